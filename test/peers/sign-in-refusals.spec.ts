// Refusals of the identity service: every one is an HTTP answer of the provider.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignInParts } from '../../src-main/services/sign-in/sign-in'
import type { DeviceCode } from '../../src-main/services/sign-in/sign-in'
import { httpsByNode } from '../../src-main/services/sign-in/https'
import type { NetworkOptions } from '../../src-main/services/network/network'
import type { Fault } from './servers/identity-provider'
import {
  never,
  nobodyTold,
  openSignInRoom,
  refusalIn,
  sessionIn,
  whyNoSignIn,
  type SignInRoom,
} from './servers/sign-in-room'
const why = await whyNoSignIn()

describe.skipIf(why !== undefined)(`a refused sign-in${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let room: SignInRoom
  beforeAll(async () => {
    room = await openSignInRoom()
  })
  afterAll(() => room?.stop())
  beforeEach(() => room.provider.reset())

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
      await room.provider.refuse({
        stage: 'token',
        ...(status && { status }),
        body: entra(code, error, 'Some words.', more),
      })
      const { outcome } = await room.atBrowser()
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
      await room.provider.refuse({ stage: 'authorize', error, error_description })
      const { outcome } = await room.atBrowser()
      expect(refusalIn(outcome)).toEqual({ stage: 'authorize', aadsts: code, error, asksForClaims: false })
    })

    it('a second factor that is asked for at a renewal is passed on to the next sign-in in the browser, once', async () => {
      const { outcome, service } = await room.atBrowser()
      const body = entra(50076, 'invalid_grant', 'Use a second factor.', { suberror: 'basic_action', claims })
      await room.provider.refuse({ stage: 'token', body })
      const renewal = await sessionIn(outcome).renew(never())
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

      await room.provider.reset()
      expect((await service.interactive(room.wish, nobodyTold, never())).state).toBe('signed-in')
      expect((await service.interactive(room.wish, nobodyTold, never())).state).toBe('signed-in')
      const asked = (await room.provider.requests()).filter(({ path }) => path.endsWith('/authorize'))
      expect(asked.map(({ fields }) => fields.claims?.includes('capolids'))).toEqual([true, false])
    })

    it('a wrong tenant is said by a page that never() comes back; by code it is a number', async () => {
      const registration = { ...room.provider.registration, tenant: 'nobody.example' }
      const pages: string[] = []
      const service = room.service({
        browserMs: 4_000,
        openBrowser: async (url) => void room.person.follow(url, 'watch').then(({ text }) => pages.push(text)),
      })
      const shown: DeviceCode[] = []
      expect(await service.interactive({ ...room.wish, registration }, nobodyTold, never())).toMatchObject({
        state: 'not-finished',
        why: 'limit',
      })
      expect(pages).toEqual([expect.stringContaining('AADSTS90002')])
      const byCode = await service.deviceCode({ ...room.wish, registration }, (code) => shown.push(code), never())
      expect([refusalIn(byCode), shown]).toEqual([
        { stage: 'device-code', aadsts: 90002, error: 'invalid_request', status: 400, asksForClaims: false },
        [],
      ])
    })

    it('a tenant given by its domain is the same tenant', async () => {
      const registration = { ...room.provider.registration, tenant: 'office.example' }
      const shown: DeviceCode[] = []
      const cancelled = new AbortController()
      const outcome = room
        .service()
        .deviceCode({ ...room.wish, registration }, (code) => (shown.push(code), cancelled.abort()), cancelled.signal)
      expect([(await outcome).state, shown.length]).toEqual(['not-finished', 1])
    })
  })

  describe('when the service is not reached', () => {
    const led = (to: NetworkOptions['mappings'][number]['to']): Partial<SignInParts> => ({
      send: httpsByNode({ ...room.network, mappings: [{ host: 'login.microsoftonline.com', port: 443, to }] }),
    })
    const asking = (parts: Partial<SignInParts>) => room.service(parts).deviceCode(room.wish, () => undefined, never())

    it('says what was in the way', async () => {
      const stranger = { send: httpsByNode({ mappings: room.network.mappings }) }
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
      await room.provider.refuse(fault)
      expect(await asking({})).toMatchObject({ state: 'not-reached', ...expected })
    })
  })
})
