import type { KnowledgeOutput } from '../../contract/outputs'
import { dayInWords, windowInWords } from '../../text/dates'
import { pick, t } from '../../text/t'
import { printFamilies } from './devices'
import { blocks, heading, paragraph, type Page } from './page'
import { sourceLines } from './sources'
import { topicLines } from './topic'

/** What the program knows about the world, every fact with its source, day and confidence. */
export function printKnowledge(page: Page, known: KnowledgeOutput): string {
  const { lang } = page
  return `${blocks(
    t(lang, 'cli.knowledge.checkedOn', { day: dayInWords(known.checkedOn, lang) }),
    ...part(page, 'timeline', known.timeline, (row) => [
      `${windowInWords(row.from, row.to, lang)}  ${page.style.strong(pick(row.title, lang))}${row.state === 'superseded' ? `  [${t(lang, 'cli.knowledge.superseded')}]` : ''}`,
      paragraph(page, pick(row.text, lang), 2),
    ]),
    ...part(page, 'routes', known.routes, (row) => [
      `${page.style.strong(pick(row.name, lang))}  ${page.style.faint(`${row.pattern} ${row.id}`)}`,
      paragraph(page, pick(row.summary, lang), 2),
      paragraph(page, t(lang, 'cli.result.cost', { text: pick(row.cost, lang) }), 2),
      paragraph(page, t(lang, 'cli.result.limits', { text: pick(row.limits, lang) }), 2),
    ]),
    ...part(page, 'replies', known.replies, (row) => [
      `${page.style.strong(pick(row.title, lang))}  ${page.style.faint(row.id)}`,
      ...row.examples.map((example) => page.style.faint(paragraph(page, example, 2, 2))),
      paragraph(page, pick(row.cause, lang), 2),
    ]),
    ...part(page, 'learn', known.learn, (topic) => topicLines(page, topic)),
    ...(known.devices
      ? [heading(page, `── ${t(lang, 'cli.knowledge.devices')}`), printFamilies(page, known.devices)]
      : []),
  )}\n`
}

type Sourced = { readonly sources: Parameters<typeof sourceLines>[1] }

function part<R extends Sourced>(
  page: Page,
  name: 'timeline' | 'routes' | 'replies' | 'learn',
  rows: readonly R[] | undefined,
  lines: (row: R) => readonly string[],
): readonly string[] {
  if (rows === undefined) return []
  const title = heading(page, `── ${t(page.lang, `cli.knowledge.${name}`)}`)
  return [title, ...rows.map((row) => [...lines(row), ...sourceLines(page, row.sources, 2)].join('\n'))]
}
