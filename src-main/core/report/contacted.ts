import type { Evidence } from '../../contract/evidence'
import type { Contacts } from '../../contract/report'

const isDns = ({ kind }: Evidence): boolean => kind.startsWith('dns.')
/** What was not done was done with nobody. */
const notDone: readonly Evidence['kind'][] = ['auth.not-tried', 'mail.not-tried']

type Party = Contacts['parties'][number]

/** Whom a fact was learnt from; undefined for what nobody was asked about. */
function partyOf(fact: Evidence): Pick<Party, 'host' | 'port' | 'isDevice'> | undefined {
  if (fact.kind === 'device.attempted') return { host: fact.remote?.address ?? '', port: null, isDevice: true }
  if (notDone.includes(fact.kind) || !('host' in fact) || fact.host === '') return undefined
  return { host: fact.host, port: 'port' in fact ? fact.port : null, isDevice: false }
}

const add = (all: readonly string[], more: readonly string[]): string[] => [...new Set([...all, ...more])]

/**
 * Everybody whom this computer talked to, in the order in which it began, and the names it asked its name server for. Drawn from the evidence alone:
 * what has left no fact has not been done.
 */
export function contactsOf(evidence: readonly Evidence[]): Contacts {
  const parties = new Map<string, Party>()
  for (const fact of evidence) {
    const party = partyOf(fact)
    if (party === undefined) continue
    const key = `${party.host} ${party.port ?? ''}`
    const known = parties.get(key) ?? { ...party, addresses: [], probes: [], firstAt: fact.at, lastAt: fact.at }
    parties.set(key, {
      ...known,
      addresses: add(known.addresses, fact.remote === undefined ? [] : [fact.remote.address]),
      probes: add(known.probes, [fact.probe]),
      firstAt: Math.min(known.firstAt, fact.at),
      lastAt: Math.max(known.lastAt, fact.at),
    })
  }
  const names = evidence
    .filter(isDns)
    .flatMap((fact) => ('name' in fact ? [fact.name] : 'address' in fact ? [fact.address] : []))
  const recipients = evidence.flatMap((fact) => (fact.kind === 'mail.accepted' ? [fact.recipient] : []))
  return { parties: [...parties.values()], names: add([], names), recipients: add([], recipients) }
}
