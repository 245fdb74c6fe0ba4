import type { Bilingual, Source } from '../../contract/knowledge-parts'
import type { Knowledge } from '../../contract/knowledge'
import { dayInWords, endInWords, windowInWords } from '../../text/dates'
import type { Lang } from '../../text/t'

/** The facts that texts may name. */
export type Known = Pick<Knowledge, 'timeline' | 'endpoints' | 'facts' | 'findings' | 'replies'>

const placeholder = /\{\{(date|end|day|published|host|fact):([a-z0-9.-]+)\}\}/g

/**
 * Writes dates, hosts and figures into a text: `{{date:id}}` the window of a timeline row, `{{end:id}}` its end ("the end of December 2026"), `{{day:id}}` its last day,
 * `{{published:id}}`, `{{host:id}}` the first host of an endpoint, `{{fact:id}}` a row of facts.yaml. `wrong` hears of everything unknown.
 */
export function filledFacts(text: string, lang: Lang, known: Known, wrong: (what: string) => void): string {
  const filled = text.replace(placeholder, (whole, kind: string, id: string) => {
    const words = wordsOf(kind, id, lang, known)
    if (words === undefined) wrong(`names the unknown ${kind} ${id}`)
    return words ?? whole
  })
  const left = /\{\{[^}]*\}\}/.exec(filled)
  if (left && left[0] !== text) wrong(`holds the unknown placeholder ${left[0]}`)
  return filled
}

/** Where the facts come from that a text names. */
export function sourcesOfFacts(text: string, { timeline, endpoints, facts }: Known): readonly Source[] {
  return [...text.matchAll(placeholder)].flatMap(([, kind, id]) => {
    const rows: readonly { readonly id: string; readonly sources: readonly Source[] }[] =
      kind === 'host' ? endpoints : kind === 'fact' ? (facts ?? []) : timeline
    return rows.find((row) => row.id === id)?.sources ?? []
  })
}

export const filledPair = ({ ja, en }: Bilingual, known: Known, wrong: (what: string) => void): Bilingual => ({
  ja: filledFacts(ja, 'ja', known, wrong),
  en: filledFacts(en, 'en', known, wrong),
})

function wordsOf(kind: string, id: string, lang: Lang, { timeline, endpoints, facts }: Known): string | undefined {
  if (kind === 'host') return endpoints.find((row) => row.id === id)?.hosts[0]
  if (kind === 'fact') return facts?.find((row) => row.id === id)?.text[lang]
  const row = timeline.find((one) => one.id === id)
  if (!row) return undefined
  if (kind === 'published') return dayInWords(row.publishedOn, lang)
  if (kind === 'day') return dayInWords(row.to, lang)
  return kind === 'end' ? endInWords(row.from, row.to, lang) : windowInWords(row.from, row.to, lang)
}
