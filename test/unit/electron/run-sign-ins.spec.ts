import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src-main/contract/evidence'
import type { SignInState, SignInOrder } from '../../../src-main/contract/sign-in-window'
import { Situation } from '../../../src-main/contract/situation'
import { signInClouds } from '../../../src-main/core/sign-in/clouds'
import { createRunningSignIns } from '../../../src-main/electron/run-sign-ins'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import type { SignInOutcome } from '../../../src-main/services/sign-in/outcome'
import type { SignInSession } from '../../../src-main/services/sign-in/session'
import type { SignInService } from '../../../src-main/services/sign-in/sign-in'

const registration = {
  cloud: 'worldwide',
  tenant: 'contoso.example',
  clientId: '00000000-1111-4222-8333-444444444444',
} as const
const asked = { host: 'login.microsoftonline.com', tenant: registration.tenant, flow: 'browser' } as const
const attemptOf = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
const order = (number: number, more: Partial<SignInOrder> = {}): SignInOrder => ({
  attempt: attemptOf(number),
  flow: 'browser',
  purpose: 'client-submission',
  registration,
  ...more,
})
const exchange = Situation.parse({ sending: { host: 'smtp.office365.com', port: 587 } })
const minute = 60_000

/** A service whose attempts end when the test says so. */
function room() {
  let now = 1_000_000
  const events: [string, SignInState][] = []
  const learnt: (readonly Evidence[])[] = []
  const opened: string[] = []
  const forgotten: string[] = []
  const remembered: string[] = []
  const attempts: { signal: AbortSignal; end: (outcome: SignInOutcome) => void; secret?: string }[] = []
  const begin = (signal: AbortSignal, secret?: string) =>
    new Promise<SignInOutcome>((end) => void attempts.push({ signal, end, ...(secret !== undefined && { secret }) }))
  const service: SignInService = {
    clouds: signInClouds(shippedKnowledge.endpoints),
    interactive: (_wish, told, signal) => (told.waiting(now + 5 * minute), begin(signal)),
    deviceCode: (_wish, shown, signal) => {
      shown({ userCode: 'ABCD', url: 'https://microsoft.com/devicelogin', canOpen: true, until: now })
      return begin(signal)
    },
    clientCredentials: (_wish, secret, signal) => begin(signal, secret),
  }
  const session = (token: string, minutes: number, renewed?: SignInOutcome): SignInSession => ({
    registration,
    purpose: 'client-submission',
    flow: 'browser',
    account: 'scan@contoso.example',
    expiresAt: now + minutes * minute,
    token: () => token,
    renew: async () => renewed ?? { state: 'over' },
    forget: async () => void forgotten.push(token),
  })
  const signedIn = (token: string, minutes = 60, renewed?: SignInOutcome): SignInOutcome => ({
    state: 'signed-in',
    asked,
    session: session(token, minutes, renewed),
    scopes: [],
  })
  const signIns = createRunningSignIns({
    service,
    knowledge: shippedKnowledge,
    registrations: {
      list: async () => [],
      remember: async ({ tenant }) => void remembered.push(tenant),
      forget: async () => undefined,
    },
    mapped: false,
    openBrowser: async (url) => void opened.push(url),
    emit: (_group, _member, payload) => {
      const { attempt, state } = payload as { attempt: string; state: SignInState }
      events.push([attempt, state])
    },
    learn: (facts) => void learnt.push(facts),
    now: () => now,
  })
  const states = () => events.map(([attempt, { state }]) => `${attempt.at(-1)} ${state}`)
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return {
    signIns,
    attempts,
    signedIn,
    states,
    events,
    learnt,
    opened,
    forgotten,
    remembered,
    settled,
    later: (minutes: number) => void (now += minutes * minute),
  }
}

