import { assertNever } from '../../contract/result'
import type { Block, Inline } from '../../contract/learn'
import type { LearnBook } from '../../contract/learn-book'
import { windowInWords } from '../../text/dates'
import { pick, t, type Lang } from '../../text/t'
import { markup, type Html } from '../html'

interface Drawn {
  readonly book: LearnBook
  readonly lang: Lang
}

/** The parts of a topic on paper. */
export const blocksHtml = (blocks: readonly Block[], drawn: Drawn): readonly Html[] =>
  blocks.map((block) => blockHtml(block, drawn))

function blockHtml(block: Block, drawn: Drawn): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2
        ? markup`<h3>${inlinesHtml(block.inlines)}</h3>\n`
        : markup`<h4>${inlinesHtml(block.inlines)}</h4>\n`
    case 'paragraph':
      return markup`<p>${inlinesHtml(block.inlines)}</p>\n`
    case 'list': {
      const items = block.items.map((item) => markup`<li>${blocksHtml(item, drawn)}</li>\n`)
      return block.ordered ? markup`<ol>${items}</ol>\n` : markup`<ul>${items}</ul>\n`
    }
    case 'code':
      return markup`<pre>${block.text.split('\n').map((line) => markup`<code>${line.replace(/^ +/, (gap) => '\u00a0'.repeat(gap.length))}</code>\n`)}</pre>\n`
    case 'table':
      return markup`<table><thead><tr>${block.head.map((cell) => markup`<th>${inlinesHtml(cell)}</th>`)}</tr></thead>
      <tbody>${block.rows.map((row) => markup`<tr>${row.map((cell) => markup`<td>${inlinesHtml(cell)}</td>`)}</tr>\n`)}</tbody></table>\n`
    case 'note':
      return markup`<blockquote>${blocksHtml(block.blocks, drawn)}</blockquote>\n`
    case 'timeline':
      return timelineHtml(drawn)
    case 'routes':
      return routesHtml(drawn)
    default:
      return assertNever(block)
  }
}

const inlinesHtml = (inlines: readonly Inline[]): readonly Html[] => inlines.map(inlineHtml)

function inlineHtml(inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
      return markup`${inline.text}`
    case 'strong':
      return markup`<strong>${inlinesHtml(inline.inlines)}</strong>`
    case 'code':
      return markup`<code>${inline.text}</code>`
    case 'topic':
      return markup`<em>${inlinesHtml(inline.inlines)}</em>`
    case 'link':
      // Paper cannot be clicked: the address stands behind the words.
      return markup`${inlinesHtml(inline.inlines)} <span class="link">(${inline.url})</span>`
    default:
      return assertNever(inline)
  }
}

/** The dates in their order, with today among them. */
function timelineHtml({ book: { timeline, today }, lang }: Drawn): Html {
  const before = timeline.filter(({ from }) => from <= today)
  const after = timeline.filter(({ from }) => from > today)
  const row = ({ from, to, title, text }: LearnBook['timeline'][number]) =>
    markup`<tr><th>${windowInWords(from, to, lang)}</th><td><strong>${pick(title, lang)}</strong><br>${pick(text, lang)}</td></tr>\n`
  return markup`<table class="timeline"><tbody>${before.map(row)}
  <tr class="today"><th>${windowInWords(today, today, lang)}</th><td><strong>${t(lang, 'learn.today')}</strong></td></tr>
  ${after.map(row)}</tbody></table>\n`
}

/** Ways to send with cost and limits. */
const routesHtml = ({ book: { routes }, lang }: Drawn): Html =>
  markup`<table><thead><tr><th>${t(lang, 'learn.route')}</th><th>${t(lang, 'learn.cost')}</th><th>${t(lang, 'learn.limits')}</th></tr></thead>
  <tbody>${routes.map(
    ({ name, cost, limits }) =>
      markup`<tr><th>${pick(name, lang)}</th><td>${pick(cost, lang)}</td><td>${pick(limits, lang)}</td></tr>\n`,
  )}</tbody></table>\n`
