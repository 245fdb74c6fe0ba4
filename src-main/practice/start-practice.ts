import { createAuthority } from './certificates'
import { startNameServer } from './name-server'
import type { Scenario } from './scenario'
import { startSmtpServer, type PracticeServer } from './smtp-server'

/** How a network has to be led so that a check meets the practice tenant and nothing else. */
export interface Practice {
  readonly mappings: readonly {
    readonly host: string
    readonly port: number
    readonly to:
      | { readonly kind: 'place'; readonly host: string; readonly port: number }
      | { readonly kind: 'drop' }
      | { readonly kind: 'refuse' }
  }[]
  readonly dnsServer: { readonly address: string; readonly port: number }
  readonly extraCa: string
  stop(): Promise<void>
}

const domain = 'example.co.jp'
const submission = 'smtp.office365.com'
const hveHosts = ['smtp.hve.mx.microsoft', 'smtp-hve.office365.com']
const azure = 'smtp.azurecomm.net'
const mxHost = 'example-co-jp.mail.protection.outlook.com'

/** Starts the tenant of a scenario on loopback. `now` in ms since 1970 UTC. The caller stops it. */
export async function startPractice(scenario: Scenario, now: number): Promise<Practice> {
  const genuine = await createAuthority('SMTP AUTH Navi practice', now)
  // The network trusts the practice authority only: what a proxy of the office signs stays unknown.
  const signer = scenario.certificate === 'genuine' ? genuine : await createAuthority('Practice Office Web Filter', now)
  const identity = await signer.issue([submission, mxHost, ...hveHosts, azure])
  const { basic, oauth, entrance, hve } = scenario
  const started = await Promise.all([
    startSmtpServer(identity, { kind: 'submission', basic, oauth }),
    startSmtpServer(identity, { kind: 'entrance', domains: [domain], ...entrance }),
    startSmtpServer(identity, { kind: 'submission', basic: hve, oauth }),
    startSmtpServer(identity, { kind: 'submission', basic: scenario.azure, oauth: scenario.azure }),
  ])
  const [server, entranceServer, hveServer, azureServer] = started
  const names = await startNameServer(domain, mxHost)
  const at = ({ port }: PracticeServer) => ({ kind: 'place', host: '127.0.0.1', port }) as const
  const here = at(server)
  const through25 = (place: typeof here) => (scenario.port25 === 'open' ? place : ({ kind: 'drop' } as const))
  return {
    mappings: [
      { host: submission, port: 587, to: here },
      { host: submission, port: 25, to: through25(here) },
      { host: submission, port: 465, to: { kind: 'refuse' } },
      { host: mxHost, port: 25, to: through25(at(entranceServer)) },
      ...hveHosts.map((host) => ({ host, port: 587, to: at(hveServer) })),
      { host: azure, port: 587, to: at(azureServer) },
    ],
    dnsServer: { address: '127.0.0.1', port: names.port },
    extraCa: genuine.certificate,
    stop: async () => {
      await Promise.all([...started.map((one) => one.stop()), names.stop()])
    },
  }
}
