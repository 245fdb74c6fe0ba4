import { describe, expect, it } from 'vitest'
import { orderOf } from '../../../../src-main/cli/check/order'
import { secretsOf } from '../../../../src-main/cli/check/context'
import { fault } from '../../../../src-main/contract/result'
import { Situation } from '../../../../src-main/contract/situation'

const situation = Situation.parse({
  sending: { host: 'smtp.office365.com', account: 'scan@contoso.com', from: 'scan@contoso.com' },
  routeTests: { insideRecipient: 'soumu@contoso.com' },
})
const order = (values: Parameters<typeof orderOf>[0]) => orderOf(values, situation)

describe('--route', () => {
  it('tries the named ways, without a sign-in at the present server', () => {
    expect(order({ route: ['connector-relay', 'direct-send', 'direct-send'] })).toMatchObject({
      ok: true,
      value: {
        signIn: 'none',
        consent: { basicSignIn: false, testMail: 'no', routes: ['direct-send', 'connector-relay'] },
      },
    })
  })

  it('says which ways there are', () => {
    expect(order({ route: ['direct-sent'] })).toEqual(
      fault('usage.bad-value', { option: '--route', value: 'direct-sent', allowed: 'direct-send' }),
    )
  })

  it('gives the secret to the one way that signs in, and to no other', () => {
    const asked = order({ route: ['direct-send', 'hve'], 'password-stdin': true })
    expect(asked.ok && secretsOf(asked.value, 'hunter2')).toEqual({ routes: { hve: { password: 'hunter2' } } })
    expect([
      order({ route: ['acs', 'hve'], 'password-stdin': true }),
      order({ route: ['direct-send'], 'password-stdin': true }),
    ]).toEqual([fault('usage.one-secret-one-route'), fault('usage.one-secret-one-route')])
  })

  it('really sends by one way only, to the typed address', () => {
    const known = { given: 'me@contoso.com', known: 'soumu@contoso.com' }
    expect([
      order({ route: ['direct-send', 'connector-relay'], 'send-real-mail-to': 'soumu@contoso.com' }),
      order({ route: ['direct-send'], 'send-real-mail-to': 'me@contoso.com' }),
    ]).toEqual([fault('usage.one-mail-one-route'), fault('usage.other-recipient', known)])
    expect(order({ route: ['direct-send'], 'send-real-mail-to': 'Soumu@contoso.com' })).toMatchObject({
      ok: true,
      value: {
        consent: { realMailBy: 'direct-send' },
        situation: { routeTests: { insideRecipient: 'Soumu@contoso.com' } },
      },
    })
  })
})
