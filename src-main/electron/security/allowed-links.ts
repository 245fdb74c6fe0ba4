import type { Knowledge } from '../../contract/knowledge'

/** May this address be opened in the browser? Only https, and only exactly the pages that the knowledge names as a source. */
export function isAllowedLink(address: string, knowledge: Knowledge): boolean {
  return address.startsWith('https://') && sourceAddresses(knowledge).has(address)
}

const cache = new WeakMap<Knowledge, ReadonlySet<string>>()

function sourceAddresses(knowledge: Knowledge): ReadonlySet<string> {
  const known = cache.get(knowledge) ?? new Set(urlsIn(knowledge))
  cache.set(knowledge, known)
  return known
}

function urlsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'url' in value && typeof value.url === 'string' ? [value.url] : []
  return [...own, ...Object.values(value).flatMap(urlsIn)]
}
