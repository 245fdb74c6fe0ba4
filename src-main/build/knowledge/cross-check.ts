import type { Knowledge } from '../../contract/knowledge'
import { Situation } from '../../contract/situation'

/** What no single row can know: ids unique, references resolved, both languages with the same placeholders, patterns sound. */
export function crossCheck(knowledge: Knowledge): readonly string[] {
  return [
    ...duplicates('finding or reply', [...knowledge.findings, ...knowledge.replies]),
    ...duplicates('timeline row', knowledge.timeline),
    ...duplicates('endpoint', knowledge.endpoints),
    ...duplicates('condition', knowledge.conditions),
    ...duplicates('route', knowledge.routes),
    ...duplicates('transport', knowledge.transports ?? []),
    ...duplicates('outcome', knowledge.advice.outcomes),
    ...duplicates('device family', knowledge.devices),
    ...duplicates('discovery hint', knowledge.discovery.hints),
    ...references(knowledge),
    ...suspectReferences(knowledge),
    ...transportReferences(knowledge),
    ...placeholders('knowledge', knowledge),
    ...patterns(knowledge),
    ...answers(knowledge),
  ]
}

function duplicates(what: string, rows: readonly { readonly id: string }[]): readonly string[] {
  const ids = rows.map(({ id }) => id)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => `${what} ${id} exists twice`)
}

function references(knowledge: Knowledge): readonly string[] {
  const { findings, replies, timeline, conditions, routes, advice } = knowledge
  const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id))
  const known = {
    finding: idsOf([...findings, ...replies]),
    timeline: idsOf(timeline),
    condition: idsOf(conditions),
    route: idsOf(routes),
  }
  const missing = (kind: keyof typeof known, from: string, ids: readonly (string | null)[]) =>
    ids.filter((id) => id !== null && !known[kind].has(id)).map((id) => `${from} names the unknown ${kind} ${id}`)
  const ranked = new Set(advice.ranking.map(({ route }) => route))
  return [
    ...conditions.flatMap((row) => missing('finding', `condition ${row.id}`, [...row.yes, ...row.no])),
    ...routes.flatMap((row) => [
      ...missing('condition', `route ${row.id}`, [...row.needs, ...row.unless]),
      ...missing('timeline', `route ${row.id}`, [row.endsWith]),
      ...(ranked.has(row.id) ? [] : [`route ${row.id} is not in the ranking`]),
    ]),
    ...advice.outcomes.flatMap((row) => [
      ...missing('finding', `outcome ${row.id}`, [...row.whenAll, ...row.whenAny, ...row.unlessAny]),
      ...missing('timeline', `outcome ${row.id}`, [...row.until, row.learntAfter]),
      ...missing('condition', `outcome ${row.id}`, [row.ask]),
    ]),
    ...advice.ranking.flatMap((row) => [
      ...missing('route', 'the ranking', [row.route]),
      ...missing('finding', `the ranking of ${row.route}`, [...row.whenAny, ...row.unlessAny]),
    ]),
  ]
}

/** Transports stand between routes, hosts, figures, conditions and replies: each name must lead somewhere. */
function transportReferences(knowledge: Knowledge): readonly string[] {
  const { transports = [], routes, endpoints, facts = [], conditions, replies } = knowledge
  const missing = (what: string, from: string, ids: readonly string[], known: readonly string[]) =>
    ids.filter((id) => !known.includes(id)).map((id) => `transport ${from} names the unknown ${what} ${id}`)
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  const numbers = idsOf(facts.filter(({ number }) => number !== undefined))
  const uses = endpoints.map(({ use }) => use)
  return transports.flatMap(({ id, route, host, limits, cost, test }) => {
    const judged = [...(test?.setUp ?? []), ...(test?.values ?? [])]
    return [
      ...missing('route', id, [route], idsOf(routes)),
      ...missing('use of endpoints', id, host.from === 'endpoints' ? [host.use] : [], uses),
      ...missing('number', id, [...limits, ...(cost === null ? [] : [cost])], numbers),
      ...missing('condition', id, test?.proves ?? [], idsOf(conditions)),
      ...missing('reply', id, judged, idsOf(replies)),
      ...judged
        .filter((reply, at) => judged.indexOf(reply) !== at)
        .map((reply) => `transport ${id} names ${reply} twice`),
    ]
  })
}

function suspectReferences({ suspects: table, findings, replies, timeline }: Knowledge): readonly string[] {
  if (table === undefined) return []
  const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id))
  const known = { finding: idsOf([...findings, ...replies]), suspect: idsOf(table.suspects), timeline: idsOf(timeline) }
  const missing = (kind: keyof typeof known, from: string, ids: readonly string[]) =>
    ids.filter((id) => !known[kind].has(id)).map((id) => `${from} names the unknown ${kind} ${id}`)
  return [
    ...duplicates('suspect', table.suspects),
    ...table.suspects.flatMap((row) => [
      ...missing('finding', `suspect ${row.id}`, [...row.clearedBy, ...row.shownBy]),
      ...missing('timeline', `suspect ${row.id}`, row.notBefore === undefined ? [] : [row.notBefore]),
    ]),
    ...table.families.flatMap((row) => [
      ...missing('finding', 'a family of suspects', row.replies),
      ...missing('suspect', 'a family of suspects', row.suspects),
    ]),
  ]
}

const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].toSorted()

/** Walks to every `{ ja, en }` pair and compares the placeholders. */
function placeholders(at: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('ja' in value && 'en' in value && typeof value.ja === 'string' && typeof value.en === 'string') {
    const [ja, en] = [namesIn(value.ja).join(), namesIn(value.en).join()]
    return ja === en ? [] : [`${at}: placeholders differ: ja {${ja}} en {${en}}`]
  }
  return Object.entries(value).flatMap(([key, child]) => {
    const name = typeof child === 'object' && child !== null && 'id' in child ? String(child.id) : key
    return placeholders(`${at}.${name}`, child)
  })
}

function patterns(knowledge: Knowledge): readonly string[] {
  const broken = (owner: string, sources: readonly string[]) =>
    sources.flatMap((source) => {
      try {
        new RegExp(source, 'iu')
        return []
      } catch (error) {
        return [`${owner}: pattern ${source} does not compile: ${String(error)}`]
      }
    })
  return [
    ...knowledge.replies.flatMap((row) =>
      [row.match, ...(row.alsoMatch ?? [])].flatMap((match) => broken(`reply ${row.id}`, match.text ?? [])),
    ),
    ...knowledge.devices.flatMap((row) => broken(`device ${row.id}`, row.identify.patterns)),
  ]
}

/** The answer that settles a condition must exist in the situation. */
function answers(knowledge: Knowledge): readonly string[] {
  const paths = new Set(
    Object.entries(Situation.parse({})).flatMap(([group, value]) =>
      typeof value === 'object' ? Object.keys(value).map((key) => `${group}.${key}`) : [],
    ),
  )
  const texts = ['device.family', 'sending.host', 'sending.from', 'sending.account']
  const optional = [...texts, 'sending.recipientsPerDay', 'sending.largestMegabytes']
  return knowledge.conditions
    .filter(({ answer }) => !paths.has(answer) && !optional.includes(answer))
    .map(({ id, answer }) => `condition ${id}: the situation has no answer ${answer}`)
}
