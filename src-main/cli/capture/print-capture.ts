import type { CapturePort, CaptureRoute, CaptureState } from '../../contract/capture'
import type { EvidenceOf } from '../../contract/evidence'
import type { Captured } from '../../contract/outputs'
import { pick, t, type Lang } from '../../text/t'
import { printFindings } from '../print/findings'
import { blocks, heading, item, paragraph, type Page } from '../print/page'
import { printableDeep } from '../print/printable'
import type { Style } from '../print/style'
import { table } from '../print/table'

/** What became of a port. */
export const portLine = (lang: Lang, { port, state, instead }: CapturePort): string =>
  t(lang, `capture.ports.${state}`, { port, instead: instead ?? '-' })

/** The values to type into the device, under the name of the round. */
export function printValues(lang: Lang, { round, values }: CaptureState): string {
  const { server, port, encryption, signIn, user, password, sender, recipient } = values
  const account: readonly (readonly [keyof typeof values, string])[] =
    signIn === 'none'
      ? []
      : [
          ['user', user],
          ['password', password],
        ]
  const rows: readonly (readonly [keyof typeof values, string])[] = [
    ['server', server],
    ['port', String(port)],
    ['encryption', t(lang, `capture.encryption.${encryption}`)],
    ['signIn', t(lang, `capture.signIn.${signIn}`)],
    ...account,
    ['sender', sender],
    ['recipient', recipient],
  ]
  const named = rows.map(([name, value]) => [t(lang, `capture.values.${name}`), value])
  const round_ = t(lang, `capture.rounds.${round}`)
  return [t(lang, 'capture.typeThese', { round: round_ }), table(named, 2), t(lang, 'capture.throwaway')].join('\n')
}

/** One connection in one line. Whatever the device said of itself is printed harmlessly. */
export function attemptLine(lang: Lang, fact: EvidenceOf<'device.attempted'>): string {
  const { target, attempt } = printableDeep(fact)
  const part = (name: 'clear' | 'failedTls' | 'silent' | 'noMail' | 'otherPassword' | 'quit' | 'left' | 'limit') =>
    t(lang, `capture.attemptParts.${name}`)
  const { encryption, signIns, mails, end, firstByteMs } = attempt
  const tls =
    encryption.mode === 'none'
      ? part('clear')
      : `${t(lang, `capture.encryption.${encryption.mode}`)} ${
          encryption.handshake.state === 'agreed' ? encryption.handshake.version : part('failedTls')
        }`
  const mail = mails.findLast((one) => one.end === 'accepted')
  const parts = [
    ...(firstByteMs === null ? [part('silent')] : [tls]),
    ...signIns.map(({ named, user }) => (user === null ? named : `${named} ${user}`)),
    ...(signIns.some(({ secret }) => secret === 'other-password') ? [part('otherPassword')] : []),
    mail === undefined
      ? part('noMail')
      : t(lang, 'capture.attemptParts.mail', { kilobytes: Math.max(1, Math.round(mail.octets / 1000)) }),
    part(end.how === 'quit' ? 'quit' : end.how === 'limit' || end.how === 'stopped' ? 'limit' : 'left'),
  ]
  return t(lang, 'capture.attempt', { device: target, port: attempt.port, what: parts.join(' · ') })
}

const marks: Readonly<Record<CaptureRoute['can'], readonly [string, keyof Style]>> = {
  yes: ['✓', 'good'],
  no: ['✗', 'trouble'],
  'not-seen': ['-', 'faint'],
}

/** What was found out, and which routes the device can use. */
export function printCaptured(page: Page, captured: Captured): string {
  const { lang } = page
  const { evidence, conclusion, turnedAway } = printableDeep(captured)
  const count = turnedAway.outside + turnedAway.otherAddress + turnedAway.tooMany
  const away = count === 0 ? undefined : t(lang, 'capture.turnedAway', { count, from: turnedAway.lastFrom })
  if (evidence.length === 0) return `${blocks(paragraph(page, t(lang, 'capture.nothingSeen')), away)}\n`
  return `${blocks(
    printFindings(page, conclusion.findings, { proof: undefined, saysNoRetry: false }),
    [heading(page, t(lang, 'capture.routes')), ...conclusion.routes.map((route) => routeLine(page, route))],
    away,
  )}\n`
}

function routeLine(page: Page, { name, can, round }: CaptureRoute): string {
  const { lang } = page
  const [mark, colour] = marks[can]
  const shows = round === null ? '' : ` ${t(lang, 'capture.wouldShow', { round: t(lang, `capture.rounds.${round}`) })}`
  return item(page, mark, `${pick(name, lang)}: ${t(lang, `capture.can.${can}`)}${shows}`, 2, page.style[colour])
}
