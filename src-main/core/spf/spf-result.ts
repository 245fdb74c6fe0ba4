/** RFC 7208 2.6. */
export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror'

/** What went wrong with a record, in terms that a finding can put into words. */
export type SpfProblem =
  | { readonly kind: 'syntax'; readonly term: string }
  | { readonly kind: 'several-records' }
  | { readonly kind: 'too-many-lookups' }
  | { readonly kind: 'too-many-void-lookups' }
  | { readonly kind: 'too-many-mx' }
  /** `include` or `redirect` names a domain that has no record. */
  | { readonly kind: 'no-record-behind'; readonly term: string }
  | { readonly kind: 'dns-failed'; readonly name: string }

/** The record of a domain that was read on the way, the first one first. */
export interface SpfRecordRead {
  readonly domain: string
  readonly text: string
}

export interface SpfVerdict {
  readonly result: SpfResult
  /** The term that decided, and the domain whose record holds it; null when none did (no match, no record, an error). */
  readonly decidedBy: { readonly domain: string; readonly term: string } | null
  readonly problem: SpfProblem | null
  /** Terms that ask DNS, of at most 10 (RFC 7208 4.6.4). */
  readonly lookups: number
  /** Questions that nobody had an answer to, of at most 2. */
  readonly voidLookups: number
  readonly records: readonly SpfRecordRead[]
  /** What the domain wants to be said about a `fail` (RFC 7208 6.2); null when it says nothing. Text of a stranger. */
  readonly explanation: string | null
}
