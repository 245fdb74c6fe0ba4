import { networkInterfaces } from 'node:os'
import type { Surroundings } from '../core/probes/probe'

/** How systems and VPN programs name their tunnels. On Windows they choose freely, so words of common ones are looked for. */
const tunnelNames =
  /^(?:tun|tap|ppp|wg|utun|ipsec|tailscale|zt|nordlynx|proton)\d*|vpn|wireguard|anyconnect|globalprotect|fortinet|fortissl|zscaler/i
const proxyVariables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'] as const

/** What this computer says of its way to the internet. `env` as `process.env`; its letter case does not matter. */
export function readSurroundings(env: Readonly<Record<string, string | undefined>>): Surroundings {
  const tunnels = Object.entries(networkInterfaces())
    .filter(
      ([name, addresses = []]) =>
        tunnelNames.test(name) && addresses.some(({ internal, family }) => !internal && family === 'IPv4'),
    )
    .map(([name]) => name.slice(0, 60))
  const proxies = proxyVariables.flatMap((name) => hostOf(env[name] ?? env[name.toLowerCase()]))
  return { tunnels, proxies: [...new Set(proxies)] }
}

/** Host and port alone: a proxy's address may hold a name and a password. */
function hostOf(value: string | undefined): readonly string[] {
  if (value === undefined || value === '') return []
  try {
    return [new URL(/^[a-z0-9]+:\/\//i.test(value) ? value : `http://${value}`).host]
  } catch {
    // No address that anybody could use.
    return []
  }
}
