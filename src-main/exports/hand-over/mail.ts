import type { HandOverTo } from '../../contract/hand-over'
import { t } from '../../text/t'
import { whenInWords } from '../device-sheet/days'
import { say, sheetNumber, type Paper } from '../device-sheet/paper'
import { datesOf } from '../device-sheet/plan'
import { clean } from '../html'

/** The words of the mail that goes with the files: plain text, to be put into any mail program. */
export function mailOf(
  to: HandOverTo,
  paper: Paper,
  hasScripts: boolean,
): { readonly subject: string; readonly text: string } {
  const { report, lang, route, deviceName, frame } = paper
  const device = clean(deviceName, 120)
  const dates = datesOf(report.advice, route).map((date) =>
    t(lang, 'handOver.mail.date', { when: whenInWords(date, lang), title: clean(say(date.title, lang)) }),
  )
  const sender = frame.organisation?.name ?? ''
  const text = [
    ...(report.mapped ? [t(lang, 'sheet.practice.banner'), ''] : []),
    t(lang, `handOver.mail.greeting.${to}`),
    '',
    t(lang, `handOver.mail.ask.${to}`, { device }),
    ...(route === null ? [] : [t(lang, 'handOver.mail.route', { route: clean(say(route.name, lang)) })]),
    ...dates,
    '',
    t(lang, `handOver.mail.files.${to}`),
    ...(hasScripts ? [t(lang, 'handOver.mail.scripts')] : []),
    t(lang, `handOver.mail.back.${to}`),
    t(lang, 'handOver.mail.noPassword'),
    '',
    t(lang, 'handOver.mail.number', { number: sheetNumber(report) }),
    sender === '' ? t(lang, 'sheet.blank') : clean(sender, 80),
  ].join('\n')
  return { subject: t(lang, `handOver.mail.subject.${to}`, { device }), text }
}
