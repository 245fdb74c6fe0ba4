// MSAL, a real OpenID provider under the name of Entra's host, and a real browser; and whoever else knocks at the listener on this computer.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Deed } from './servers/person'
import {
  listenerOf,
  listens,
  never,
  nobodyTold,
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
  `signing in with the browser${why === undefined ? '' : ` (SKIPPED: ${why})`}`,
  () => {
    let room: SignInRoom
    beforeAll(async () => {
      room = await openSignInRoom()
    })
    afterAll(() => room?.stop())
    beforeEach(() => room.provider.reset())

    describe('in the browser', () => {
      it('ends with a token for SMTP, by code and PKCE, and a page that says where to go on', async () => {
        const { outcome, shown, told } = await room.atBrowser()
        const session = sessionIn(outcome)
        expect({ ...session, expiresAt: 0, token: 0, renew: 0, forget: 0 }).toEqual({
          ...room.wish,
          flow: 'browser',
          account: scanner,
          expiresAt: 0,
          token: 0,
          renew: 0,
          forget: 0,
        })
        expect(session.expiresAt).toBeGreaterThan(Date.now() + 3_000_000)
        expect(told).toEqual(['waiting', 'came back'])
        expect(shown).toBe('戻ってください')
        const [authorize, token] = await room.provider.requests()
        expect(authorize?.fields).toMatchObject({
          prompt: 'login',
          response_mode: 'form_post',
          code_challenge_method: 'S256',
          login_hint: scanner,
          scope: 'https://outlook.office.com/SMTP.Send openid profile offline_access',
        })
        expect(token?.path).toBe('/oauth2/v2.0/token')
        expect(token?.fields.code_verifier).toMatch(/.{40}/)
      })

      it('renews silently, and forgets everything when asked', async () => {
        const { outcome } = await room.atBrowser()
        const first = sessionIn(outcome)
        const renewed = sessionIn(await first.renew(never()))
        expect({ account: renewed.account, isNew: renewed.token() !== first.token() }).toEqual({
          account: scanner,
          isNew: true,
        })
        const { length } = await room.provider.requests()
        await renewed.forget()
        expect([renewed.token(), await renewed.renew(never())]).toEqual(['', { state: 'over' }])
        expect((await room.provider.requests()).length).toBe(length)
        // The memory of both is one: what the first could renew with is gone too.
        expect(await first.renew(never())).toEqual({ state: 'over' })
      })

      it.each<[string, Deed, string]>([
        ['cancels at the sign-in page', 'cancel', 'access_denied'],
        ['declines the permission', 'decline', 'access_denied'],
      ])('a person who %s is a refusal at the authorize step', async (_name, deed, error) => {
        const { outcome, shown } = await room.atBrowser(deed)
        expect(refusalIn(outcome)).toEqual({ stage: 'authorize', error, asksForClaims: false })
        expect(shown).toBe('refused')
      })

      it('a closed browser ends at the limit, and the listener with it', async () => {
        const { outcome, url } = await room.atBrowser('leave', { browserMs: 2_000 })
        expect(outcome).toMatchObject({ state: 'not-finished', why: 'limit' })
        const { port } = listenerOf(url)
        await until(async () => !(await listens(port)), 'the listener is gone', 1_000)
      })

      it('a cancel ends it at once, and the listener within a second', async () => {
        const cancelled = new AbortController()
        let url = ''
        const service = room.service({ openBrowser: async (address) => void (url = address) })
        const running = service.interactive(room.wish, nobodyTold, cancelled.signal)
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
        const service = room.service({ openBrowser: (address) => ((url = address), new Promise(() => undefined)) })
        const running = service.interactive(room.wish, nobodyTold, cancelled.signal)
        await until(() => url !== '', 'the browser is opened')
        cancelled.abort()
        expect(await running).toMatchObject({ state: 'not-finished', why: 'cancelled' })
        await until(async () => !(await listens(listenerOf(url).port)), 'the listener is gone', 1_000)
      })

      it('after success nothing listens any more', async () => {
        const { url } = await room.atBrowser()
        await until(async () => !(await listens(listenerOf(url).port)), 'the listener is gone', 1_000)
      })

      it('says so when there is no browser', async () => {
        let url = ''
        const service = room.service({
          openBrowser: async (address) => {
            url = address
            throw new Error('spawn xdg-open ENOENT')
          },
        })
        expect(await service.interactive(room.wish, nobodyTold, never())).toEqual({ state: 'no-browser' })
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
        const service = room.service({ openBrowser: async (url) => void (opened.url = url) })
        const running = service.interactive(room.wish, nobodyTold, never())
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
        await room.person.follow(opened.url, 'sign-in', scanner)
        expect((await running).state).toBe('signed-in')
        // None of the forged codes was ever shown to the room.provider.
        const codes = (await room.provider.requests()).flatMap(({ fields }) => fields.code ?? [])
        expect(codes).toEqual([expect.not.stringMatching(/forged/)])
      })

      it('a second browser that comes later finds nobody', async () => {
        const { url } = await room.atBrowser()
        const { port, state } = listenerOf(url)
        expect(await answerWith(port, { code: 'late', state })).toBe('nobody there')
      })

      it('a code in the address, instead of a form, is not taken', async () => {
        let url = ''
        const service = room.service({ openBrowser: async (address) => void (url = address) })
        const running = service.interactive(room.wish, nobodyTold, never())
        await until(() => url !== '', 'the browser is opened')
        const { port, state } = listenerOf(url)
        const wrong = await fetch(`http://127.0.0.1:${port}/?code=stolen&state=wrong`)
        const right = await fetch(`http://127.0.0.1:${port}/?code=stolen&state=${encodeURIComponent(state)}`)
        expect([wrong.status, right.status]).toEqual([400, 400])
        expect(await running).toMatchObject({ state: 'not-reached', why: 'not-understood' })
        expect(await room.provider.requests()).toEqual([])
      })
    })
  },
)
