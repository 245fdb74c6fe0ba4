// Signing in for real: MSAL, a real OpenID provider under the name of Entra's host, and a real browser. Every refusal is an HTTP answer of the provider.
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shippedKnowledge } from '../../src-main/services/knowledge'
import type { NetworkOptions } from '../../src-main/services/network/network'
import { httpsByNode } from '../../src-main/services/sign-in/https'
import type { SignInOutcome } from '../../src-main/services/sign-in/outcome'
import { createSignIn, type DeviceCode, type SignInParts } from '../../src-main/services/sign-in/sign-in'
import { makeCertificates, type Certificates } from './servers/certificates'
import { startIdentityProvider, type Fault, type IdentityProvider } from './servers/identity-provider'
import { seatPerson, whyNoBrowser, type Deed, type Person } from './servers/person'
import { until, whereIs } from './servers/tools'

const why = (await whyNoBrowser()) ?? (whereIs('openssl') === undefined ? 'not installed: openssl' : undefined)
const account = 'scanner@office.example'
const pages = { cameBack: '<!DOCTYPE html><meta charset=utf-8><p>戻ってください', refused: '<!DOCTYPE html><p>refused' }
const never = new AbortController().signal

describe.skipIf(why !== undefined)(`signing in${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let folder: string
  let certificates: Certificates
  let provider: IdentityProvider
  let person: Person
  let network: NetworkOptions

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'navi-sign-in-'))
    certificates = await makeCertificates(join(folder, 'certificates'))
    provider = await startIdentityProvider(certificates)
    person = await seatPerson(provider.port)
    const { readFile } = await import('node:fs/promises')
    const to = { kind: 'place', host: '127.0.0.1', port: provider.port } as const
    network = {
      mappings: [{ host: 'login.microsoftonline.com', port: 443, to }],
      extraCa: await readFile(certificates.caFile, 'utf8'),
    }
  })
  afterAll(async () => {
    await person?.close()
    await provider?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  })
  beforeEach(() => provider.reset())

  const serviceWith = (parts: Partial<SignInParts> = {}) =>
    createSignIn({
      endpoints: shippedKnowledge.endpoints,
      send: httpsByNode(network),
      openBrowser: async () => undefined,
      now: Date.now,
      pages: () => pages,
      ...parts,
    })
  const wish = () => ({ registration: provider.registration, purpose: 'client-submission' as const })
  const nobodyTold = { waiting: () => undefined, cameBack: () => undefined }

  /** One sign-in in the browser, by a person who does `deed`. */
  async function atBrowser(deed: Deed = 'sign-in', parts: Partial<SignInParts> = {}, signal = never) {
    const seen: { url: string; page: { url: string; text: string } | undefined } = { url: '', page: undefined }
    let atPages: Promise<void> = Promise.resolve()
    const service = serviceWith({
      openBrowser: async (url) => {
        seen.url = url
        atPages = person.follow(url, deed, account).then((page) => void (seen.page = page))
        atPages.catch(() => undefined)
      },
      ...parts,
    })
    const told: string[] = []
    const outcome = await service.interactive(
      { ...wish(), loginHint: account },
      { waiting: () => told.push('waiting'), cameBack: () => told.push('came back') },
      signal,
    )
    const endedAt = Date.now()
    await atPages
    return { outcome, service, seen, told, endedAt }
  }

  const listenerOf = (authorizeUrl: string) => {
    const { searchParams } = new URL(authorizeUrl)
    return {
      port: Number(new URL(searchParams.get('redirect_uri') ?? '').port),
      state: searchParams.get('state') ?? '',
    }
  }
  const listens = (port: number) =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => (socket.destroy(), resolve(true))).once('error', () => resolve(false))
    })
  const sessionIn = (outcome: SignInOutcome) => {
    if (outcome.state !== 'signed-in') throw new Error(`Not signed in: ${JSON.stringify(outcome)}`)
    return outcome.session
  }
  const refusalIn = (outcome: SignInOutcome) => {
    if (outcome.state !== 'refused') throw new Error(`Not refused: ${JSON.stringify(outcome)}`)
    const { stage, aadsts, error, suberror, status, asksForClaims } = outcome.refusal
    return { stage, aadsts, error, suberror, status, asksForClaims }
  }

  describe('in the browser', () => {
    it('ends with a token for SMTP, by code and PKCE, and a page that says where to go on', async () => {
      const { outcome, seen, told } = await atBrowser()
      const session = sessionIn(outcome)
      expect({ ...session, expiresAt: 0, token: 0, renew: 0, forget: 0 }).toEqual({
        ...wish(),
        flow: 'browser',
        account,
        expiresAt: 0,
        token: 0,
        renew: 0,
        forget: 0,
      })
      expect(session.expiresAt).toBeGreaterThan(Date.now() + 3_000_000)
      expect(told).toEqual(['waiting', 'came back'])
      expect(seen.page?.text).toBe('戻ってください')
      const [authorize, token] = await provider.requests()
      expect(authorize?.fields).toMatchObject({
        prompt: 'login',
        response_mode: 'form_post',
        code_challenge_method: 'S256',
        login_hint: account,
        scope: 'https://outlook.office.com/SMTP.Send openid profile offline_access',
      })
      expect(token?.path).toBe('/oauth2/v2.0/token')
      expect(token?.fields.code_verifier).toMatch(/.{40}/)
    })

    it('renews silently, and forgets everything when asked', async () => {
      const { outcome } = await atBrowser()
      const first = sessionIn(outcome)
      const renewed = sessionIn(await first.renew(never))
      expect({ account: renewed.account, isNew: renewed.token() !== first.token() }).toEqual({ account, isNew: true })
      const { length } = await provider.requests()
      await renewed.forget()
      expect([renewed.token(), await renewed.renew(never)]).toEqual(['', { state: 'over' }])
      expect((await provider.requests()).length).toBe(length)
      // The memory of both is one: what the first could renew with is gone too.
      expect(await first.renew(never)).toEqual({ state: 'over' })
    })

    it.each<[string, Deed, string]>([
      ['cancels at the sign-in page', 'cancel', 'access_denied'],
      ['declines the permission', 'decline', 'access_denied'],
    ])('a person who %s is a refusal at the authorize step', async (_name, deed, error) => {
      const { outcome, seen } = await atBrowser(deed)
      expect(refusalIn(outcome)).toEqual({ stage: 'authorize', error, asksForClaims: false })
      expect(seen.page?.text).toBe('refused')
    })

    it('a closed browser ends at the limit, and the listener with it', async () => {
      const { outcome, seen, endedAt } = await atBrowser('leave', { browserMs: 2_000 })
      expect(outcome).toMatchObject({ state: 'not-finished', why: 'limit' })
      const { port } = listenerOf(seen.url)
      await until(async () => !(await listens(port)), 'the listener is gone', 1_000)
      expect(Date.now() - endedAt).toBeLessThan(30_000)
    })

    it('a cancel ends it at once, and the listener within a second', async () => {
      const cancelled = new AbortController()
      let url = ''
      const service = serviceWith({ openBrowser: async (address) => void (url = address) })
      const running = service.interactive(wish(), nobodyTold, cancelled.signal)
      await until(() => url !== '', 'the browser is opened')
      const { port } = listenerOf(url)
      expect(await listens(port)).toBe(true)
      const began = performance.now()
      cancelled.abort()
      expect(await running).toMatchObject({ state: 'not-finished', why: 'cancelled' })
      await until(async () => !(await listens(port)), 'the listener is gone', 1_000)
      expect(performance.now() - began).toBeLessThan(1_000)
    })

    it('a cancel while the browser is still being opened ends the listener too', async () => {
      const cancelled = new AbortController()
      let url = ''
      const service = serviceWith({ openBrowser: (address) => ((url = address), new Promise(() => undefined)) })
      const running = service.interactive(wish(), nobodyTold, cancelled.signal)
      await until(() => url !== '', 'the browser is opened')
      cancelled.abort()
      expect(await running).toMatchObject({ state: 'not-finished', why: 'cancelled' })
      await until(async () => !(await listens(listenerOf(url).port)), 'the listener is gone', 1_000)
    })

    it('after success nothing listens any more', async () => {
      const { seen } = await atBrowser()
      await until(async () => !(await listens(listenerOf(seen.url).port)), 'the listener is gone', 1_000)
    })

    it('says so when there is no browser', async () => {
      let url = ''
      const service = serviceWith({
        openBrowser: async (address) => {
          url = address
          throw new Error('spawn xdg-open ENOENT')
        },
      })
      expect(await service.interactive(wish(), nobodyTold, never)).toEqual({ state: 'no-browser' })
      await until(async () => !(await listens(listenerOf(url).port)), 'the listener is gone', 1_000)
    })
  })

  describe('the listener on this computer', () => {
    const answerWith = async (port: number, fields: Record<string, string>, init: RequestInit = {}) => {
      const body = new URLSearchParams(fields)
      return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, ...init }).then(
        ({ status }) => status,
        () => 'nobody there',
      )
    }

    it('refuses forged answers and goes on waiting for the real one', async () => {
      const opened: { url: string } = { url: '' }
      const service = serviceWith({ openBrowser: async (url) => void (opened.url = url) })
      const running = service.interactive(wish(), nobodyTold, never)
      await until(() => opened.url !== '', 'the browser is opened')
      const { port, state } = listenerOf(opened.url)
      expect([
        await answerWith(port, { code: 'forged' }),
        await answerWith(port, { code: 'forged', state: 'wrong' }),
        await answerWith(port, { code: 'forged', state: `${state}x` }),
        await answerWith(port, { error: 'access_denied', state: 'wrong' }),
        await answerWith(port, {}, { method: 'PUT' }),
        await answerWith(
          port,
          {},
          { body: JSON.stringify({ code: 'forged', state }), headers: { 'content-type': 'text/plain' } },
        ),
      ]).toEqual([400, 400, 400, 400, 405, 415])
      const twice = `http://127.0.0.1:${port}/`
      const doubled = await fetch(twice, {
        method: 'POST',
        body: new URLSearchParams([
          ['code', 'x'],
          ['state', state],
          ['state', 'y'],
        ]),
      })
      expect(doubled.status).toBe(400)
      await person.follow(opened.url, 'sign-in', account)
      expect((await running).state).toBe('signed-in')
      // None of the forged codes was ever shown to the provider.
      const codes = (await provider.requests()).flatMap(({ fields }) => fields.code ?? [])
      expect(codes).toEqual([expect.not.stringMatching(/forged/)])
    })

    it('a second browser that comes later finds nobody', async () => {
      const { seen } = await atBrowser()
      const { port, state } = listenerOf(seen.url)
      expect(await answerWith(port, { code: 'late', state })).toBe('nobody there')
    })

    it('a code in the address, instead of a form, is not taken', async () => {
      let url = ''
      const service = serviceWith({ openBrowser: async (address) => void (url = address) })
      const running = service.interactive(wish(), nobodyTold, never)
      await until(() => url !== '', 'the browser is opened')
      const { port, state } = listenerOf(url)
      const wrong = await fetch(`http://127.0.0.1:${port}/?code=stolen&state=wrong`)
      const right = await fetch(`http://127.0.0.1:${port}/?code=stolen&state=${encodeURIComponent(state)}`)
      expect([wrong.status, right.status]).toEqual([400, 400])
      expect(await running).toMatchObject({ state: 'not-reached', why: 'not-understood' })
      expect(await provider.requests()).toEqual([])
    })
  })

  describe('a refusal is known by its number', () => {
    const entra = (code: number, error: string, words: string, more: object = {}) => ({
      error,
      error_description: `AADSTS${code}: ${words} Trace ID: aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee Correlation ID: 11111111-bbbb-cccc-dddd-eeeeeeeeeeee Timestamp: 2026-11-24 03:00:00Z`,
      error_codes: [code],
      trace_id: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
      correlation_id: '11111111-bbbb-cccc-dddd-eeeeeeeeeeee',
      ...more,
    })
    const claims = '{"access_token":{"capolids":{"essential":true,"values":["c1"]}}}'

    it.each<[string, number, string, object, number | undefined]>([
      ['consent required', 65001, 'invalid_grant', { suberror: 'consent_required' }, 400],
      ['Conditional Access', 53003, 'invalid_grant', { suberror: 'message_only' }, 400],
      ['a public client that is none', 7000218, 'invalid_client', {}, 401],
      ['an unknown application', 700016, 'unauthorized_client', {}, 400],
      ['a passing failure', 90033, 'temporarily_unavailable', {}, 503],
    ])('at the token step: %s', async (_name, code, error, more, status) => {
      await provider.refuse({
        stage: 'token',
        ...(status && { status }),
        body: entra(code, error, 'Some words.', more),
      })
      const { outcome } = await atBrowser()
      expect(refusalIn(outcome)).toEqual({
        stage: 'token',
        aadsts: code,
        error,
        ...more,
        status,
        asksForClaims: false,
      })
      if (outcome.state !== 'refused') return
      expect(outcome.refusal.description).toBe('Some words.')
      expect(outcome.refusal.correlationId).toBe('11111111-bbbb-cccc-dddd-eeeeeeeeeeee')
    })

    it.each<[string, number, string]>([
      ['declined consent', 65004, 'access_denied'],
      ['an account that is not of the tenant', 90072, 'interaction_required'],
      ['an administrator is needed', 90094, 'consent_required'],
      ['blocked by Conditional Access', 53003, 'access_denied'],
    ])('at the authorize step: %s', async (_name, code, error) => {
      const { error_description } = entra(code, error, 'Some words.')
      await provider.refuse({ stage: 'authorize', error, error_description })
      const { outcome } = await atBrowser()
      expect(refusalIn(outcome)).toEqual({ stage: 'authorize', aadsts: code, error, asksForClaims: false })
    })

    it('a second factor that is asked for at a renewal is passed on to the next sign-in in the browser, once', async () => {
      const { outcome, service, seen } = await atBrowser()
      const body = entra(50076, 'invalid_grant', 'Use a second factor.', { suberror: 'basic_action', claims })
      await provider.refuse({ stage: 'token', body })
      const renewal = await sessionIn(outcome).renew(never)
      expect(refusalIn(renewal)).toEqual({
        stage: 'token',
        aadsts: 50076,
        error: 'invalid_grant',
        suberror: 'basic_action',
        status: 400,
        asksForClaims: true,
      })
      expect(renewal).toMatchObject({ refusal: { flow: 'renewal' } })
      expect(JSON.stringify(renewal.state === 'refused' && renewal.refusal)).not.toContain('capolids')

      await provider.reset()
      seen.url = ''
      expect((await service.interactive(wish(), nobodyTold, never)).state).toBe('signed-in')
      expect((await service.interactive(wish(), nobodyTold, never)).state).toBe('signed-in')
      const asked = (await provider.requests()).filter(({ path }) => path.endsWith('/authorize'))
      expect(asked.map(({ fields }) => fields.claims?.includes('capolids'))).toEqual([true, false])
    })

    it('a wrong tenant is said by a page that never comes back; by code it is a number', async () => {
      const registration = { ...provider.registration, tenant: 'nobody.example' }
      const pages: string[] = []
      const service = serviceWith({
        browserMs: 4_000,
        openBrowser: async (url) => void person.follow(url, 'watch').then(({ text }) => pages.push(text)),
      })
      const shown: DeviceCode[] = []
      expect(await service.interactive({ ...wish(), registration }, nobodyTold, never)).toMatchObject({
        state: 'not-finished',
        why: 'limit',
      })
      expect(pages).toEqual([expect.stringContaining('AADSTS90002')])
      const byCode = await service.deviceCode({ ...wish(), registration }, (code) => shown.push(code), never)
      expect([refusalIn(byCode), shown]).toEqual([
        { stage: 'device-code', aadsts: 90002, error: 'invalid_request', status: 400, asksForClaims: false },
        [],
      ])
    })

    it('a tenant given by its domain is the same tenant', async () => {
      const registration = { ...provider.registration, tenant: 'office.example' }
      const shown: DeviceCode[] = []
      const cancelled = new AbortController()
      const outcome = serviceWith().deviceCode(
        { ...wish(), registration },
        (code) => (shown.push(code), cancelled.abort()),
        cancelled.signal,
      )
      expect([(await outcome).state, shown.length]).toEqual(['not-finished', 1])
    })
  })

  describe('by device code', () => {
    const byCode = (shown: (code: DeviceCode) => void, signal = never) =>
      serviceWith().deviceCode(wish(), shown, signal)

    it('shows a code once and ends with a token that can be renewed', async () => {
      const shown: DeviceCode[] = []
      let typed: Promise<string> = Promise.resolve('')
      const outcome = await byCode((code) => {
        shown.push(code)
        typed = person.typeCode(code.url, code.userCode, account)
      })
      await typed
      const session = sessionIn(outcome)
      expect(shown).toEqual([
        {
          userCode: expect.stringMatching(/^[A-Z]{4}-[A-Z]{4}$/),
          url: expect.stringMatching(/^https:\/\/login\.microsoftonline\.com\//),
          canOpen: true,
          until: expect.any(Number),
        },
      ])
      expect([session.account, session.flow]).toEqual([account, 'device-code'])
      expect(sessionIn(await session.renew(never)).account).toBe(account)
    })

    it.each<[string, Fault['stage'] & ('devicecode' | 'token'), object]>([
      [
        'the code is not given',
        'devicecode',
        { error: 'unauthorized_client', error_description: 'AADSTS700016: x', error_codes: [700016] },
      ],
      [
        'the person declines',
        'token',
        { error: 'authorization_declined', error_description: 'AADSTS65004: User declined', error_codes: [65004] },
      ],
      [
        'the flow is blocked',
        'token',
        {
          error: 'access_denied',
          error_description: 'AADSTS53003: Blocked',
          error_codes: [53003],
          suberror: 'message_only',
        },
      ],
    ])('a refusal keeps its number: %s', async (_name, stage, body) => {
      await provider.refuse({ stage, body })
      const shown: DeviceCode[] = []
      const outcome = await byCode((code) => shown.push(code))
      const {
        error,
        error_codes: [aadsts] = [],
        suberror,
      } = body as { error: string; error_codes?: number[]; suberror?: string }
      expect(refusalIn(outcome)).toEqual({
        stage: stage === 'devicecode' ? 'device-code' : 'token',
        aadsts,
        error,
        ...(suberror && { suberror }),
        status: 400,
        asksForClaims: false,
      })
      expect(shown.length).toBe(stage === 'devicecode' ? 0 : 1)
    })

    it.each([
      {},
      { user_code: 'A', device_code: 'B' },
      { user_code: 'A', device_code: 'B', verification_uri: 'https://x/', expires_in: 0 },
    ])('an incomplete code (%j) is never shown', async (body) => {
      await provider.refuse({ stage: 'devicecode', status: 200, body })
      const shown: DeviceCode[] = []
      expect(await byCode((code) => shown.push(code))).toMatchObject({ state: 'not-reached', why: 'not-understood' })
      expect(shown).toEqual([])
    })

    it('a code that nobody types expires', async () => {
      await provider.set({ deviceSeconds: 2 })
      expect(await byCode(() => undefined)).toMatchObject({ state: 'not-finished', why: 'code-expired' })
    })

    it('an expiry that the service tells is the same', async () => {
      await provider.refuse({
        stage: 'token',
        body: { error: 'expired_token', error_description: 'AADSTS70020', error_codes: [70020] },
      })
      expect(await byCode(() => undefined)).toMatchObject({ state: 'not-finished', why: 'code-expired' })
    })

    it('waits longer when asked to, and does not call that a refusal', async () => {
      await provider.refuse({ stage: 'token', body: { error: 'slow_down' } })
      let typed: Promise<string> = Promise.resolve('')
      const began = performance.now()
      const outcome = await byCode((code) => void (typed = person.typeCode(code.url, code.userCode, account)))
      await typed
      expect(outcome.state).toBe('signed-in')
      expect(performance.now() - began).toBeGreaterThan(5_000)
    })

    it('a cancel ends it at once, and the asking', async () => {
      const cancelled = new AbortController()
      const running = byCode(() => undefined, cancelled.signal)
      await until(async () => (await provider.requests()).some(({ path }) => path.endsWith('/token')), 'it asks')
      const began = performance.now()
      cancelled.abort()
      expect(await running).toMatchObject({ state: 'not-finished', why: 'cancelled' })
      expect(performance.now() - began).toBeLessThan(200)
      const { length } = await provider.requests()
      await sleep(2_500)
      expect((await provider.requests()).length).toBe(length)
    })
  })

  describe('as an application', () => {
    const asApplication = (secret: string) =>
      serviceWith().clientCredentials(
        { registration: provider.application, purpose: 'client-submission' },
        secret,
        never,
      )

    it('ends with a token of its own, which is not renewed', async () => {
      const session = sessionIn(await asApplication(provider.clientSecret))
      expect([session.account, session.flow, await session.renew(never)]).toEqual([
        null,
        'application',
        { state: 'over' },
      ])
      const [asked] = await provider.requests()
      expect(asked?.fields.scope).toBe('https://outlook.office365.com/.default')
    })

    it.each<[string, string, Fault | undefined, object]>([
      ['a wrong secret', 'hunter2 wrong', undefined, { error: 'invalid_client' }],
      [
        'an expired secret',
        'hunter2 old',
        {
          stage: 'token',
          status: 401,
          body: {
            error: 'invalid_client',
            error_description: 'AADSTS7000222: The provided client secret keys for app are expired: hunter2 old',
            error_codes: [7000222],
          },
        },
        { error: 'invalid_client', aadsts: 7000222 },
      ],
    ])('%s is refused, and never repeated', async (_name, secret, fault, expected) => {
      if (fault) await provider.refuse(fault)
      const outcome = await asApplication(secret)
      expect(refusalIn(outcome)).toEqual({ stage: 'token', status: 401, asksForClaims: false, ...expected })
      expect(JSON.stringify(outcome)).not.toContain(secret)
    })
  })

  describe('when the service is not reached', () => {
    const led = (to: NetworkOptions['mappings'][number]['to']): Partial<SignInParts> => ({
      send: httpsByNode({ ...network, mappings: [{ host: 'login.microsoftonline.com', port: 443, to }] }),
    })
    const asking = (parts: Partial<SignInParts>) => serviceWith(parts).deviceCode(wish(), () => undefined, never)

    it('says what was in the way', async () => {
      const stranger = { send: httpsByNode({ mappings: network.mappings }) }
      expect([
        await asking(led({ kind: 'refuse' })),
        await asking(led({ kind: 'place', host: '127.0.0.1', port: 1 })),
        await asking(stranger),
      ]).toMatchObject([
        { state: 'not-reached', why: 'refused', detail: 'ECONNREFUSED' },
        { state: 'not-reached', why: 'refused', detail: 'ECONNREFUSED' },
        { state: 'not-reached', why: 'certificate' },
      ])
    })

    it.each<[string, Fault, object]>([
      [
        'a page of somebody else',
        { stage: 'devicecode', status: 200, raw: '<html>hotel' },
        { why: 'not-understood', detail: 'HTTP 200' },
      ],
      [
        'a proxy that wants a password',
        { stage: 'devicecode', status: 407, raw: 'no' },
        { why: 'proxy', detail: 'HTTP 407' },
      ],
    ])('%s is not taken for the service', async (_name, fault, expected) => {
      await provider.refuse(fault)
      expect(await asking({})).toMatchObject({ state: 'not-reached', ...expected })
    })
  })
})
