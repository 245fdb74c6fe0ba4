import type { Explained, ExplainedFinding, PastedWords } from '../../contract/explained'
import { t } from '../../text/t'
import { printFindings } from './findings'
import { blocks, heading, paragraph, type Page } from './page'
import { printableDeep } from './printable'

/** What a pasted text means, for people: the words it rests on, then the findings. */
export function printExplained(page: Page, rawExplained: Explained): string {
  const explained = printableDeep(rawExplained)
  const { lang } = page
  if (explained.state === 'empty' || explained.state === 'unrelated')
    return `${paragraph(page, t(lang, `cli.explained.${explained.state}`))}\n`
  if (explained.state === 'no-error')
    return `${blocks([paragraph(page, t(lang, 'cli.explained.no-error')), ...quotes(page, explained.replies)])}\n`
  const lead =
    explained.state === 'unknown'
      ? paragraph(page, t(lang, 'cli.explained.unknown'))
      : heading(page, t(lang, 'cli.explained.explained'))
  const proof = ({ restsOn, times }: ExplainedFinding) => [
    ...quotes(page, restsOn),
    ...(times > restsOn.length ? [page.style.faint(`    ${t(lang, 'cli.explained.times', { times })}`)] : []),
  ]
  return `${blocks(lead, printFindings(page, explained.findings, { proof, saysNoRetry: true }))}\n`
}

const quotes = (page: Page, words: readonly PastedWords[]): readonly string[] =>
  words.map(({ raw, line }) =>
    page.style.faint(paragraph(page, t(page.lang, 'cli.explained.quote', { line, raw }), 4, 2)),
  )
