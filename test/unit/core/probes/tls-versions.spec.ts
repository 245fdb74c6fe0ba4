import { describe, expect, it } from 'vitest'
import { checkFrom, factsFrom } from '../../support/run-check'
import { parseScript, readConversation } from '../../support/script'
import { told } from '../../support/told'

const place = { host: 'smtp.example.jp', port: 587 }
const upToTls = ['< 220 a', '> EHLO *', '< 250-a', '< 250 STARTTLS', '> STARTTLS', '< 220 go']
const tried = (facts: Awaited<ReturnType<typeof factsFrom>>) =>
  Object.fromEntries(
    facts.flatMap((fact) =>
      fact.kind === 'tls.version-tried'
        ? [[fact.version, fact.alert === undefined ? fact.answer : `${fact.answer} ${fact.alert}`]]
        : [],
    ),
  )
const script = (...lines: readonly string[]) => parseScript([...upToTls, ...lines].join('\n'))

describe('tls-versions', () => {
  it('asks for each version apart, and takes 1.3 from the handshake of the conversation', async () => {
    const { facts, network } = await checkFrom(
      script('! versions TLS 1.0, TLS 1.2', '! tls TLS 1.2', '> EHLO *', '< 250 a'),
    )
    expect(tried(facts)).toEqual({
      'TLS 1.0': 'accepted',
      'TLS 1.1': 'refused 70',
      'TLS 1.2': 'accepted',
      'TLS 1.3': 'other-version',
    })
    expect(network.heard().filter((line) => line === '(ClientHello)')).toHaveLength(3)
  })

  it('knows 1.3 without another connection where the conversation has negotiated it', async () => {
    expect(tried(await factsFrom('basic-accepted.txt'))).toEqual({
      'TLS 1.0': 'refused 70',
      'TLS 1.1': 'refused 70',
      'TLS 1.2': 'accepted',
      'TLS 1.3': 'accepted',
    })
  })

  it('gives 1.3 a connection when the handshake of the conversation failed', async () => {
    const facts = await factsFrom(script('! versions TLS 1.0', '! tls failed version 70'))
    expect(tried(facts)).toEqual({
      'TLS 1.0': 'accepted',
      'TLS 1.1': 'refused 70',
      'TLS 1.2': 'refused 70',
      'TLS 1.3': 'refused 70',
    })
  })

  it('speaks TLS first on port 465', async () => {
    const { facts, network } = await checkFrom(parseScript('! versions TLS 1.1\n! tls failed version 70'), {
      port: 465,
    })
    expect([tried(facts), network.heard()]).toEqual([
      { 'TLS 1.0': 'refused 70', 'TLS 1.1': 'accepted', 'TLS 1.2': 'refused 70', 'TLS 1.3': 'refused 70' },
      Array<string>(4).fill('(ClientHello)'),
    ])
  })

  it.each([
    ['STARTTLS is refused', readConversation('starttls-refused.txt'), 'not-reached'],
    ['there is no greeting', readConversation('http-banner.txt'), 'not-reached'],
    ['the server falls silent', script('! silence'), 'no-answer'],
    ['the server goes away', script('! close'), 'closed'],
  ])('says what it came to when %s', async (_name, conversation, answer) => {
    expect(tried(await factsFrom(conversation))).toEqual({
      'TLS 1.0': answer,
      'TLS 1.1': answer,
      'TLS 1.2': answer,
      'TLS 1.3': answer,
    })
  })

  it('does not take bytes put behind STARTTLS for an answer to the hello', async () => {
    expect(tried(await factsFrom('bytes-injected-behind-starttls.txt'))).toMatchObject({
      'TLS 1.0': 'refused 70',
      'TLS 1.2': 'accepted',
    })
  })

  it('keeps the dialogue that led to the hello, and no goodbye follows it', async () => {
    const { facts, network } = await checkFrom('basic-accepted.txt', { consent: { basicSignIn: false } })
    const row = facts.find((fact) => fact.kind === 'tls.version-tried' && fact.version === 'TLS 1.0')
    expect([row?.target, row?.dialogue?.at(-1)?.text, told([...(row ? [row] : [])])]).toEqual([
      'smtp.example.jp:587 TLS 1.0',
      '220 2.0.0 Ready to start TLS',
      [{ kind: 'tls.version-tried', ...place, version: 'TLS 1.0', answer: 'refused', alert: 70 }],
    ])
    expect(
      network.connections.filter(({ heard }) => heard.includes('(ClientHello)')).map(({ heard }) => heard.at(-1)),
    ).toEqual(Array<string>(3).fill('(ClientHello)'))
  })
})