describe('the sign-ins of the window', () => {
  it('keep a token for the check that asks for it by its attempt, and tell the window everything else', async () => {
    const { signIns, attempts, signedIn, states, events, learnt, settled, remembered } = room()
    await signIns.start(order(1))
    attempts[0]?.end(signedIn('hunter2-token'))
    await settled()
    expect([states(), remembered]).toEqual([['1 waiting-for-browser', '1 signed-in'], ['contoso.example']])
    expect(learnt.map((facts) => facts.map(({ kind }) => kind))).toEqual([['oauth.signed-in']])
    expect(signIns.current()).toEqual({
      attempt: attemptOf(1),
      flow: 'browser',
      purpose: 'client-submission',
      registration,
      account: 'scan@contoso.example',
      expiresAt: 1_000_000 + 60 * minute,
    })
    expect(await signIns.tokenOf(attemptOf(1), exchange)).toEqual({ ok: true, value: 'hunter2-token' })
    expect(await signIns.tokenOf(attemptOf(2), exchange)).toMatchObject({ ok: false, fault: { code: 'sign-in.over' } })
    expect(JSON.stringify([events, learnt, signIns.current()])).not.toContain('hunter2')
  })

  it("give it to nobody but Microsoft's servers", async () => {
    const { signIns, attempts, signedIn, settled } = room()
    await signIns.start(order(1))
    attempts[0]?.end(signedIn('hunter2-token'))
    await settled()
    for (const host of ['smtp.provider.example', 'smtp.office365.com.evil.example', undefined]) {
      const situation = Situation.parse({ sending: { ...(host && { host }), port: 587 } })
      expect(await signIns.tokenOf(attemptOf(1), situation)).toMatchObject({ fault: { code: 'sign-in.other-server' } })
    }
  })

  it('end an attempt when another begins, and when the person cancels: no error, and nothing learnt', async () => {
    const { signIns, attempts, states, events, learnt, settled } = room()
    await signIns.start(order(1))
    await signIns.start(order(2))
    expect(attempts.map(({ signal }) => signal.aborted)).toEqual([true, false])
    signIns.cancel(attemptOf(1))
    expect(attempts[1]?.signal.aborted).toBe(false)
    signIns.cancel(attemptOf(2))
    for (const { end } of attempts) end({ state: 'not-finished', asked, why: 'cancelled' })
    await settled()
    expect(states()).toEqual(['1 waiting-for-browser', '2 waiting-for-browser', '1 not-finished', '2 not-finished'])
    expect([events.at(-1)?.[1], learnt]).toEqual([{ state: 'not-finished', why: 'cancelled', findings: [] }, []])
  })

  it('forget a token that comes after the cancel, and every token at sign-out', async () => {
    const { signIns, attempts, signedIn, forgotten, states, settled } = room()
    await signIns.start(order(1))
    signIns.cancel(attemptOf(1))
    attempts[0]?.end(signedIn('late'))
    await settled()
    await signIns.start(order(2))
    attempts[1]?.end(signedIn('second'))
    await settled()
    await signIns.start(order(3))
    attempts[2]?.end(signedIn('third'))
    await settled()
    await signIns.signOut()
    expect([forgotten, signIns.current(), states().filter((state) => state.startsWith('1 '))]).toEqual([
      ['late', 'second', 'third'],
      null,
      ['1 waiting-for-browser', '1 not-finished'],
    ])
  })

  it('renew a token that is about to end; one that cannot be renewed is used to its end', async () => {
    const { signIns, attempts, signedIn, settled, later } = room()
    await signIns.start(order(1))
    attempts[0]?.end(signedIn('first', 60, signedIn('renewed', 70)))
    await settled()
    later(56)
    expect(await signIns.tokenOf(attemptOf(1), exchange)).toEqual({ ok: true, value: 'renewed' })
    later(11)
    expect(await signIns.tokenOf(attemptOf(1), exchange)).toEqual({ ok: true, value: 'renewed' })
    later(10)
    expect(await signIns.tokenOf(attemptOf(1), exchange)).toMatchObject({ fault: { code: 'sign-in.over' } })
    expect(signIns.current()).toBeNull()
  })

  it('say what a refusal means, and where an administrator consents', async () => {
    const { signIns, attempts, events, settled } = room()
    await signIns.start(order(1))
    const refusal = {
      ...asked,
      stage: 'token',
      error: 'invalid_grant',
      suberror: 'consent_required',
      description: '',
      asksForClaims: true,
    } as const
    attempts[0]?.end({ state: 'refused', asked, refusal, claims: 'hunter2-claims' })
    await settled()
    const state = events.at(-1)?.[1]
    expect(state).toMatchObject({
      state: 'refused',
      refusal,
      adminConsentUrl: expect.stringMatching(
        /^https:\/\/login\.microsoftonline\.com\/contoso\.example\/v2\.0\/adminconsent\?/,
      ),
      findings: [{ id: 'oauth.consent-missing' }],
    })
    expect(JSON.stringify(state)).not.toContain('hunter2')
  })

  it('open the page for a device code, of the running attempt only', async () => {
    const { signIns, attempts, opened, settled } = room()
    await signIns.start(order(1, { flow: 'device-code' }))
    expect(await signIns.openDevicePage(attemptOf(2))).toMatchObject({ ok: false })
    expect(await signIns.openDevicePage(attemptOf(1))).toMatchObject({ ok: true })
    attempts[0]?.end({ state: 'not-finished', asked, why: 'code-expired' })
    await settled()
    expect([await signIns.openDevicePage(attemptOf(1)), opened]).toMatchObject([
      { ok: false },
      ['https://microsoft.com/devicelogin'],
    ])
  })

  it.each<[string, Partial<SignInOrder>, string]>([
    [
      'a tenant that is an address',
      { registration: { ...registration, tenant: 'https://evil.example' } },
      'sign-in.bad-registration',
    ],
    ['everybody', { registration: { ...registration, tenant: 'common' } }, 'sign-in.bad-registration'],
    [
      'a service that the cloud lacks',
      { registration: { ...registration, cloud: 'china' }, purpose: 'hve' },
      'sign-in.bad-registration',
    ],
    ['an application without its secret', { flow: 'application' }, 'sign-in.no-secret'],
  ])('refuse %s before anything is built, and remember nothing', async (_name, more, code) => {
    const { signIns, attempts, remembered } = room()
    expect(await signIns.start(order(1, more))).toEqual({ ok: false, fault: { code, args: {} } })
    expect([attempts, remembered]).toEqual([[], []])
  })

  it('end an attempt that met a bug of ours, without repeating what it says', async () => {
    const { signIns, attempts, events, settled } = room()
    await signIns.start(order(1))
    attempts[0]?.end(Promise.reject(new Error('hunter2')) as never)
    await settled()
    expect(events.at(-1)?.[1]).toMatchObject({ state: 'not-reached', why: 'other', detail: 'UNEXPECTED' })
    expect(JSON.stringify(events)).not.toContain('hunter2')
  })

  it('pass a client secret on, once', async () => {
    const { signIns, attempts, events } = room()
    await signIns.start(order(1, { flow: 'application', clientSecret: 'hunter2' }))
    expect([attempts.map(({ secret }) => secret), JSON.stringify(events).includes('hunter2')]).toEqual([
      ['hunter2'],
      false,
    ])
  })
})
