import type { Organisation } from '../../contract/organisation'
import type { ListedReport, PaperFacts } from '../../contract/papers'
import type { BookPaper } from '../../contract/window'
import { t, type Lang } from '../../text/t'
import { dayOfMoment } from '../device-sheet/days'
import { edgeOf, fixedStyle, pageRule } from '../device-sheet/style'
import { htmlDocument, markup, type Fonts } from '../html'
import { paperParts } from '../paper/draw-paper'
import { cover, coverStyle } from './cover'

export interface BookOptions {
  readonly kind: BookPaper
  readonly lang: Lang
  readonly organisation: Organisation | null
  /** ms since 1970 UTC. */
  readonly now: number
  /** Printed, or looked at on a screen, which has no page numbers. */
  readonly medium: 'paper' | 'screen'
  readonly fonts?: Fonts | undefined
}

const style = `.part { break-before: page; } ${coverStyle}
@media screen { .part { margin-top: 20mm; padding-top: 10mm; border-top: 2pt solid #555; } }
`

/** The papers of many devices in one document: a cover with contents, then every device from a new page on, with its name at the head of its pages. */
export function bookHtml(
  devices: readonly (ListedReport & { readonly facts: PaperFacts })[],
  { kind, lang, organisation, now, medium, fonts }: BookOptions,
): string {
  const parts = devices.map(({ site, report, facts }, at) => ({
    anchor: `device-${at + 1}`,
    ...paperParts[kind](report, lang, { ...facts, frame: { organisation, site, isInBook: true } }),
  }))
  const kindTitle = t(lang, `papers.kinds.${kind}.name`)
  const title = t(lang, 'book.title', { title: kindTitle, count: devices.length })
  const isPractice = devices.some(({ report }) => report.mapped)
  const edge = {
    lang,
    left: kindTitle,
    right: t(lang, 'book.contents'),
    foot: t(lang, 'book.foot', { day: dayOfMoment(now, lang) }),
    organisation: organisation?.name ?? '',
    isPractice,
  }
  const rules = parts.map(({ anchor, paper }) => `${pageRule(edgeOf(paper), anchor)} .${anchor} { page: ${anchor}; }\n`)
  const own = new Set(parts.map(({ css }) => css))
  return htmlDocument({
    lang,
    title,
    css: `${pageRule(edge)}${rules.join('')}${fixedStyle}${[...own].join('')}${style}`,
    fonts,
    hasPictures: (organisation?.logo ?? null) !== null,
    body: markup`<main aria-label="${title}">
      ${cover({ title, lang, organisation, now, entries: parts, hasPages: medium === 'paper' })}
      ${parts.map(({ anchor, paper, body }) => markup`<section class="part ${anchor}" id="${anchor}" aria-label="${paper.deviceName}">${body}</section>\n`)}
    </main>`,
  })
}
