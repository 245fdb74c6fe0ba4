// An office network made of network namespaces: two switches, a laptop with a cable in each, and devices that none of us wrote
// (ippeveprinter with avahi, snmpd, lighttpd, wsdd). Nothing leaves the machine. Everything ends by itself when the tests are killed.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { avahiScript, busScript, printerScript, type Printer } from './lan-printer'
import { rootPrefix, supervise } from './supervisor'
import { environment, run, until, whereIs, type Finished } from './tools'

const needed = ['ip', 'nft', 'ippeveprinter', 'avahi-daemon', 'dbus-daemon', 'snmpd', 'lighttpd', 'wsdd', 'mount']

/** Why there can be no such network on this machine, or undefined when there can. */
export function whyNoLan(): string | undefined {
  const missing = needed.filter((program) => whereIs(program) === undefined)
  if (missing.length > 0) return `not installed: ${missing.join(', ')} (test/prepare)`
  const prefix = rootPrefix()
  if (prefix === undefined) return 'only root, or sudo without a password, may make network namespaces'
  const trial = `navi-trial-${randomBytes(3).toString('hex')}`
  const [program = 'ip', ...args] = [...prefix, 'ip', 'netns', 'add', trial]
  const made = spawnSync(program, args, { env: environment })
  if (made.status !== 0) return `network namespaces are refused here: ${made.stderr.toString().trim()}`
  const [remover = 'ip', ...rest] = [...prefix, 'ip', 'netns', 'del', trial]
  spawnSync(remover, rest, { env: environment })
  return undefined
}

/** One computer on the network: its name, and per cable the switch, the address and the MAC address. */
interface Host {
  readonly name: string
  readonly cables: readonly { readonly at: 'a' | 'b'; readonly address: string; readonly mac: string }[]
}

const hosts: readonly Host[] = [
  {
    name: 'laptop',
    cables: [
      { at: 'a', address: '10.77.0.10', mac: '02:00:00:00:00:0a' },
      { at: 'b', address: '10.78.0.10', mac: '02:00:00:00:00:0b' },
    ],
  },
  // Prefixes of the makers, as the devices would have.
  { name: 'brother', cables: [{ at: 'a', address: '10.77.0.21', mac: '00:80:77:aa:bb:01' }] },
  { name: 'hp', cables: [{ at: 'b', address: '10.78.0.22', mac: '3c:d9:2b:aa:bb:02' }] },
  { name: 'kyocera', cables: [{ at: 'a', address: '10.77.0.23', mac: '00:c0:ee:aa:bb:03' }] },
  { name: 'silent', cables: [{ at: 'a', address: '10.77.0.24', mac: '00:26:73:aa:bb:04' }] },
  { name: 'ricoh', cables: [{ at: 'a', address: '10.77.0.25', mac: '58:38:79:aa:bb:05' }] },
  { name: 'hostile', cables: [{ at: 'a', address: '10.77.0.66', mac: '02:00:00:00:00:66' }] },
]

const printers: readonly Printer[] = [
  {
    host: 'brother',
    maker: 'Brother',
    model: 'MFC-L8900CDW',
    name: 'Brother MFC-L8900CDW series',
    dns: 'brn008077aabb01',
  },
  { host: 'hp', maker: 'HP', model: 'Color LaserJet MFP M479fdw', name: 'HP M479fdw 2F', dns: 'npi3cd92baabb02' },
]

const snmp = {
  kyocera: `
rocommunity public
sysDescr KYOCERA Document Solutions Printing System
sysObjectID 1.3.6.1.4.1.1347.41
sysName KM12AB34
sysLocation 2F sales
override 1.3.6.1.2.1.25.3.2.1.3.1 octet_str "TASKalfa 3253ci"
override 1.3.6.1.2.1.43.5.1.1.17.1 octet_str "VLK8912345"
`,
  // Speaks v2c alone, and says its model only in sysDescr.
  ricoh: `
com2sec readers default public
group readers v2c readers
view all included .1
access readers "" v2c noauth exact all none none
sysDescr RICOH IM C3000 1.04 / RICOH Network Printer C model / RICOH Network Scanner C model
sysObjectID 1.3.6.1.4.1.367.1.1
`,
} as const

