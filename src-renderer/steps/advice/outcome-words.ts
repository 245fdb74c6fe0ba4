import type { Advice, Report, ReportDate } from '../../../src-main/contract/report'
import { daysInWords, endInWords } from '../../../src-main/text/dates'
import { t, type Lang } from '../../../src-main/text/t'
import type { Mark } from '../../ui/StateMark'

const when = ({ from, to, daysLeft }: ReportDate, lang: Lang) => ({
  when: endInWords(from, to, lang),
  days: daysInWords(daysLeft, lang),
})

/** One of the four outcomes in one sentence. */
export function outcomeSentence(advice: Advice, lang: Lang): string {
  if (advice.outcome !== 'works-until') return t(lang, `report.outcome.${advice.outcome}`)
  const kind = advice.until.kind === 'announcement' ? 'announcement' : 'change'
  return t(lang, `report.outcome.works-until-${kind}`, when(advice.until, lang))
}

/** The outcome as the heading of the result: 'not affected' must not sound as if all were well when something was found. */
export const resultSentence = ({ advice, findings }: Report, lang: Lang): string =>
  advice.outcome === 'not-affected' && findings.some(({ severity }) => severity === 'trouble')
    ? t(lang, 'wizard.result.otherTrouble')
    : outcomeSentence(advice, lang)

/** How urgent it is while something has to be found out first. */
export function urgencySentence({ urgency }: Extract<Advice, { outcome: 'find-out' }>, lang: Lang): string {
  if (urgency.kind !== 'until') return t(lang, `report.urgency.${urgency.kind}`)
  const kind = urgency.until.kind === 'announcement' ? 'announcement' : 'change'
  return t(lang, `report.urgency.until-${kind}`, when(urgency.until, lang))
}

export const outcomeMarks: Readonly<Record<Advice['outcome'], Extract<Mark, 'ok' | 'warn' | 'bad' | 'run'>>> = {
  'not-affected': 'ok',
  'works-until': 'warn',
  'already-failing': 'bad',
  'find-out': 'run',
}
