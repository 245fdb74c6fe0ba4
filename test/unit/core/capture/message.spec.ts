import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MailCounter } from '../../../../src-main/core/capture/message'

const mail = (...lines: string[]) => new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(''))

function count(bytes: Uint8Array, pieceLength = Infinity) {
  const counter = new MailCounter()
  let used = 0
  let isOver = false
  for (let at = 0; at < bytes.length && !isOver; at += pieceLength) {
    const pushed = counter.push(bytes.subarray(at, at + pieceLength))
    used += pushed.used
    isOver = pushed.isOver
  }
  return { ...counter.result(), used, isOver }
}

const scan = mail(
  'From: =?utf-8?B?5aSn?=',
  ' <scan@office.example>',
  'X-Mailer: MFP 1.0',
  'Content-Type: multipart/mixed;',
  '\tboundary="b 1"',
  '',
  '--b 1',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/html',
  '',
  '<p>x</p>',
  '--inner--',
  '--b 1',
  'content-type: IMAGE/TIFF; name="scan.tif"',
  '',
  'AAAA',
  '..dot',
  '--b 1',
  'Content-Disposition: attachment; filename=x.txt',
  '',
  'text',
  '--b 1--',
  '.',
  'QUIT',
)

describe('the counter of mails', () => {
  it('finds sizes, types and two headers, however the mail is cut', () => {
    const expected = {
      headerFrom: '=?utf-8?B?5aSn?= <scan@office.example>',
      mailer: 'MFP 1.0',
      attachments: [
        { type: 'image/tiff', octets: 13 },
        { type: 'text/plain', octets: 6 },
      ],
      headerTooLarge: false,
      octets: scan.length - '.\r\nQUIT\r\n'.length,
      used: scan.length - 'QUIT\r\n'.length,
      isOver: true,
    }
    expect([count(scan), count(scan, 1), count(scan, 7)]).toEqual([expected, expected, expected])
  })

  it('takes a mail that is nothing but a PDF for one attachment, and a text for none', () => {
    const pdf = mail('Content-Type: application/pdf', '', 'JVBERi0=', '.')
    const text = mail('Subject: x', '', 'JVBERi0=', '.')
    expect([count(pdf).attachments, count(text).attachments]).toEqual([[{ type: 'application/pdf', octets: 10 }], []])
  })

  it('ends at the dot of an empty mail and of one without body', () => {
    expect(
      [count(mail('.')), count(mail('From: a', '.'))].map(({ isOver, headerFrom }) => [isOver, headerFrom]),
    ).toEqual([
      [true, null],
      [true, 'a'],
    ])
  })

  it('never throws and counts every byte, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('--b', '--b--', 'Content-Type: multipart/x; boundary=b', '', 'x', '\t', '\u0000')),
        fc.nat(9),
        (lines, cut) => {
          const bytes = mail(...lines)
          const counted = count(bytes, cut + 1)
          expect([counted.octets, counted.isOver]).toEqual([bytes.length, false])
        },
      ),
    )
  })
})
