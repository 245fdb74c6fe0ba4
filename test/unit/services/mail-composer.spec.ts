import { expect, it } from 'vitest'
import { createMailComposer } from '../../../src-main/services/mail-composer'

const words = {
  subject: '送信テスト / Sending test',
  text: 'このメールは送信の確認です。返信はいりません。\n\nThis mail only checks that sending works.',
}
const compose = async (mail: Partial<Parameters<ReturnType<typeof createMailComposer>['compose']>[0]> = {}) =>
  Buffer.from(
    await createMailComposer(words).compose({
      from: 'scan@example.co.jp',
      to: 'taro@example.co.jp',
      messageId: '<0123abcd@example.co.jp>',
      date: Date.UTC(2026, 10, 23, 0, 30),
      ...mail,
    }),
  ).toString('latin1')

it('composes one small mail with fixed Message-ID and Date', async () => {
  const mail = await compose()
  const [head = '', body = ''] = mail.split('\r\n\r\n')
  expect(head.split('\r\n')).toEqual([
    'From: scan@example.co.jp',
    'To: taro@example.co.jp',
    'Subject: =?UTF-8?B?6YCB5L+h44OG44K544OIIC8gU2VuZGluZyB0ZXN0?=',
    'Message-ID: <0123abcd@example.co.jp>',
    'Date: Mon, 23 Nov 2026 00:30:00 +0000',
    'Content-Transfer-Encoding: base64',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ])
  expect(Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n').trimEnd()).toBe(words.text)
  expect(await compose()).toBe(mail)
})

it('has only CRLF line ends, 7 bits and short lines', async () => {
  const mail = await compose()
  expect({
    bare: /(?<!\r)\n|\r(?!\n)/.test(mail),
    eightBit: /[^\x00-\x7f]/.test(mail),
    long: mail.split('\r\n').some((line) => line.length > 78),
    endsLine: mail.endsWith('\r\n'),
  }).toEqual({ bare: false, eightBit: false, long: false, endsLine: true })
})

it.each(['a@example.jp\r\nBcc: b@example.jp', 'a@example.jp, b@example.jp', 'a@example.jp> SIZE=1'])(
  'makes no second header and no second address of %j',
  async (to) => {
    const [head = ''] = (await compose({ to })).split('\r\n\r\n')
    expect(head.split('\r\n').filter((line) => /^(bcc|to|cc):/i.test(line)).length).toBe(1)
    expect(head).not.toMatch(/^Bcc:/im)
  },
)
