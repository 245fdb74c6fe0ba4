import { describe, expect, it } from 'vitest'
import type { SituationInput } from '../../../../src-main/contract/situation'
import { DeviceFamily } from '../../../../src-main/contract/knowledge'
import { dnsMx } from '../../../../src-main/core/probes/dns-mx'
import { situationAnswers } from '../../../../src-main/core/probes/situation-answers'
import { tokenClaims } from '../../../../src-main/core/probes/token-claims'
import { fakeNetwork, type FakeWorld } from '../../support/fake-network'
import { checkContext, factsOfCheck, fewFacts, testNow } from '../../support/run-check'
import { told } from '../../support/told'

describe('situation-answers', () => {
  const answersTo = async (situation: SituationInput) =>
    told(await factsOfCheck(checkContext(fakeNetwork({ places: {} }), { situation }), [situationAnswers]))

  it('tells every choice, and what was typed only when it was', async () => {
    const questions = (await answersTo({})).map((fact) =>
      fact.kind === 'answer.given' ? `${fact.question}=${fact.answer}` : fact.kind,
    )
    expect(questions.toSorted()).toEqual(
      [
        ...['kind', 'offersOAuth', 'canBeChanged'].map((name) => `device.${name}=unknown`),
        ...['encryption', 'signIn', 'recipients', 'worksNow', 'host'].map((name) => `sending.${name}=unknown`),
        ...['fixedPublicIp', 'port25Open', 'ownRelay', 'azureSubscription', 'otherThanMail'].map(
          (name) => `office.${name}=unknown`,
        ),
        ...['usesMicrosoft365', 'securityDefaults', 'rejectDirectSend', 'administratorReachable'].map(
          (name) => `tenant.${name}=unknown`,
        ),
      ].toSorted(),
    )
  })

  it('tells typed texts and numbers as they are', async () => {
    const facts = await answersTo({
      sending: { host: 'smtp.office365.com', port: 587, recipientsPerDay: 0 },
      device: { model: '' },
    })
    expect(facts.filter((fact) => fact.kind === 'answer.given' && fact.answer !== 'unknown')).toEqual([
      { kind: 'answer.given', question: 'sending.host', answer: 'smtp.office365.com' },
      { kind: 'answer.given', question: 'sending.port', answer: 587 },
      { kind: 'answer.given', question: 'sending.recipientsPerDay', answer: 0 },
    ])
  })
})

describe('the device of the situation', () => {
  const text = { ja: 'あ', en: 'a' }
  const source = { url: 'https://example.com/', checkedOn: '2026-11-23', confidence: 'secondary' }
  const family = DeviceFamily.parse({
    id: 'maker-one',
    vendor: text,
    name: text,
    kinds: ['mfp'],
    oauth: { supported: 'some', since: null, note: null, whereToLook: text, source },
    tls: {
      min: null,
      max: null,
      starttls: 'unknown',
      implicitTls: 'unknown',
      certValidation: 'unknown',
      note: null,
      source,
    },
    settings: { page: text, path: { ja: null, en: null }, fields: {} },
    limits: { passwordMax: null, userMax: null },
    identify: { snmpEnterprise: null, patterns: [], examples: [] },
    notes: [],
    sources: [source],
  })

  it.each([
    ['maker-one', [{ kind: 'device.recognised', family: 'maker-one', oauth: 'some', confidence: 'secondary' }]],
    ['maker-two', []],
  ])('is recognised only when the catalogue has it: %s', async (id, recognised) => {
    const ctx = checkContext(fakeNetwork({ places: {} }), {
      knowledge: { ...fewFacts, devices: [family] },
      situation: { device: { family: id } },
    })
    const facts = told(await factsOfCheck(ctx, [situationAnswers]))
    expect(facts.filter(({ kind }) => kind === 'device.recognised')).toEqual(recognised)
  })
})

