// An office whose scanner sends through smtp.office365.com, and a `check` of it that is led to a loopback port.
import type { EvidenceKind, EvidenceOf } from '../../../src-main/contract/evidence'
import { Report } from '../../../src-main/contract/report'
import type { SituationInput } from '../../../src-main/contract/situation'
import type { Desk, NaviRun, RunOptions } from './navi'
import { type Account, type Peers } from './peers'
import { officeDomain } from './postfix'

export const inbox = `inbox@${officeDomain}`

/** What the person has answered. `sending` is merged over a scanner that signs in at Exchange Online with a password. */
export const scannerOf = ({ address }: Account, sending: SituationInput['sending'] = {}): SituationInput => ({
  device: { name: 'Scanner', kind: 'mfp', family: 'ricoh-im-mp', offersOAuth: 'yes' },
  sending: {
    host: 'smtp.office365.com',
    port: 587,
    encryption: 'starttls',
    signIn: 'password',
    account: address,
    from: address,
    testRecipient: inbox,
    ...sending,
  },
  tenant: { usesMicrosoft365: 'yes' },
})

export interface CheckOptions extends RunOptions {
  readonly situation?: SituationInput
  readonly account?: Account
  /** The loopback port behind the situation's host and port; with `null` no mapping is made. */
  readonly port: number | null
  readonly dnsPort?: number
  readonly password?: string
  readonly token?: string
  readonly args?: readonly string[]
}

export interface Checked extends NaviRun {
  readonly report: Report
}

/** Runs `check --json` and reads its report. Whatever secret is used is searched for in all that is left behind. */
export async function check(desk: Desk, peers: Peers, options: CheckOptions): Promise<Checked> {
  const { situation = scannerOf(options.account ?? peers.account), port, password, token } = options
  const { host = '', port: typedPort = 587 } = situation.sending ?? {}
  const secret = password ?? token
  const run = await desk.navi(
    [
      ...['check', '--json', '--situation', await desk.file(`situation-${counter()}.json`, situation)],
      ...(port === null ? [] : ['--connect-to', `${host}:${typedPort}:127.0.0.1:${port}`]),
      ...['--dns', `127.0.0.1:${options.dnsPort ?? peers.dnsPort}`, '--ca', peers.certificates.caFile],
      ...(password === undefined ? [] : ['--password-stdin']),
      ...(token === undefined ? [] : ['--token-stdin']),
      ...(options.args ?? []),
    ],
    {
      ...options,
      ...(secret !== undefined && { input: `${secret}\n` }),
      secrets: [...secretsIn(secret), ...(options.secrets ?? [])],
    },
  )
  return { ...run, report: readReport(run) }
}

let checks = 0
const counter = () => (checks += 1)

/** A JWT's first part is the same for everybody; the rest of it is what must not be left behind. */
const secretsIn = (secret: string | undefined): readonly string[] => {
  const [, ...others] = secret?.split('.') ?? []
  return secret === undefined ? [] : [secret, ...others.filter((part) => part.length > 20)]
}

function readReport({ stdout, stderr }: NaviRun): Report {
  try {
    return Report.parse(JSON.parse(stdout))
  } catch (error) {
    throw new Error(`No report: ${String(error)}\n${stdout.slice(0, 200)}\n${stderr}`, { cause: error })
  }
}

/** The facts of one kind, in order. */
export const facts = <K extends EvidenceKind>(report: Report, kind: K): readonly EvidenceOf<K>[] =>
  report.evidence.filter((fact): fact is EvidenceOf<K> => fact.kind === kind)

export const findingIds = (report: Report): readonly string[] => report.findings.map(({ id }) => id)

/** Which TLS versions were found to be spoken, as `tls.version-tried` and the conversation's own handshake tell. */
export function versionsFound(report: Report): Readonly<Record<string, string>> {
  const tried = facts(report, 'tls.version-tried').map(({ version, answer }) => [version, answer] as const)
  const negotiated = facts(report, 'tls.negotiated').map(({ protocol }) => [protocol, 'accepted'] as const)
  return Object.fromEntries([...negotiated, ...tried].toSorted(([a], [b]) => a.localeCompare(b)))
}
