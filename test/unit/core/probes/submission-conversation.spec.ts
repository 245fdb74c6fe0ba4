import { describe, expect, it } from 'vitest'
import { fakeCertificate } from '../../support/fake-connection'
import { checkFrom, factsFrom } from '../../support/run-check'
import { parseScript } from '../../support/script'
import { dialogueOf, told } from '../../support/told'
import { submissionConversation } from '../../../../src-main/core/probes/submission-conversation'

const place = { host: 'smtp.example.jp', port: 587 }
const probes = [submissionConversation]
/** What comes before the first word of the server. */
const reached = [
  { kind: 'dns.resolved', name: place.host, addresses: ['203.0.113.25'] },
  { kind: 'tcp.connected', ...place, family: 'ipv4' },
]
const greeted = { kind: 'smtp.greeted', ...place, reply: { code: 220, lines: ['mail.example.jp ESMTP'] } }
const announced = (secured: boolean, capabilities: object) => ({
  kind: 'smtp.capabilities-announced',
  ...place,
  secured,
  capabilities: {
    serverName: 'mail.example.jp',
    keywords: [],
    starttls: false,
    authMechanisms: [],
    sizeLimit: null,
    callerAddress: null,
    ...capabilities,
  },
})
const negotiated = (protocol: string) => ({
  kind: 'tls.negotiated',
  ...place,
  protocol,
  cipher: 'TLS_AES_256_GCM_SHA384',
  chain: [fakeCertificate],
  verification: { state: 'verified' },
  overridden: false,
})

const afterReached = async (conversation: Parameters<typeof factsFrom>[0]) =>
  told(await factsFrom(conversation, { probes })).filter(
    ({ kind }) => !kind.startsWith('dns.') && !kind.startsWith('tcp.'),
  )

