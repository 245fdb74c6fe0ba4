// Device code and client credentials, at a real OpenID provider.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeviceCode } from '../../src-main/services/sign-in/sign-in'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './servers/identity-provider'
import {
  never,
  openSignInRoom,
  refusalIn,
  scanner,
  sessionIn,
  whyNoSignIn,
  type SignInRoom,
} from './servers/sign-in-room'
import { until } from './servers/tools'
const why = await whyNoSignIn()

describe.skipIf(why !== undefined)(
  `signing in without a browser of ours${why === undefined ? '' : ` (SKIPPED: ${why})`}`,
  () => {
    let room: SignInRoom
    beforeAll(async () => {
      room = await openSignInRoom()
    })
    afterAll(() => room?.stop())
    beforeEach(() => room.provider.reset())

    describe('by device code', () => {
      const byCode = (shown: (code: DeviceCode) => void, signal = never()) =>
        room.service().deviceCode(room.wish, shown, signal)

      it('shows a code once and ends with a token that can be renewed', async () => {
        const shown: DeviceCode[] = []
        let typed: Promise<string> = Promise.resolve('')
        const outcome = await byCode((code) => {
          shown.push(code)
          typed = room.person.typeCode(code.url, code.userCode, scanner)
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
        expect([session.account, session.flow]).toEqual([scanner, 'device-code'])
        expect(sessionIn(await session.renew(never())).account).toBe(scanner)
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
        await room.provider.refuse({ stage, body })
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
      ])('an incomplete code (%j) is never() shown', async (body) => {
        await room.provider.refuse({ stage: 'devicecode', status: 200, body })
        const shown: DeviceCode[] = []
        expect(await byCode((code) => shown.push(code))).toMatchObject({ state: 'not-reached', why: 'not-understood' })
        expect(shown).toEqual([])
      })

      it('a code that nobody types expires', async () => {
        await room.provider.set({ deviceSeconds: 2 })
        expect(await byCode(() => undefined)).toMatchObject({ state: 'not-finished', why: 'code-expired' })
      })

      it('an expiry that the service tells is the same', async () => {
        await room.provider.refuse({
          stage: 'token',
          body: { error: 'expired_token', error_description: 'AADSTS70020', error_codes: [70020] },
        })
        expect(await byCode(() => undefined)).toMatchObject({ state: 'not-finished', why: 'code-expired' })
      })

      it('waits longer when asked to, and does not call that a refusal', async () => {
        await room.provider.refuse({ stage: 'token', body: { error: 'slow_down' } })
        let typed: Promise<string> = Promise.resolve('')
        const began = performance.now()
        const outcome = await byCode((code) => void (typed = room.person.typeCode(code.url, code.userCode, scanner)))
        await typed
        expect(outcome.state).toBe('signed-in')
        expect(performance.now() - began).toBeGreaterThan(5_000)
      })

      it('a cancel ends it at once, and the asking', async () => {
        const cancelled = new AbortController()
        const running = byCode(() => undefined, cancelled.signal)
        await until(async () => (await room.provider.requests()).some(({ path }) => path.endsWith('/token')), 'it asks')
        const began = performance.now()
        cancelled.abort()
        expect(await running).toMatchObject({ state: 'not-finished', why: 'cancelled' })
        expect(performance.now() - began).toBeLessThan(200)
        const { length } = await room.provider.requests()
        await sleep(2_500)
        expect((await room.provider.requests()).length).toBe(length)
      })
    })

    describe('as an application', () => {
      const asApplication = (secret: string) =>
        room
          .service()
          .clientCredentials({ registration: room.provider.application, purpose: 'client-submission' }, secret, never())

      it('ends with a token of its own, which is not renewed', async () => {
        const session = sessionIn(await asApplication(room.provider.clientSecret))
        expect([session.account, session.flow, await session.renew(never())]).toEqual([
          null,
          'application',
          { state: 'over' },
        ])
        const [asked] = await room.provider.requests()
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
      ])('%s is refused, and never() repeated', async (_name, secret, fault, expected) => {
        if (fault) await room.provider.refuse(fault)
        const outcome = await asApplication(secret)
        expect(refusalIn(outcome)).toEqual({ stage: 'token', status: 401, asksForClaims: false, ...expected })
        expect(JSON.stringify(outcome)).not.toContain(secret)
      })
    })
  },
)
