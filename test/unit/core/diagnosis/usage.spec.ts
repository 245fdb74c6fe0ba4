import { describe, expect, it } from 'vitest'
import type { EvidenceOf } from '../../../../src-main/contract/evidence'
import { usageAnswers } from '../../../../src-main/core/diagnosis/usage-answers'
import { usageCloud } from '../../../../src-main/core/diagnosis/usage-cloud'
import { usageServer } from '../../../../src-main/core/diagnosis/usage-server'
import { usageSignIn } from '../../../../src-main/core/diagnosis/usage-sign-in'
import { shipped } from '../../../knowledge/support/shipped'
import { answers, factsOf, here, inShort, type SomeFact } from '../../support/facts'

const announced = (serverName: string, host: string): SomeFact => ({
  kind: 'smtp.capabilities-announced',
  host,
  port: 587,
  secured: false,
  capabilities: { serverName, keywords: [], starttls: true, authMechanisms: [], sizeLimit: null, callerAddress: null },
})

const serverOf = (host: string, ...others: readonly SomeFact[]) =>
  inShort(usageServer(factsOf(...answers({ 'sending.host': host }), ...others), shipped))

describe('whose server the device sends to', () => {
  it.each([
    ['smtp.office365.com', 'usage.client-submission'],
    ['SMTP.OFFICE365.COM.', 'usage.client-submission'],
    ['outlook.office365.com', 'usage.client-submission'],
    ['smtp-legacy.office365.com', 'usage.legacy-submission'],
    ['smtp.hve.mx.microsoft', 'usage.hve'],
    ['smtp-hve.office365.com', 'usage.hve'],
    ['contoso-com.x-v1.mx.microsoft', 'usage.microsoft-mx'],
    ['contoso-com.mail.protection.outlook.com', 'usage.microsoft-mx'],
    ['smtp.azurecomm.net', 'usage.azure'],
    ['smtp-mail.outlook.com', 'usage.personal-mailbox'],
    ['mail.office365.com', 'usage.unclear-host'],
    ['login.microsoftonline.com', 'usage.unclear-host'],
    ['smtp.partner.outlook.cn', 'usage.client-submission'],
    ['office365.com.evil.example', 'usage.other-server'],
    ['notoffice365.com', 'usage.other-server'],
    ['smtp.provider.example', 'usage.other-server'],
    ['192.168.0.9', 'usage.own-relay'],
    ['[fd00::1]', 'usage.own-relay'],
    ['mailserver', 'usage.own-relay'],
    ['mail.kaisha.local', 'usage.own-relay'],
    ['203.0.113.7', 'usage.other-server'],
    ['unknown', 'usage.unknown-host'],
  ])('%s is %s', (host, finding) => {
    expect(serverOf(host)).toEqual([`${finding} because e1`])
  })

  it('is an own relay when the name leads to an address of the office, with the answer of DNS as proof', () => {
    const resolved: SomeFact = { kind: 'dns.resolved', name: 'relay.kaisha.example', addresses: ['10.1.2.3'] }
    expect(serverOf('relay.kaisha.example', resolved)).toEqual(['usage.own-relay because e1 e2'])
    expect(serverOf('relay.kaisha.example', { ...resolved, mapped: true })).toEqual(['usage.other-server because e1'])
    expect(serverOf('relay.kaisha.example', { ...resolved, addresses: ['10.1.2.3', '203.0.113.9'] })).toEqual([
      'usage.other-server because e1',
    ])
  })

  it('is an own relay when the office says that it runs one', () => {
    const relay = answers({ 'office.ownRelay': 'yes' })
    expect(serverOf('relay.kaisha.example', ...relay)).toEqual(['usage.own-relay because e1 e2'])
    expect(serverOf('smtp.office365.com', ...relay)).toEqual(['usage.client-submission because e1'])
  })

  it('is not known when no such name exists: a mistyped smtp.office365.com must not pass for some other server', () => {
    type Failed = EvidenceOf<'dns.failed'>
    const failed = (name: string, why: Failed['why'], recordType: Failed['recordType'] = 'A'): SomeFact => ({
      kind: 'dns.failed',
      name,
      recordType,
      why,
      detail: '',
    })
    const missing = failed('smtp.office356.com', 'no-such-name')
    expect(serverOf('smtp.office356.com', missing)).toEqual(['usage.unknown-host because e1 e2'])
    expect(serverOf('smtp.office356.com', failed('smtp.office356.com', 'timed-out'))).toEqual([
      'usage.other-server because e1',
    ])
    expect(serverOf('smtp.office356.com', failed('smtp.office356.com', 'no-such-name', 'MX'))).toEqual([
      'usage.other-server because e1',
    ])
    const other: SomeFact = { kind: 'dns.resolved', name: 'smtp.office356.com', addresses: ['203.0.113.9'] }
    expect(serverOf('smtp.office356.com', missing, other)).toEqual(['usage.other-server because e1'])
    expect(serverOf('smtp.office365.com', failed('smtp.office365.com', 'no-such-name'))).toEqual([
      'usage.client-submission because e1',
    ])
  })

  it('is Exchange Online when the server behind a name of the office calls itself so', () => {
    const alias = announced('TYAPR01CA0001.outlook.office365.com', 'mail.kaisha.example')
    expect(serverOf('mail.kaisha.example', alias)).toEqual(['usage.client-submission because e1 e2'])
    expect(serverOf('mail.kaisha.example', announced('mail.kaisha.example', 'mail.kaisha.example'))).toEqual([
      'usage.other-server because e1',
    ])
  })

  it('is not judged when nobody was asked', () => {
    expect(usageServer(factsOf(), shipped)).toEqual([])
  })

  it('knows Microsoft 365 in China', () => {
    const cloudOf = (host: string) => inShort(usageCloud(factsOf(...answers({ 'sending.host': host })), shipped))
    expect(cloudOf('smtp.partner.outlook.cn')).toEqual(['usage.china-cloud because e1'])
    expect(cloudOf('smtp.office365.com')).toEqual([])
    expect(cloudOf('unknown')).toEqual([])
  })
})

