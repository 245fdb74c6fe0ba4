import { describe, expect, it } from 'vitest'
import type { CaptureRound } from '../../../../src-main/contract/attempt'
import { CaptureSession } from '../../../../src-main/core/capture/session'

const password = 'hunter2-test'
const real = 'hunter2-real'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const bytes = (text: string) => new TextEncoder().encode(text)

function sessionIn(round: CaptureRound, prompt: 'username' | 'user-name-nul' = 'username') {
  const session = new CaptureSession({
    round,
    prompt,
    device: '192.168.1.30',
    now: () => 7,
    secret: { password, cramChallenge: '<1@capture>', isCramAnswer: (digest) => digest === 'a'.repeat(32) },
  })
  const say = (...lines: string[]) => session.hear(bytes(lines.map((line) => `${line}\r\n`).join(''))).text
  return { session, say }
}
const mechanisms = (ehlo: string) => /AUTH (.*)\r\n/.exec(ehlo)?.[1] ?? ''

/** What was read of one sign-in, in all its lines. */
function signIn(round: CaptureRound, lines: readonly string[], encrypted = true) {
  const { session, say } = sessionIn(round)
  if (encrypted) session.secured()
  say('EHLO mfp.example', ...lines)
  const [seen] = session.part().signIns
  expect(JSON.stringify(session.part())).not.toMatch(/hunter2|aHVudGVy|h1bnRlcj|odW50ZXIy/)
  return seen && [seen.mechanism, seen.user, seen.secret, seen.end].join(' ')
}

describe('the offer of a round', () => {
  it.each<[CaptureRound, string, string]>([
    ['exchange', '', 'LOGIN XOAUTH2'],
    ['oauth-only', '', 'XOAUTH2'],
    ['no-sign-in', '', ''],
    ['everything', 'LOGIN PLAIN CRAM-MD5 NTLM XOAUTH2 OAUTHBEARER', 'LOGIN PLAIN CRAM-MD5 NTLM XOAUTH2 OAUTHBEARER'],
  ])('%s offers "%s" in clear and "%s" encrypted', (round, clear, encrypted) => {
    const { session, say } = sessionIn(round)
    const first = say('EHLO a.example')
    session.secured()
    const second = say('EHLO a.example')
    expect([mechanisms(first), first.includes('STARTTLS'), mechanisms(second), second.includes('STARTTLS')]).toEqual([
      clear,
      true,
      encrypted,
      false,
    ])
  })

  it('asks for STARTTLS and for a sign-in as Exchange Online does', () => {
    const { session, say } = sessionIn('exchange')
    const clear = say('EHLO a.example', 'AUTH LOGIN', 'MAIL FROM:<a@b.example>').split('\r\n').slice(-3, -1)
    session.secured()
    const encrypted = say('EHLO a.example', 'AUTH PLAIN', 'MAIL FROM:<a@b.example>').split('\r\n').slice(-3, -1)
    expect([...clear, ...encrypted]).toEqual([
      '530 5.7.0 Must issue a STARTTLS command first',
      '530 5.7.57 Client not authenticated to send mail.',
      '504 5.7.4 Unrecognized authentication type',
      '530 5.7.57 Client not authenticated to send mail.',
    ])
  })
})

