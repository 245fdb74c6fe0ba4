import type { Attempt } from '../../../src-main/contract/attempt'
import { t, type Lang } from '../../../src-main/text/t'

/** Octets as people say them. */
const size = (octets: number): string =>
  octets < 1_000
    ? `${octets} B`
    : octets < 1_000_000
      ? `${Math.round(octets / 1_000)} kB`
      : `${(octets / 1_000_000).toFixed(1)} MB`

function encryption({ encryption: seen }: Attempt, lang: Lang): string {
  if (seen.mode === 'none') return t(lang, 'capturePage.seen.plain')
  const mode = t(lang, `capturePage.encryption.${seen.mode}`)
  const { handshake, hello } = seen
  switch (handshake.state) {
    case 'agreed':
      return t(lang, 'capturePage.seen.agreed', { mode, version: handshake.version })
    case 'refused-by-device':
      return t(lang, 'capturePage.seen.refusedByDevice', { mode })
    case 'refused-by-us':
      return t(lang, 'capturePage.seen.refusedByUs', { mode, version: hello?.highest ?? '?' })
    case 'left':
      return t(lang, 'capturePage.seen.left', { mode })
  }
}

/** What one connection of a device did, as label and words. */
export function attemptWords(
  attempt: Attempt,
  lang: Lang,
): readonly { readonly about: 'name' | 'encryption' | 'signIn' | 'mail' | 'end'; readonly words: readonly string[] }[] {
  const { hello, signIns, mails, end } = attempt
  const none = t(lang, 'capturePage.seen.none')
  return [
    { about: 'name', words: [hello?.name ?? t(lang, 'capturePage.seen.noHello')] },
    { about: 'encryption', words: [encryption(attempt, lang)] },
    {
      about: 'signIn',
      words:
        signIns.length === 0
          ? [none]
          : signIns.map(({ mechanism, named, end: ended, secret }) =>
              t(lang, 'capturePage.seen.signIn', {
                mechanism: mechanism === 'other' ? named : mechanism,
                end: t(lang, `capturePage.seen.ends.${ended}`),
                secret: t(lang, `capturePage.seen.secrets.${secret}`),
              }),
            ),
    },
    {
      about: 'mail',
      words:
        mails.length === 0
          ? [t(lang, 'capturePage.seen.noMail')]
          : mails.map(({ from, recipients, octets, attachments }) =>
              t(lang, 'capturePage.seen.mail', {
                from: from === '' ? '<>' : from,
                to: recipients.join(', '),
                size: size(octets),
                count: attachments.length,
              }),
            ),
    },
    { about: 'end', words: [t(lang, `capturePage.seen.ended.${end.how}`)] },
  ]
}