describe('how the device signs in', () => {
  const signIn = (given: Readonly<Record<string, string>>, ...others: readonly SomeFact[]) =>
    inShort(usageSignIn(factsOf(...answers({ 'sending.host': here.host, ...given }), ...others), shipped))
  const reply = { code: 535, enhanced: '5.7.139', lines: ['no'] }
  const accepted = (mechanism: 'LOGIN' | 'XOAUTH2'): SomeFact => ({
    kind: 'auth.accepted',
    ...here,
    mechanism,
    account: 'scan@contoso.example',
    reply: { code: 235, lines: ['ok'] },
  })
  const refused: SomeFact = {
    kind: 'auth.refused',
    ...here,
    mechanism: 'LOGIN',
    account: 'scan@contoso.example',
    reply,
  }

  it.each([
    ['password', 'usage.password'],
    ['oauth', 'usage.oauth'],
    ['none', 'usage.no-sign-in'],
    ['unknown', 'usage.unknown-sign-in'],
  ])('is what the person says: %s', (answer, finding) => {
    expect(signIn({ 'sending.signIn': answer })).toEqual([`${finding} because e2`])
  })

  it('follows from an accepted password when the person does not know', () => {
    expect(signIn({ 'sending.signIn': 'unknown' }, accepted('LOGIN'))).toEqual(['usage.password because e3'])
  })

  it('must be OAuth when only a token was accepted and the device is not said to fail', () => {
    const both = [accepted('XOAUTH2'), refused]
    expect(signIn({ 'sending.signIn': 'unknown' }, ...both)).toEqual(['usage.oauth because e3 e4'])
    expect(signIn({ 'sending.signIn': 'unknown', 'sending.worksNow': 'no' }, ...both)).toEqual([
      'usage.unknown-sign-in because e2',
    ])
    expect(signIn({ 'sending.signIn': 'unknown' }, accepted('XOAUTH2'))).toEqual(['usage.unknown-sign-in because e2'])
  })

  it('is not judged by another server', () => {
    const elsewhere = { ...accepted('LOGIN'), host: 'smtp.hve.mx.microsoft' } as SomeFact
    expect(signIn({ 'sending.signIn': 'unknown' }, elsewhere)).toEqual(['usage.unknown-sign-in because e2'])
  })
})

describe('answers that stand for themselves', () => {
  it('become findings; what is unknown says nothing', () => {
    const given = {
      'sending.worksNow': 'no',
      'sending.recipients': 'inside',
      'office.fixedPublicIp': 'unknown',
      'office.ownRelay': 'no',
      'tenant.securityDefaults': 'on',
    }
    expect(inShort(usageAnswers(factsOf(...answers(given)), shipped))).toEqual([
      'usage.fails-now because e1',
      'usage.recipients-inside because e2',
      'tenant.security-defaults-on because e5',
    ])
  })

  it('count as they were given last', () => {
    const changed = [...answers({ 'sending.recipients': 'inside' }), ...answers({ 'sending.recipients': 'outside' })]
    expect(inShort(usageAnswers(factsOf(...changed), shipped))).toEqual(['usage.recipients-outside because e2'])
  })
})
