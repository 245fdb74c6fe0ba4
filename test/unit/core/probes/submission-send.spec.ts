import { describe, expect, it } from 'vitest'
import type { SituationInput } from '../../../../src-main/contract/situation'
import { checkFrom, factsFrom, type FromConversation } from '../../support/run-check'
import { parseScript } from '../../support/script'
import { told } from '../../support/told'

const place = { host: 'smtp.example.jp', port: 587 }
const envelope = { sender: 'scan@example.jp', recipient: 'office@example.jp' }
const signedIn = {
  kind: 'auth.accepted',
  ...place,
  mechanism: 'LOGIN',
  account: 'scan@example.jp',
  reply: { code: 235, lines: ['ok'] },
}
const messageId = `<${'07'.repeat(16)}@example.jp>`

/** A server that lets anybody in and then says those lines. */
const mailServer = (lines: readonly string[], offer: readonly string[] = ['< 250 AUTH LOGIN']) =>
  parseScript(
    [
      ...[
        '< 220 a',
        '> EHLO *',
        '< 250-a',
        '< 250 STARTTLS',
        '> STARTTLS',
        '< 220 go',
        '! tls',
        '> EHLO *',
        '< 250-a',
        ...offer,
      ],
      ...['> AUTH LOGIN', '< 334 VXNlcm5hbWU6', '> *', '< 334 UGFzc3dvcmQ6', '> *', '< 235 ok', ...lines],
    ].join('\n'),
  )

const sending = async (script: ReturnType<typeof mailServer> | string, options: FromConversation = {}) => {
  const { facts, network } = await checkFrom(script, { ...options, consent: { testMail: 'real', ...options.consent } })
  return { facts: told(facts, 'submission-send'), heard: network.heard(), surprises: network.surprises() }
}

