/** `none`: the name or the type does not exist (a void lookup). `failed`: nobody can say (SERVFAIL, timeout, CNAME loop). */
export type DnsAnswer =
  { readonly state: 'found'; readonly records: readonly string[] } | { readonly state: 'none' | 'failed' }

/** The questions of SPF. Names come without a final dot. `txt`: each record as one string; `mx`: host names, the preferred first. */
export interface SpfResolver {
  txt(name: string): Promise<DnsAnswer>
  a(name: string): Promise<DnsAnswer>
  aaaa(name: string): Promise<DnsAnswer>
  mx(name: string): Promise<DnsAnswer>
  ptr(name: string): Promise<DnsAnswer>
}