describe('a sign-in', () => {
  const ntlm3 = Buffer.alloc(72)
  ntlm3.write('NTLMSSP\0', 'latin1')
  ntlm3.writeUInt32LE(3, 8)
  ntlm3.writeUInt16LE(4, 36)
  ntlm3.writeUInt32LE(64, 40)
  ntlm3.write('scan', 64, 'latin1')
  const ntlm1 = Buffer.from('NTLMSSP\0\u0001\0\0\0', 'latin1').toString('base64')

  it.each([
    ['LOGIN', ['AUTH LOGIN', base64('scan'), base64(password)], 'LOGIN scan test-password accepted'],
    ['LOGIN with its user', [`AUTH LOGIN ${base64('scan')}`, base64(real)], 'LOGIN scan other-password accepted'],
    ['LOGIN, empty', ['AUTH LOGIN', base64('scan'), ''], 'LOGIN scan none accepted'],
    ['LOGIN, cancelled', ['AUTH LOGIN', '*'], 'LOGIN  none cancelled'],
    ['LOGIN, no base64', ['AUTH LOGIN', '%%%'], 'LOGIN  none malformed'],
    ['LOGIN, given up', ['AUTH LOGIN'], 'LOGIN  none given-up'],
    ['PLAIN', [`AUTH PLAIN ${base64(`\0scan\0${password}`)}`], 'PLAIN scan test-password accepted'],
    ['PLAIN in two steps', ['AUTH PLAIN', base64(`x\0scan\0${real}`)], 'PLAIN scan other-password accepted'],
    ['PLAIN without parts', [`AUTH PLAIN ${base64(real)}`], 'PLAIN  none malformed'],
    ['CRAM-MD5', ['AUTH CRAM-MD5', base64(`scan ${'A'.repeat(32)}`)], 'CRAM-MD5 scan test-password accepted'],
    [
      'CRAM-MD5, wrong',
      ['AUTH CRAM-MD5', base64(`my scan ${'b'.repeat(32)}`)],
      'CRAM-MD5 my scan other-password accepted',
    ],
    ['NTLM', ['AUTH NTLM', ntlm1, ntlm3.toString('base64')], 'NTLM scan not-comparable accepted'],
    ['NTLM with message 1', [`AUTH NTLM ${ntlm1}`, ntlm3.toString('base64')], 'NTLM scan not-comparable accepted'],
    [
      'NTLM, lying about its length',
      [`AUTH NTLM ${ntlm1}`, Buffer.from(ntlm3).fill(255, 36, 44).toString('base64')],
      'NTLM  none malformed',
    ],
    [
      'XOAUTH2',
      [`AUTH XOAUTH2 ${base64(`user=scan\u0001auth=Bearer ${real}\u0001\u0001`)}`],
      'XOAUTH2 scan token accepted',
    ],
    [
      'XOAUTH2, empty',
      ['AUTH XOAUTH2', base64('user=scan\u0001auth=Bearer \u0001\u0001')],
      'XOAUTH2 scan none accepted',
    ],
    [
      'OAUTHBEARER',
      [`AUTH OAUTHBEARER ${base64(`n,a=scan,\u0001host=x\u0001auth=Bearer ${real}\u0001\u0001`)}`],
      'OAUTHBEARER scan token accepted',
    ],
    ['another', ['AUTH GSSAPI hunter2'], 'other  none refused'],
  ])('with %s is read, and its secret dropped', (_, lines, expected) => {
    expect(signIn('everything', lines)).toBe(expected)
  })

  it('that was not offered is read as far as it came, and refused', () => {
    expect(signIn('oauth-only', [`AUTH PLAIN ${base64(`\0scan\0${real}`)}`])).toBe('PLAIN scan other-password refused')
    expect(signIn('oauth-only', ['AUTH LOGIN'])).toBe('LOGIN  none refused')
  })

  it('with LOGIN is asked for in the usual words, or in those with a NUL', () => {
    const prompts = (['username', 'user-name-nul'] as const).map((prompt) => {
      const { say } = sessionIn('everything', prompt)
      const asked = say('AUTH LOGIN', base64('scan')).trim().split('\r\n')
      return asked.map((line) => Buffer.from(line.slice(4), 'base64').toString())
    })
    expect(prompts).toEqual([
      ['Username:', 'Password:'],
      ['User Name\0', 'Password\0'],
    ])
  })

  it('is forgotten where a device out of step says its password as a command', () => {
    const { session, say } = sessionIn('everything')
    say('EHLO a.example', base64(real), real, `AUTH ${real}`, `NOOP ${real}`, `QUIT ${real}`)
    expect(
      session
        .part()
        .talk.filter(({ from }) => from === 'device')
        .map(({ text }) => text),
    ).toEqual(['EHLO a.example', '***', '***', 'AUTH ***', 'NOOP', 'QUIT'])
  })

  it('that is made eleven times ends the conversation', () => {
    const { session, say } = sessionIn('no-sign-in')
    say('EHLO a.example', ...Array.from({ length: 11 }, () => 'AUTH LOGIN'))
    expect([session.ended, session.part().signIns.length]).toEqual(['commands', 10])
  })
})

describe('a conversation', () => {
  it('takes everything in one go, byte by byte, and with bare line feeds alike', () => {
    const text =
      'HELO mfp\r\nMAIL FROM: <a@b.example> SIZE=99\r\nRCPT TO:<c@d.example>\r\nDATA\r\nFrom: a\r\n\r\nx\r\n.\r\nQUIT\r\n'
    const shapes = [[text], [...text], [text.replaceAll('\r\n', '\n')]].map((pieces) => {
      const { session } = sessionIn('everything')
      const last = pieces.map((piece) => session.hear(bytes(piece))).findLast(({ text: said }) => said !== '')
      const { hello, furthest, mails } = session.part()
      return { hello, furthest, mail: mails.map(({ declaredOctets, end }) => [declaredOctets, end]), then: last?.then }
    })
    const expected = {
      hello: { verb: 'HELO', name: 'mfp' },
      furthest: 'mail-taken',
      mail: [[99, 'accepted']],
      then: 'close',
    }
    expect(shapes).toEqual([expected, expected, expected])
  })

  it('reads nothing behind STARTTLS', () => {
    const { session } = sessionIn('everything')
    const { then } = session.hear(bytes('EHLO a\r\nSTARTTLS\r\nMAIL FROM:<a@b.example>\r\n'))
    expect([then, session.part().mails]).toEqual(['start-tls', []])
  })

  it('counts a mail that was announced, begun or broken off, and ends after ten', () => {
    const { session, say } = sessionIn('everything')
    say('MAIL FROM:<> SIZE=99999999', 'MAIL FROM:<a@b.example>', 'RSET', 'MAIL FROM:<a@b.example>')
    say('RCPT TO:<c@d.example>', 'DATA', 'Subject: x')
    expect(session.part().mails.map(({ from, octets, end }) => [from, octets, end])).toEqual([
      ['', 0, 'too-large'],
      ['a@b.example', 0, 'not-sent'],
      ['a@b.example', 12, 'unfinished'],
    ])
    const other = sessionIn('everything')
    other.say(...Array.from({ length: 11 }, () => 'MAIL FROM:<a@b.example>'))
    expect([other.session.ended, other.session.part().mails.length]).toEqual(['mails', 10])
  })

  it('names at most twenty recipients', () => {
    const { session, say } = sessionIn('everything')
    say('MAIL FROM:<a@b.example>')
    const replies = say(...Array.from({ length: 22 }, (_, at) => `RCPT TO:<r${at}@d.example>`))
    expect([replies.match(/452 4\.5\.3/g)?.length, session.part().mails[0]?.recipients.length]).toEqual([2, 20])
  })

  it('makes what a device calls itself harmless', () => {
    const { session, say } = sessionIn('everything')
    say('EHLO \u001b[31m\u202e複合機')
    expect(session.part().hello).toEqual({ verb: 'EHLO', name: '\\x1b[31m\\x202e複合機' })
  })
})
