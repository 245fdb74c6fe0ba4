import type { Explained, ExplainedFinding, PastedWords } from '../../contract/explained'
import type { Notice } from '../../contract/notices'
import { t } from '../../text/t'
import { printFindings } from './findings'
import { blocks, heading, paragraph, type Page } from './page'
import { printableDeep } from './printable'
import { sourceLines } from './sources'

/** What a pasted text means, for people: the words it rests on, then the findings. */
export function printExplained(page: Page, rawExplained: Explained): string {
  const explained = printableDeep(rawExplained)
  const { lang } = page
  const notices = explained.notices ?? []
  if (explained.state === 'letter') return `${blocks(...noticeBlocks(page, notices))}\n`
  if (explained.state === 'empty' || explained.state === 'unrelated')
    return `${paragraph(page, t(lang, `cli.explained.${explained.state}`))}\n`
  if (explained.state === 'no-error')
    return `${blocks(
      [paragraph(page, t(lang, 'cli.explained.no-error')), ...quotes(page, explained.replies)],
      ...noticeBlocks(page, notices),
    )}\n`
  const lead =
    explained.state === 'unknown'
      ? paragraph(page, t(lang, 'cli.explained.unknown'))
      : heading(page, t(lang, 'cli.explained.explained'))
  const proof = ({ restsOn, times }: ExplainedFinding) => [
    ...quotes(page, restsOn),
    ...(times > restsOn.length ? [page.style.faint(`    ${t(lang, 'cli.explained.times', { times })}`)] : []),
  ]
  const findings = printFindings(page, explained.findings, { proof, saysNoRetry: true })
  return `${blocks(lead, findings, ...noticeBlocks(page, notices))}\n`
}

/** Dates of a letter that are no longer true, each with the words of the letter and its sources. */
const noticeBlocks = (page: Page, notices: readonly Notice[]): readonly (readonly string[])[] =>
  notices.map(({ title, text, said, line, sources }) => [
    heading(page, title[page.lang]),
    ...quotes(page, [{ raw: said, line }]),
    paragraph(page, text[page.lang], 2),
    ...sourceLines(page, sources, 2),
  ])

const quotes = (page: Page, words: readonly Pick<PastedWords, 'raw' | 'line'>[]): readonly string[] =>
  words.map(({ raw, line }) =>
    page.style.faint(paragraph(page, t(page.lang, 'cli.explained.quote', { line, raw }), 4, 2)),
  )
