import type { MailComposer } from '../core/probes/probe'

/** The words of the test mail, in both languages one below the other: whoever receives it may read only one. */
export interface TestMailWords {
  readonly subject: string
  readonly text: string
}

/** Composes one small text mail (RFC 5322, UTF-8, CRLF), whose header From is the sender. Nothing names the program that made it. */
export function createMailComposer({ subject, text }: TestMailWords): MailComposer {
  return {
    async compose({ from, to, messageId, date }) {
      // Loaded when a mail is really composed, which most checks never do.
      const { default: NodemailerComposer } = await import('nodemailer/lib/mail-composer')
      const mail = new NodemailerComposer({
        // As objects: as text, a comma would make two addresses of one.
        from: { name: '', address: from },
        to: { name: '', address: to },
        subject,
        text,
        messageId,
        date: new Date(date),
        // 7 bits whatever the server offers; lines stay far below the 998 octets of RFC 5321 4.5.3.1.6.
        textEncoding: 'base64',
        newline: 'windows',
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return new Uint8Array(await mail.compile().build())
    },
  }
}
