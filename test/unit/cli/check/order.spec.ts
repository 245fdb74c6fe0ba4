import { describe, expect, it } from 'vitest'
import { orderOf } from '../../../../src-main/cli/check/order'
import { fault } from '../../../../src-main/contract/result'
import { Situation } from '../../../../src-main/contract/situation'

const situation = Situation.parse({
  sending: { host: 'mail.example.com', port: 587, account: 'scan@example.com', from: 'scan@example.com' },
})
const without = (name: 'host' | 'account') =>
  ({ ...situation, sending: { ...situation.sending, [name]: undefined } }) as Situation
const consentOf = (values: Parameters<typeof orderOf>[0], of = situation) => {
  const order = orderOf(values, of)
  return order.ok ? [order.value.signIn, order.value.consent, order.value.situation.sending.testRecipient] : order
}

describe('what the options allow', () => {
  it('is nothing without an option', () => {
    expect(consentOf({})).toEqual(['none', { basicSignIn: false, oauthSignIn: false, testMail: 'no' }, undefined])
  })
  it('is one attempt with the secret that is passed', () => {
    expect(consentOf({ 'password-stdin': true })).toEqual([
      'basic',
      { basicSignIn: true, oauthSignIn: false, testMail: 'no' },
      undefined,
    ])
    expect(consentOf({ 'token-stdin': true })).toEqual([
      'oauth',
      { basicSignIn: false, oauthSignIn: true, testMail: 'no' },
      undefined,
    ])
    expect(consentOf({ 'token-stdin': true, 'password-stdin': true })).toEqual(fault('usage.password-or-token'))
  })
  it('is a real mail only to the address given for it', () => {
    const known = { ...situation, sending: { ...situation.sending, testRecipient: 'me@example.com' } }
    const real = { basicSignIn: true, oauthSignIn: false, testMail: 'real' }
    const sendTo = (address: string) => ({ 'password-stdin': true, 'send-real-mail-to': address }) as const
    expect(consentOf(sendTo('you@example.com'))).toEqual(['basic', real, 'you@example.com'])
    expect(consentOf(sendTo('ME@example.com'), known)).toEqual(['basic', real, 'ME@example.com'])
    expect(consentOf(sendTo('you@example.com'), known)).toEqual(
      fault('usage.other-recipient', { given: 'you@example.com', known: 'me@example.com' }),
    )
  })
  it('is no mail to what is not exactly one address', () => {
    const field = '--send-real-mail-to'
    const sendTo = (address: string) => consentOf({ 'password-stdin': true, 'send-real-mail-to': address })
    expect([sendTo('me＠example.com'), sendTo('me'), sendTo('')]).toEqual([
      fault('typed.corrected', { field, value: 'me＠example.com', corrected: 'me@example.com' }),
      fault('typed.nonsense', { field, value: 'me' }),
      fault('typed.nonsense', { field, value: '' }),
    ])
  })
  it('is asking for the recipient only with a sign-in, a recipient and a sender', () => {
    expect(consentOf({ 'recipient-check': true })).toEqual(
      fault('usage.missing', { what: '--password-stdin | --token-stdin' }),
    )
    expect(consentOf({ 'recipient-check': true, 'password-stdin': true })).toEqual(
      fault('usage.missing', { what: 'sending.testRecipient' }),
    )
    const nameless = Situation.parse({ sending: { host: 'x', account: 'scanner', testRecipient: 'me@example.com' } })
    expect(consentOf({ 'recipient-check': true, 'token-stdin': true }, nameless)).toEqual(
      fault('usage.missing', { what: 'sending.from' }),
    )
  })
  it('is no sign-in where server or account are not known', () => {
    expect(consentOf({ 'password-stdin': true }, without('host'))).toEqual(fault('situation.host-missing'))
    expect(consentOf({ 'token-stdin': true }, without('account'))).toEqual(
      fault('usage.missing', { what: 'sending.account' }),
    )
  })
  it('takes a fingerprint in any usual form and refuses half of one', () => {
    const pairs = Array.from({ length: 32 }, () => 'AB')
    const accepted = ['basicSignIn', 'oauthSignIn'].reduce((consent, name) => ({ ...consent, [name]: false }), {
      testMail: 'no',
      acceptedFingerprint256: pairs.join(':'),
    })
    expect(consentOf({ 'accept-fingerprint': pairs.join('').toLowerCase() })).toEqual(['none', accepted, undefined])
    expect(consentOf({ 'accept-fingerprint': pairs.join(':') })).toEqual(['none', accepted, undefined])
    expect(consentOf({ 'accept-fingerprint': 'AB:CD' })).toEqual(fault('usage.bad-fingerprint'))
  })
})
