import { addressOctets, ipFamily } from '../smtp/ip-address'
import { isSpfRecord, parseRecord } from './parse-record'

/** What a way of sending needs in the SPF record: the include of the service, and for mail that leaves the office directly its public address. */
export interface SpfNeeds {
  readonly include?: string
  readonly address?: string
}

/**
 * The record to publish. `already`: nothing is missing. `several`: more than one record stands there, which is an error by itself (RFC 7208 4.5):
 * all but this one are to go. `unreadable`: somebody has to look at the term first; nothing is proposed on top of a mistake.
 */
export type SpfProposal =
  | { readonly state: 'already'; readonly record: string }
  | { readonly state: 'new' | 'changed' | 'several'; readonly record: string; readonly added: readonly string[] }
  | { readonly state: 'unreadable'; readonly term: string }

/** What the record would have to say for mail that takes a way with these needs. Pure: DNS was asked before; `published` are all TXT records of the domain. */
export function proposeRecord(published: readonly string[], needs: SpfNeeds): SpfProposal {
  const records = published.filter(isSpfRecord)
  const [own, ...others] = records
  if (own === undefined) {
    const added = termsFor(needs)
    // Soft fail: what was forgotten is marked, not lost.
    return { state: 'new', record: ['v=spf1', ...added, '~all'].join(' '), added }
  }
  const parsed = parseRecord(own)
  if (!parsed.ok) return { state: 'unreadable', term: parsed.term }
  const terms = own.split(' ').filter(Boolean).slice(1)
  const added = termsFor(needs).filter((needed) => !terms.some((term) => covers(term, needed)))
  const end = terms.findIndex((term) => /^[+?~-]?all$|^redirect=/i.test(term))
  const record = ['v=spf1', ...(end < 0 ? [...terms, ...added] : terms.toSpliced(end, 0, ...added))].join(' ')
  if (others.length > 0) return { state: 'several', record, added }
  return added.length === 0 ? { state: 'already', record: own } : { state: 'changed', record, added }
}

function termsFor({ include, address }: SpfNeeds): readonly string[] {
  const family = address === undefined ? undefined : ipFamily(address)
  return [
    ...(family === undefined ? [] : [`${family === 'ipv4' ? 'ip4' : 'ip6'}:${address}`]),
    ...(include === undefined ? [] : [`include:${include}`]),
  ]
}

/** Does a term of the record do already what is needed? Only a passing one does; a network may hold the address. */
function covers(term: string, needed: string): boolean {
  const passing = term.replace(/^\+/, '').toLowerCase()
  if (passing === needed.toLowerCase()) return true
  const [, , network = '', prefix] = /^ip([46]):([^/]+)(?:\/(\d+))?$/.exec(passing) ?? []
  const octets = addressOctets(needed.replace(/^ip[46]:/, ''))
  const base = addressOctets(network)
  if (octets === undefined || base?.length !== octets.length) return false
  const bits = prefix === undefined ? octets.length * 8 : Number(prefix)
  return octets.every((octet, at) => {
    const kept = Math.min(Math.max(bits - at * 8, 0), 8)
    return octet >> (8 - kept) === (base[at] ?? 0) >> (8 - kept)
  })
}