export interface Lan {
  /** Runs the real command line on the laptop. `onStarted` gets a way to send it a signal. */
  navi(args: readonly string[], onStarted?: (signal: (name: NodeJS.Signals) => void) => void): Promise<Finished>
  /** Runs a program of Node on the laptop, in the folder of the project. */
  onLaptop(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Finished>
  /** Network namespace of a host. */
  namespaceOf(host: string): string
  /** Makes the laptop's firewall anew from nft statements; none: no firewall. */
  firewall(rules: string): Promise<void>
  /** What nft says of the laptop's rules, with counters. */
  firewallState(): Promise<string>
  /** Lets the hostile device speak. */
  wakeHostile(): void
  stop(): Promise<void>
}

/** Builds the network and starts the devices (some seconds). Always call `stop`. */
export async function startLan(): Promise<Lan> {
  const folder = await mkdtemp(join(tmpdir(), 'navi-lan-'))
  await chmod(folder, 0o755)
  const id = randomBytes(3).toString('hex')
  const inside = (host: string) => `navi-${id}-${host}`
  const prefix = rootPrefix() ?? []
  const script = async (name: string, lines: string) => {
    const file = join(folder, `${name}.sh`)
    await writeFile(file, `set -e\n${lines}\n`)
    return `sh ${file}`
  }
  const at = (host: string, command: string) => `ip netns exec ${inside(host)} ${command}`
  const asRoot = (program: string, args: readonly string[]) => {
    const [first = program, ...rest] = [...prefix, program, ...args]
    return run(first, rest)
  }

  const built = await asRoot('sh', [(await script('build', buildScript(inside))).replace('sh ', '')])
  const namespaces = [...hosts.map(({ name }) => name), 'switch'].map(inside)
  if (built.code !== 0) {
    for (const namespace of namespaces) await asRoot('ip', ['netns', 'del', namespace])
    throw new Error(`The network could not be built: ${built.stderr}`)
  }
  const devices: string[] = []
  for (const printer of printers) {
    const own = join(folder, printer.host)
    await mkdir(own)
    for (const [name, lines] of Object.entries({
      bus: busScript(own),
      avahi: avahiScript(own, printer),
      ipp: printerScript(own, printer, hosts.find(({ name: host }) => host === printer.host)?.cables[0]?.address ?? ''),
    }))
      devices.push(at(printer.host, await script(`${printer.host}-${name}`, lines)))
  }
  for (const [host, conf] of Object.entries(snmp)) {
    await writeFile(join(folder, `${host}.snmpd`), conf)
    devices.push(
      at(host, `snmpd -f -LF n ${folder}/${host}.snmpd.log -C -c ${folder}/${host}.snmpd -p ${folder}/${host}.pid`),
    )
    await writeFile(join(folder, `${host}.lighttpd`), webServer(folder, host))
    devices.push(at(host, `lighttpd -D -f ${folder}/${host}.lighttpd`))
  }
  await mkdir(join(folder, 'www-kyocera'))
  await writeFile(join(folder, 'www-kyocera', 'index.html'), '<html><title>Command Center RX</title></html>')
  await mkdir(join(folder, 'www-ricoh'))
  devices.push(at('kyocera', 'wsdd -i eth0 -4 -n KM12AB34'))
  const hostile = join(folder, 'hostile-may-speak')
  devices.push(at('hostile', `${process.execPath} ${resolve('test/peers/servers/hostile-device.mjs')} ${hostile}`))
  devices.push(await script('cleaner', cleanerScript(namespaces)))
  const servers = supervise(folder, devices)
  const isUp = async () => {
    const { stdout } = await asRoot('sh', ['-c', `cat ${folder}/*/ipp.log ${folder}/*/avahi.log`])
    return (stdout.match(/Server startup complete/g) ?? []).length === printers.length && (await printersListen())
  }
  const printersListen = async () => {
    const listening = await Promise.all(
      printers.map(({ host }) =>
        asRoot('ip', ['netns', 'exec', inside(host), 'cat', '/proc/net/tcp', '/proc/net/tcp6']),
      ),
    )
    // 8631 in hexadecimal.
    return listening.every(({ stdout }) => stdout.includes(':21B7'))
  }
  try {
    await until(isUp, 'the printers are up', 20_000)
  } catch (problem) {
    const said = servers.output() + (await asRoot('sh', ['-c', `tail -n 20 ${folder}/*/*.log`])).stdout
    await servers.stop()
    throw new Error(`The devices did not start: ${said}`, { cause: problem })
  }

  const laptop = (args: readonly string[]) => ['ip', 'netns', 'exec', inside('laptop'), ...args]
  return {
    navi(args, onStarted) {
      const command = laptop([process.execPath, resolve('dist/cli/main.js'), ...args])
      const [program = 'ip', ...rest] = [...prefix, ...command]
      return run(program, rest, onStarted === undefined ? {} : { onStarted })
    },
    onLaptop(args, env) {
      const given = Object.entries(env).map(([name, value]) => `${name}=${value}`)
      const [program = 'ip', ...rest] = [...prefix, ...laptop(['env', ...given, process.execPath, ...args])]
      return run(program, rest, { timeoutMs: 110_000 })
    },
    namespaceOf: inside,
    async firewall(rules) {
      const done = await asRoot('sh', [
        '-c',
        `ip netns exec ${inside('laptop')} nft flush ruleset && printf '%s' '${rules}' | ip netns exec ${inside('laptop')} nft -f -`,
      ])
      if (done.code !== 0) throw new Error(done.stderr)
    },
    firewallState: async () => {
      const [program = 'ip', ...rest] = laptop(['nft', 'list', 'ruleset'])
      return (await asRoot(program, rest)).stdout
    },
    wakeHostile: () => void spawnSync('touch', [hostile]),
    stop: servers.stop,
  }
}

function buildScript(inside: (host: string) => string): string {
  const sw = inside('switch')
  const lines = [`ip netns add ${sw}`]
  for (const bridge of ['a', 'b'])
    lines.push(
      `ip -n ${sw} link add switch-${bridge} type bridge mcast_snooping 0`,
      `ip -n ${sw} link set switch-${bridge} up`,
    )
  for (const { name, cables } of hosts) {
    lines.push(`ip netns add ${inside(name)}`, `ip -n ${inside(name)} link set lo up`)
    cables.forEach(({ at, address, mac }, index) => {
      const port = `${name.slice(0, 8)}${index}`
      const eth = `eth${index}`
      lines.push(
        `ip -n ${sw} link add ${port} type veth peer name ${eth} netns ${inside(name)}`,
        `ip -n ${inside(name)} link set ${eth} address ${mac}`,
        `ip -n ${inside(name)} addr add ${address}/24 dev ${eth}`,
        // ippeveprinter will not do without IPv6.
        `ip -n ${inside(name)} addr add fd77::${index}:${address.split('.')[3] ?? ''}/64 dev ${eth} nodad`,
        `ip -n ${inside(name)} link set ${eth} up`,
        `ip -n ${sw} link set ${port} master switch-${at}`,
        `ip -n ${sw} link set ${port} up`,
      )
    })
  }
  return lines.join('\n')
}

/** Waits to be ended, then takes the namespaces away; they outlive their processes otherwise. */
const cleanerScript = (namespaces: readonly string[]): string =>
  `trap 'setsid sh -c "sleep 0.5; ${namespaces.map((name) => `ip netns del ${name}`).join('; ')}" & exit 0' TERM\nwhile :; do sleep 1 & wait $!; done`

/** The Ricoh sends every visitor to an address that is not its own. */
const webServer = (folder: string, host: string): string =>
  `server.document-root = "${folder}/www-${host}"\nserver.port = 80\nindex-file.names = ("index.html")\nmimetype.assign = (".html" => "text/html")\n` +
  (host === 'ricoh' ? 'server.modules = ("mod_redirect")\nurl.redirect = ("" => "http://10.77.0.99/login")\n' : '')
