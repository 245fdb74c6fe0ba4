import type { Attempt } from '../../../src-main/contract/attempt'

/** The attempt in a few words: encryption, sign-ins, mails, how far it came and how it ended. */
export const brief = ({ encryption, signIns, mails, furthest, end }: Attempt) => ({
  tls:
    encryption.mode === 'none'
      ? 'none'
      : [
          encryption.mode,
          encryption.hello?.highest ?? 'no hello',
          ...(encryption.handshake.state === 'agreed'
            ? [encryption.handshake.version]
            : Object.values(encryption.handshake)),
        ].join(' '),
  signIns: signIns.map(({ mechanism, user, secret, end: how }) => [mechanism, user, secret, how].join(' ')),
  mails: mails.map(({ from, recipients, attachments, end: how }) =>
    [from, ...recipients, ...attachments.map(({ type }) => type), how].join(' '),
  ),
  furthest,
  end: end.how,
})

/** What swaks is told of the mail it sends, and the mail as `brief` gives it. */
export const envelope = ['--from', 'scan@office.example', '--to', 'b@office.example', '--ehlo', 'mfp.office.example']
export const mail = 'scan@office.example b@office.example accepted'
/** How an attempt ends that went well. */
export const sent = { mails: [mail], furthest: 'mail-taken', end: 'quit' }
