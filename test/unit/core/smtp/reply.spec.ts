import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxReplyBytes, parseReply, ReplyReader, takeReply } from '../../../../src-main/core/smtp/reply'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('takeReply', () => {
  it('reads a reply of several lines and leaves what is behind it', () => {
    expect(takeReply(bytes('250-mail.example.jp\r\n250 SIZE 10\r\n220 next'))).toEqual({
      state: 'complete',
      reply: { code: 250, lines: ['mail.example.jp', 'SIZE 10'] },
      rest: bytes('220 next'),
    })
  })

  it.each([
    ['a bare line feed', '250-a\n250 b\n', { code: 250, lines: ['a', 'b'] }],
    ['a code alone', '250\r\n', { code: 250, lines: [''] }],
    [
      'an enhanced code',
      '535 5.7.139 Authentication unsuccessful\r\n',
      { code: 535, enhanced: '5.7.139', lines: ['Authentication unsuccessful'] },
    ],
    [
      'an enhanced code on every line',
      '550-5.7.1 a\r\n550-b\r\n550 5.7.1 c\r\n',
      { code: 550, enhanced: '5.7.1', lines: ['a', 'b', 'c'] },
    ],
    ['an enhanced code alone', '250 2.0.0\r\n', { code: 250, enhanced: '2.0.0', lines: [''] }],
    ['numbers that are no enhanced code', '220 5.7.1.9 ready\r\n', { code: 220, lines: ['5.7.1.9 ready'] }],
    [
      'characters that act on a screen',
      '220 \x1b[31mhi\u202e\ttab\r\n',
      { code: 220, lines: ['\\x1b[31mhi\\x202e tab'] },
    ],
  ])('understands %s', (_name, text, reply) => {
    expect(takeReply(bytes(text))).toEqual({ state: 'complete', reply, rest: bytes('') })
  })

  it.each([
    ['half a line', '250-mail'],
    ['nothing', ''],
    ['a reply that goes on', '250-mail\r\n'],
  ])('waits for more after %s', (_name, text) => {
    expect(takeReply(bytes(text))).toEqual({ state: 'more' })
  })

  it.each([
    ['a web server', 'HTTP/1.1 400 Bad Request\r\nServer: x\r\n', 'HTTP/1.1 400 Bad Request'],
    ['another code within a reply', '250-a\r\n251 b\r\n', '251 b'],
    ['an IMAP server', '* OK ready\r\n', '* OK ready'],
    ['a line that is too short', '22\r\n', '22'],
    ['a code that no server may use', '999 x\r\n', '999 x'],
    ['the first byte of TLS', '\x15\x03\x01', '\\x15\\x03\\x01'],
    ['an empty line', '\r\n', ''],
  ])('calls %s malformed and shows it', (_name, text, shown) => {
    expect(takeReply(bytes(text))).toEqual({ state: 'malformed', text: shown })
  })

  it('gives up on a line without end', () => {
    const endless = takeReply(bytes(`250 ${'x'.repeat(maxReplyBytes)}`))
    expect(endless).toEqual({ state: 'too-long', text: `250 ${'x'.repeat(996)}…` })
  })

  it('gives up on a reply without end', () => {
    expect(takeReply(bytes('220-wait\r\n'.repeat(10_000)))).toEqual({
      state: 'too-long',
      text: expect.stringMatching(/^220-/),
    })
  })
})

describe('ReplyReader', () => {
  it('finds the same reply however the bytes are cut', () => {
    const text = bytes('250-2.1.5 one\r\n250-two\n250 2.1.5 three\r\nrest')
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), text.length]
        const reader = new ReplyReader()
        const taken = places
          .slice(1)
          .map((end, at) => reader.read(text.subarray(places[at], end)))
          .find(({ state }) => state !== 'more')
        expect(taken).toMatchObject({
          state: 'complete',
          reply: { code: 250, enhanced: '2.1.5', lines: ['one', 'two', 'three'] },
        })
      }),
    )
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) =>
        ['complete', 'more', 'malformed', 'too-long'].includes(takeReply(noise).state),
      ),
    )
  })
})

describe('parseReply', () => {
  it('reads pasted text of one or several lines', () => {
    expect(['535 5.7.3 Authentication unsuccessful', ' 250-a\n250 b \n'].map(parseReply)).toEqual([
      { code: 535, enhanced: '5.7.3', lines: ['Authentication unsuccessful'] },
      { code: 250, lines: ['a', 'b'] },
    ])
  })

  it.each(['', 'Login denied', '250 a\n250 b', '250-a', '535'.repeat(1)])(
    'makes nothing of %j unless it is one whole reply',
    (text) => {
      expect(parseReply(text)).toEqual(text === '535' ? { code: 535, lines: [''] } : undefined)
    },
  )
})