describe('submission-conversation', () => {
  it('tells everything about a server in good order, and says goodbye', async () => {
    const { facts, network } = await checkFrom('one-byte-segments.txt', { probes })
    expect(told(facts)).toEqual([
      ...reached,
      greeted,
      announced(false, {
        keywords: ['SIZE 10240000', 'STARTTLS'],
        starttls: true,
        sizeLimit: 10_240_000,
        callerAddress: '203.0.113.5',
      }),
      negotiated('TLS 1.2'),
      announced(true, { keywords: ['AUTH LOGIN'], authMechanisms: ['LOGIN'], callerAddress: '203.0.113.5' }),
    ])
    expect({
      heard: network.heard(),
      surprises: network.surprises(),
      closed: network.connections.map(({ closed }) => closed),
    }).toEqual({
      heard: ['EHLO [192.0.2.10]', 'STARTTLS', 'EHLO [192.0.2.10]', 'QUIT'],
      surprises: [],
      closed: [true],
    })
  })

  it('gives each fact the lines since the one before, and where they were spoken', async () => {
    const facts = await factsFrom('bytes-injected-behind-starttls.txt', { probes })
    const remote = { address: '203.0.113.25', port: 587, family: 'ipv4' }
    expect(facts.slice(2).map((fact) => [fact.kind, dialogueOf([fact]), fact.remote])).toEqual([
      ['smtp.greeted', ['< 220 mail.example.jp ESMTP'], remote],
      ['smtp.capabilities-announced', ['> EHLO [192.0.2.10]', '< 250-mail.example.jp', '< 250 STARTTLS'], remote],
      ['smtp.injected-behind-starttls', ['> STARTTLS', '< 220 2.0.0 Ready to start TLS'], remote],
      ['tls.negotiated', [], remote],
      ['smtp.capabilities-announced', ['> EHLO [192.0.2.10]', '< 250-mail.example.jp', '< 250 AUTH LOGIN'], remote],
    ])
  })

  it('counts what was put behind the answer to STARTTLS and believes none of it', async () => {
    expect(await afterReached('bytes-injected-behind-starttls.txt')).toEqual([
      greeted,
      announced(false, { keywords: ['STARTTLS'], starttls: true }),
      { kind: 'smtp.injected-behind-starttls', ...place, byteCount: 34 },
      negotiated('TLS 1.2'),
      announced(true, { keywords: ['AUTH LOGIN'], authMechanisms: ['LOGIN'] }),
    ])
  })

  it('notices an overwritten STARTTLS', async () => {
    expect(await afterReached('starttls-masked.txt')).toEqual([
      greeted,
      announced(false, {
        keywords: ['SIZE 10240000', 'XXXXXXXA', '8BITMIME'],
        sizeLimit: 10_240_000,
        callerAddress: '203.0.113.5',
      }),
      { kind: 'smtp.starttls-missing', ...place, sign: 'masked' },
    ])
  })

  it('takes STARTTLS where it is answered although not offered', async () => {
    const script = parseScript(
      '< 220 a\n> EHLO *\n< 250 mail.example.jp\n> STARTTLS\n< 220 go\n! tls\n> EHLO *\n< 250 mail.example.jp',
    )
    expect((await afterReached(script)).map(({ kind }) => kind)).toEqual([
      'smtp.greeted',
      'smtp.capabilities-announced',
      'smtp.starttls-missing',
      'tls.negotiated',
      'smtp.capabilities-announced',
    ])
  })

  it('tells a refused STARTTLS with the reply', async () => {
    expect(await afterReached('starttls-refused.txt')).toEqual([
      greeted,
      announced(false, { keywords: ['STARTTLS'], starttls: true }),
      {
        kind: 'smtp.replied',
        ...place,
        stage: 'starttls',
        reply: { code: 454, enhanced: '4.7.0', lines: ['TLS not available due to local problem'] },
      },
    ])
  })

  it('keeps its place when the answer to EHLO comes with the greeting', async () => {
    expect(await afterReached('banner-and-ehlo-in-one-segment.txt')).toEqual([
      greeted,
      announced(false, { keywords: ['SIZE 1000'], sizeLimit: 1000 }),
      { kind: 'smtp.starttls-missing', ...place, sign: 'not-offered' },
    ])
  })

  it.each([
    [
      'a web server',
      'http-banner.txt',
      { kind: 'smtp.not-greeted', why: 'not-smtp', firstBytes: 'HTTP/1.1 400 Bad Request' },
    ],
    [
      'a greeting without end',
      'endless-greeting.txt',
      { kind: 'smtp.not-greeted', why: 'too-long', firstBytes: '220-mail.example.jp says wait' },
    ],
    [
      'one character a second',
      'one-character-a-second.txt',
      { kind: 'smtp.broken-off', stage: 'greeting', why: 'timed-out', detail: '220-mail.example.jp ESMTP and this' },
    ],
    [
      'random bytes',
      parseScript('< \\x00\\xff\\xfe\\x80garbage'),
      { kind: 'smtp.not-greeted', why: 'not-smtp', firstBytes: expect.stringMatching(/garbage$/) },
    ],
    [
      'a TLS alert',
      parseScript('< \\x15\\x03\\x01\\x00\\x02\\x02\\x28\\'),
      { kind: 'smtp.not-greeted', why: 'speaks-tls', firstBytes: expect.anything() },
    ],
    ['silence', parseScript('! silence'), { kind: 'smtp.not-greeted', why: 'silent', firstBytes: '' }],
    [
      'silence until TLS is spoken',
      parseScript('! silence\n! versions TLS 1.2'),
      { kind: 'smtp.not-greeted', why: 'speaks-tls', firstBytes: '' },
    ],
    ['a closed door', parseScript('! close'), { kind: 'smtp.not-greeted', why: 'closed', firstBytes: '' }],
    ['a slammed door', parseScript('! reset'), { kind: 'smtp.not-greeted', why: 'reset', firstBytes: '' }],
    [
      'half a greeting',
      parseScript('< 220 mai\\\n! close'),
      { kind: 'smtp.broken-off', stage: 'greeting', why: 'closed', detail: '220 mai' },
    ],
    [
      'a refusal as greeting',
      parseScript('< 554 5.7.1 go away'),
      { kind: 'smtp.greeted', reply: { code: 554, enhanced: '5.7.1', lines: ['go away'] } },
    ],
    [
      'too many connections, alone',
      'too-many-connections.txt',
      {
        kind: 'smtp.greeted',
        reply: {
          code: 421,
          enhanced: '4.7.0',
          lines: ['mail.example.jp Error: too many connections from 203.0.113.5'],
        },
      },
    ],
  ])('names %s', async (_name, conversation, fact) => {
    expect(await afterReached(conversation)).toEqual([{ ...place, ...fact }])
  })

  it('ends a line of 10 MB early', async () => {
    expect((await afterReached('ten-megabyte-line.txt')).slice(1)).toEqual([
      {
        kind: 'smtp.broken-off',
        ...place,
        stage: 'ehlo',
        why: 'too-long',
        detail: expect.stringMatching(/^250-aaaaaa250-.*…$/),
      },
    ])
  })

  const upToTls = [
    '< 220 mail.example.jp ESMTP',
    '> EHLO *',
    '< 250 STARTTLS x',
    '> STARTTLS',
    '< 220 go',
    '! tls',
    '> EHLO *',
  ]
  it.each([
    ['ehlo', ['< 220 a', '> EHLO *', '! close'], { kind: 'smtp.broken-off', stage: 'ehlo', why: 'closed', detail: '' }],
    [
      'ehlo',
      ['< 220 a', '> EHLO *', '< 250-mail', '! reset'],
      { kind: 'smtp.broken-off', stage: 'ehlo', why: 'reset', detail: '250-mail' },
    ],
    [
      'ehlo',
      ['< 220 a', '> EHLO *', '! silence'],
      { kind: 'smtp.broken-off', stage: 'ehlo', why: 'timed-out', detail: '' },
    ],
    [
      'ehlo',
      ['< 220 a', '> EHLO *', '< 250-a', '< 251 b'],
      { kind: 'smtp.broken-off', stage: 'ehlo', why: 'malformed', detail: '251 b' },
    ],
    [
      'ehlo',
      ['< 220 a', '> EHLO *', '< 501 5.5.4 Invalid domain name'],
      { kind: 'smtp.replied', stage: 'ehlo', reply: { code: 501, enhanced: '5.5.4', lines: ['Invalid domain name'] } },
    ],
    [
      'starttls',
      ['< 220 a', '> EHLO *', '< 250-a', '< 250 STARTTLS', '> STARTTLS', '! close'],
      { kind: 'smtp.broken-off', stage: 'starttls', why: 'closed', detail: '' },
    ],
    [
      'tls',
      ['< 220 a', '> EHLO *', '< 250-a', '< 250 STARTTLS', '> STARTTLS', '< 220 go', '! close'],
      { kind: 'tls.failed', why: 'closed', detail: 'FAKE' },
    ],
    [
      'tls',
      ['< 220 a', '> EHLO *', '< 250-a', '< 250 STARTTLS', '> STARTTLS', '< 220 go', '! tls failed version 70'],
      { kind: 'tls.failed', why: 'version', detail: 'FAKE', alert: 70 },
    ],
    [
      'ehlo-secured',
      [...upToTls, '! close'],
      { kind: 'smtp.broken-off', stage: 'ehlo-secured', why: 'closed', detail: '' },
    ],
    [
      'ehlo-secured',
      [...upToTls, '< 421 4.7.66 TLS 1.0 and 1.1 are not supported.'],
      {
        kind: 'smtp.replied',
        stage: 'ehlo-secured',
        reply: { code: 421, enhanced: '4.7.66', lines: ['TLS 1.0 and 1.1 are not supported.'] },
      },
    ],
  ])('tells where it ended: %s', async (_stage, lines, fact) => {
    expect((await afterReached(parseScript(lines.join('\n')))).at(-1)).toEqual({ ...place, ...fact })
  })

  it('ends a conversation that drips through its deadline', async () => {
    const slow = parseScript(
      '! drip 900\n< 220 mail.example.jp is here\n> EHLO *\n< 250-a\n< 250 ok\n> STARTTLS\n< 220 ok',
    )
    expect((await afterReached(slow)).at(-1)).toMatchObject({
      kind: 'smtp.broken-off',
      stage: 'ehlo',
      why: 'timed-out',
    })
  })

  it('speaks TLS first on port 465', async () => {
    const { facts, network } = await checkFrom(
      parseScript('! tls\n< 220 mail.example.jp ESMTP\n> EHLO *\n< 250-mail.example.jp\n< 250 AUTH LOGIN'),
      {
        probes,
        port: 465,
      },
    )
    const at465 = { host: place.host, port: 465 }
    expect({ told: told(facts).slice(2), heard: network.heard() }).toEqual({
      told: [
        { ...negotiated('TLS 1.3'), ...at465 },
        { ...greeted, ...at465 },
        { ...announced(true, { keywords: ['AUTH LOGIN'], authMechanisms: ['LOGIN'] }), ...at465 },
      ],
      heard: ['EHLO [192.0.2.10]', 'QUIT'],
    })
  })
})