describe('dns-mx', () => {
  const domain = 'example.jp'
  const mailOf = async (world: Partial<FakeWorld>, sending: SituationInput['sending'] = { from: 'scan@Example.jp' }) =>
    told(
      await factsOfCheck(
        checkContext(fakeNetwork({ places: {}, mx: 'no-data', txt: 'no-data', ...world }), { situation: { sending } }),
        [dnsMx],
      ),
    )
  const failed = (recordType: string, why: string, detail: string) => ({
    kind: 'dns.failed',
    name: domain,
    recordType,
    why,
    detail,
  })

  it('finds where mail goes and who may send', async () => {
    const txt = ['google-site-verification=x', 'v=spf1 include:spf.protection.outlook.com -all', 'v=spf10 no', 'V=SPF1']
    expect(await mailOf({ mx: [{ host: 'Example-jp.mail.protection.outlook.com', preference: 0 }], txt })).toEqual([
      {
        kind: 'dns.mx-found',
        name: domain,
        exchanges: [{ host: 'example-jp.mail.protection.outlook.com', preference: 0 }],
      },
      { kind: 'dns.spf-found', name: domain, records: ['v=spf1 include:spf.protection.outlook.com -all', 'V=SPF1'] },
    ])
  })

  it('tells that there is no SPF record among the others', async () => {
    expect((await mailOf({ txt: ['other'] }))[1]).toEqual({ kind: 'dns.spf-found', name: domain, records: [] })
  })

  it.each<[string, NonNullable<FakeWorld['mx']>, object]>([
    ['no answer', 'timed-out', failed('MX', 'timed-out', 'TIMED-OUT')],
    ['this very machine', [{ host: 'localhost', preference: 0 }], failed('MX', 'implausible', 'localhost')],
    [
      'bare addresses',
      [
        { host: '127.0.0.1', preference: 0 },
        { host: '192.0.2.1', preference: 5 },
      ],
      failed('MX', 'implausible', '127.0.0.1 192.0.2.1'),
    ],
    [
      'nowhere, on purpose',
      [{ host: '.', preference: 0 }],
      { kind: 'dns.mx-found', name: domain, exchanges: [{ host: '.', preference: 0 }] },
    ],
  ])('tells mail that goes to %s', async (_name, mx, fact) => {
    expect((await mailOf({ mx }))[0]).toEqual(fact)
  })

  it('takes the domain of the user name when there is no sender, and asks nothing without one', async () => {
    expect([
      (await mailOf({}, { account: 'scan@example.jp' })).length,
      await mailOf({}, { account: 'scan', from: 'not an address' }),
    ]).toEqual([2, []])
  })

  it('asks for a domain in Japanese in its ASCII form', async () => {
    expect((await mailOf({}, { from: 'scan@日本.jp' }))[0]).toMatchObject({ name: 'xn--wgv71a.jp' })
  })
})

describe('token-claims', () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const token = `${part({})}.${part({ aud: 'https://graph.microsoft.com', scp: 'Mail.Send', exp: testNow / 1000 - 1 })}.c2ln`
  const problemsAt = async (host: string) => {
    const ctx = checkContext(fakeNetwork({ places: {} }), {
      knowledge: fewFacts,
      consent: { basicSignIn: false, oauthSignIn: true, testMail: 'no' },
      secrets: { token },
      situation: { sending: { host } },
    })
    return (await factsOfCheck(ctx, [tokenClaims])).map((fact) => fact.kind === 'token.read' && fact.problems)
  }

  it.each([
    ['Exchange Online', 'smtp.office365.com', ['wrong-audience', 'missing-permission', 'expired']],
    ['High Volume Email, which asks for another permission', 'smtp-hve.office365.com', ['wrong-audience', 'expired']],
    ['another server, whose wishes we do not know', 'smtp.example.jp', ['expired']],
  ])('judges the token for %s', async (_name, host, problems) => {
    expect(await problemsAt(host)).toEqual([problems])
  })
})
