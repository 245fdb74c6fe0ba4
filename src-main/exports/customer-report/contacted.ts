import type { Evidence } from '../../contract/evidence'
import { probeName } from '../../text/probe-name'
import { t, type Lang } from '../../text/t'

/** One party that this computer talked to. */
export interface Contacted {
  readonly host: string
  readonly addresses: readonly string[]
  readonly did: readonly string[]
}

const add = (all: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...all, ...more])]

const isDns = ({ kind }: Evidence): boolean => kind.startsWith('dns.')

/** Whom a fact was learnt from; null for what nobody was asked about. */
function partyOf(fact: Evidence, lang: Lang): Contacted | null {
  const remote = fact.remote === undefined ? [] : [fact.remote.address]
  if (fact.kind === 'device.attempted')
    return { host: remote[0] ?? t(lang, 'papers.notKnown'), addresses: remote, did: [t(lang, 'papers.report.device')] }
  if (fact.kind === 'auth.not-tried' || fact.kind === 'mail.not-tried') return null
  if (!('host' in fact)) return null
  const host = 'port' in fact ? `${fact.host}:${fact.port}` : fact.host
  return { host, addresses: remote, did: [probeName(fact.probe, lang)] }
}

/** Everybody whom this computer talked to, in the order in which it began; the name server last, with the names it was asked for. */
export function contacted(evidence: readonly Evidence[], lang: Lang): readonly Contacted[] {
  const parties = new Map<string, Contacted>()
  for (const fact of evidence) {
    const party = partyOf(fact, lang)
    if (party === null) continue
    const known = parties.get(party.host) ?? { ...party, addresses: [], did: [] }
    parties.set(party.host, {
      host: party.host,
      addresses: add(known.addresses, party.addresses),
      did: add(known.did, party.did),
    })
  }
  const asked = [...new Set(evidence.filter(isDns).flatMap((fact) => ('name' in fact ? [fact.name] : [])))]
  const names =
    asked.length === 0
      ? []
      : [
          {
            host: t(lang, 'papers.report.nameServerHost'),
            addresses: [],
            did: [t(lang, 'papers.report.nameServer', { names: asked.join(', ') })],
          },
        ]
  return [...parties.values(), ...names]
}

/** Those to whom a test mail really went. */
export const recipientsOf = (evidence: readonly Evidence[]): readonly string[] => [
  ...new Set(evidence.flatMap((fact) => (fact.kind === 'mail.accepted' ? [fact.recipient] : []))),
]
