import type { ExplainedFinding } from '../../../src-main/contract/explained'
import { sourceNote } from '../../../src-main/text/source-note'
import { pick, t, type Lang } from '../../../src-main/text/t'

/** The most that is copied, in characters; far more than anybody reads. */
const longest = 100_000

/** The answer to a paste as plain text to hand to the administrator. `day` is in words. */
export function administratorLetter(findings: readonly ExplainedFinding[], lang: Lang, day: string): string {
  const text = [
    t(lang, 'suspects.letter.lead', { day }),
    ...findings.map((finding, at) => oneFinding(finding, at + 1, lang)),
    t(lang, 'suspects.letter.footer'),
  ].join('\n\n')
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function oneFinding(finding: ExplainedFinding, number: number, lang: Lang): string {
  const { title, cause, restsOn, steps, suspects = [], sources } = finding
  const sourceLines = sources.map((source) => `- ${source.url ?? sourceNote(source, lang) ?? ''}`)
  return [
    `${number}. ${pick(title, lang)}`,
    t(lang, 'suspects.letter.seen'),
    ...restsOn.map(({ raw }) => `  ${raw}`),
    `${t(lang, 'suspects.letter.means')} ${pick(cause, lang)}`,
    ...(steps.length === 0 ? [] : [t(lang, 'suspects.letter.todo')]),
    ...steps.map(({ who, text }) => `- ${t(lang, `report.who.${who}`)}: ${pick(text, lang)}`),
    ...(suspects.length === 0 ? [] : [t(lang, 'suspects.letter.suspects')]),
    ...suspects.flatMap(({ name, settle }, at) => [
      `  (${at + 1}) ${pick(name, lang)}`,
      ...settle.map(({ text, command, clears }) =>
        ['     ', pick(text, lang), command === null ? '' : ` ${command}`, ' ', pick(clears, lang)].join(''),
      ),
    ]),
    ...(sourceLines.length === 0 ? [] : [t(lang, 'suspects.letter.sources'), ...new Set(sourceLines)]),
  ].join('\n')
}