describe('submission-send', () => {
  it('signs in and sends one mail on one connection, dots doubled, the size declared', async () => {
    const { facts, heard, surprises } = await sending('test-mail-accepted.txt')
    const mail = `From: ${envelope.sender}\r\nTo: ${envelope.recipient}\r\n\r\n..test\r\n.\r\n`
    expect({ facts, surprises }).toEqual({
      facts: [
        {
          ...signedIn,
          mechanism: 'PLAIN',
          reply: { code: 235, enhanced: '2.7.0', lines: ['Authentication successful'] },
        },
        { kind: 'mail.recipient-accepted', ...place, ...envelope },
        {
          kind: 'mail.accepted',
          ...place,
          ...envelope,
          messageId,
          reply: { code: 250, enhanced: '2.0.0', lines: ['OK queued as 4711'] },
        },
      ],
      surprises: [],
    })
    expect(heard.slice(-6)).toEqual([
      'AHNjYW5AZXhhbXBsZS5qcABodW50ZXIy',
      `MAIL FROM:<${envelope.sender}> SIZE=${mail.length}`,
      `RCPT TO:<${envelope.recipient}>`,
      'DATA',
      mail,
      'QUIT',
    ])
  })

  it('goes only as far as the recipient when no mail may be sent', async () => {
    const script = mailServer([
      '> MAIL FROM:<scan@example.jp>',
      '< 250 ok',
      '> RCPT TO:<office@example.jp>',
      '< 250 ok',
    ])
    const { facts, heard } = await sending(script, { consent: { testMail: 'to-recipient-check' } })
    expect([facts, heard.slice(-2)]).toEqual([
      [signedIn, { kind: 'mail.recipient-accepted', ...place, ...envelope }],
      ['RSET', 'QUIT'],
    ])
  })

  const accepted = ['> MAIL FROM:*', '< 250 ok', '> RCPT TO:*', '< 250 ok', '> DATA']
  it.each([
    [
      'mail-from',
      ['> MAIL FROM:*', '< 550 5.7.60 no permission to send as'],
      { code: 550, enhanced: '5.7.60', lines: ['no permission to send as'] },
    ],
    [
      'rcpt-to',
      ['> MAIL FROM:*', '< 250 ok', '> RCPT TO:*', '< 550 5.1.1 unknown'],
      { code: 550, enhanced: '5.1.1', lines: ['unknown'] },
    ],
    ['data', [...accepted, '< 421 busy'], { code: 421, lines: ['busy'] }],
    [
      'message',
      [...accepted, '< 354 go', '< 554 5.2.252 SendAsDenied'],
      { code: 554, enhanced: '5.2.252', lines: ['SendAsDenied'] },
    ],
  ])('tells a refusal with its stage: %s', async (stage, lines, reply) => {
    const { facts } = await sending(mailServer(lines))
    expect(facts.at(-1)).toEqual({ kind: 'smtp.replied', ...place, stage, reply })
  })

  it('does not send again when the acceptance is unknown', async () => {
    const { facts, heard } = await sending(mailServer([...accepted, '< 354 go', '! close']))
    expect([facts.at(-1), heard.filter((line) => line === 'DATA')]).toEqual([
      { kind: 'smtp.broken-off', ...place, stage: 'message', why: 'closed', detail: '' },
      ['DATA'],
    ])
  })

  it.each<[string, SituationInput['sending'], string]>([
    ['no recipient', { testRecipient: '' }, 'no-recipient'],
    ['no sender', { account: 'scan' }, 'no-sender'],
    ['a sender with a line end', { from: 'a@example.jp>\r\nRCPT TO:<b@example.jp' }, 'unsafe-address'],
    ['a recipient with brackets', { testRecipient: 'a@example.jp> <b@example.jp' }, 'unsafe-address'],
    [
      'a recipient in another script that the server does not take',
      { testRecipient: '総務@example.jp' },
      'unsafe-address',
    ],
    ['two recipients', { testRecipient: 'a@example.jp,b@example.jp' }, 'unsafe-address'],
  ])('writes no envelope with %s', async (_name, given, why) => {
    const { facts, heard } = await sending(mailServer([]), { situation: { sending: given } })
    expect([facts.at(-1), heard.filter((line) => line.startsWith('MAIL'))]).toEqual([
      { kind: 'mail.not-tried', ...place, why },
      [],
    ])
  })

  it('writes names in other scripts where the server takes them, domains always in ASCII', async () => {
    const lines = ['> MAIL FROM:<scan@xn--wgv71a.jp> SMTPUTF8', '< 250 ok', '> RCPT TO:<総務@example.jp>', '< 550 no']
    const { facts, surprises } = await sending(mailServer(lines, ['< 250-SMTPUTF8', '< 250 AUTH LOGIN']), {
      situation: { sending: { from: 'scan@日本.jp', testRecipient: '総務@example.jp' } },
    })
    expect([facts.at(-1)?.kind, surprises]).toEqual(['smtp.replied', []])
  })

  it('sends nothing after a refused sign-in', async () => {
    const { facts, heard } = await sending('m365-basic-off.txt')
    expect([facts.map(({ kind }) => kind), heard.filter((line) => /^(MAIL|DATA)/.test(line))]).toEqual([
      ['auth.refused', 'mail.not-tried'],
      [],
    ])
  })

  it('says so when a mail is wanted and no sign-in allowed', async () => {
    const facts = await factsFrom('basic-accepted.txt', { consent: { testMail: 'real', basicSignIn: false } })
    expect(told(facts, 'submission-send')).toEqual([{ kind: 'mail.not-tried', ...place, why: 'no-sign-in' }])
  })

  it('sends one mail, by the sign-in that lasts, when both are tried', async () => {
    const script = parseScript(
      [
        ...[
          '< 220 a',
          '> EHLO *',
          '< 250-a',
          '< 250 STARTTLS',
          '> STARTTLS',
          '< 220 go',
          '! tls',
          '> EHLO *',
          '< 250-a',
          '< 250 AUTH LOGIN XOAUTH2',
        ],
        ...[
          '> AUTH *',
          '< 334 ',
          '> *',
          '< 235 ok',
          '> MAIL FROM:*',
          '< 250 ok',
          '> RCPT TO:*',
          '< 250 ok',
          '> DATA',
          '< 354 go',
          '< 250 taken',
        ],
      ].join('\n'),
    )
    // The LOGIN of this server ends one step early: its user name is taken for the whole.
    const { facts, heard } = await sending(script, { consent: { basicSignIn: true, oauthSignIn: true } })
    expect([
      facts.filter(({ kind }) => kind === 'mail.accepted').length,
      heard.filter((line) => line === 'DATA').length,
    ]).toEqual([1, 1])
  })
})
