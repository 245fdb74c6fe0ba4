import { describe, expect, it } from 'vitest'
import { authorityNetwork } from '../../../../src-main/services/sign-in/authority-network'
import { httpsByFetch, type HttpsRequest, type SendHttps } from '../../../../src-main/services/sign-in/https'

const now = Date.UTC(2026, 10, 24, 3)
const token = 'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token'
const answering =
  (status: number, body: unknown, headers: Record<string, string> = {}): SendHttps =>
  async () => ({ state: 'answered', status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
const networkOf = (send: SendHttps) => {
  const network = authorityNetwork(send, ['login.microsoftonline.com'], () => now)
  network.begin(new AbortController().signal)
  return network
}

describe('the network of a sign-in', () => {
  it.each([
    'https://evil.example/contoso.example/oauth2/v2.0/token',
    'http://login.microsoftonline.com/contoso.example/oauth2/v2.0/token',
    'https://login.microsoftonline.com:8443/contoso.example/oauth2/v2.0/token',
    'https://login.microsoftonline.com.evil.example/token',
  ])('asks nobody but the authority: not %s', async (url) => {
    const asked: HttpsRequest[] = []
    const network = networkOf(async (request) => {
      asked.push(request)
      return { state: 'answered', status: 200, headers: {}, body: '{}' }
    })
    await expect(network.module.sendPostRequestAsync(url)).rejects.toThrow('authority')
    expect(asked).toEqual([])
  })

  it('keeps the whole refusal, without the secrets of its request', async () => {
    const body = 'client_secret=hunter2%2Bsecret&code=hunter2-code&grant_type=x'
    const words = 'AADSTS7000215: Invalid secret hunter2+secret for hunter2-code'
    const network = networkOf(answering(401, { error: 'invalid_client', error_description: words }))
    await network.module.sendPostRequestAsync(token, { body })
    expect(network.heard()).toEqual({
      refusal: {
        error: 'invalid_client',
        aadsts: 7000215,
        description: 'Invalid secret *** for ***',
        status: 401,
        stage: 'token',
      },
    })
  })

  it("tells how far the service's clock is ahead", async () => {
    const network = networkOf(answering(200, {}, { date: 'Tue, 24 Nov 2026 03:10:00 GMT' }))
    await network.module.sendPostRequestAsync(token)
    expect(network.heard()).toEqual({ clockAheadMs: 600_000 })
  })

  it('gives a device code without an interval the pause that RFC 8628 wants', async () => {
    const code = {
      user_code: 'A',
      device_code: 'B',
      verification_uri: 'https://microsoft.com/devicelogin',
      expires_in: 900,
    }
    const network = networkOf(answering(200, code))
    const { body } = await network.module.sendPostRequestAsync(token.replace('/token', '/devicecode'))
    expect(body).toEqual({ ...code, interval: 5 })
  })

  it('asks nothing any more after the end', async () => {
    const end = new AbortController()
    const network = authorityNetwork(answering(200, {}), ['login.microsoftonline.com'], () => now)
    network.begin(end.signal)
    end.abort(new Error('cancelled'))
    await expect(network.module.sendPostRequestAsync(token)).rejects.toThrow('cancelled')
  })
})

describe('httpsByFetch', () => {
  it("passes a request to Electron's network without cookies and redirects, and reads the answer", async () => {
    const asked: unknown[] = []
    const send = httpsByFetch(async (url, init) => {
      asked.push([url, { ...init, signal: undefined }])
      return new Response('{"a":1}', { status: 400, headers: { Date: 'x' } })
    })
    const request = { method: 'POST', url: token, headers: { a: 'b' }, body: 'c' } as const
    const answer = await send(request, new AbortController().signal)
    expect([asked, answer]).toEqual([
      [
        [
          token,
          { method: 'POST', headers: { a: 'b' }, body: 'c', redirect: 'error', credentials: 'omit', signal: undefined },
        ],
      ],
      {
        state: 'answered',
        status: 400,
        headers: { 'content-type': 'text/plain;charset=UTF-8', date: 'x' },
        body: '{"a":1}',
      },
    ])
  })

  it('tells a failure by its code, and a cancel by its reason', async () => {
    const failing = httpsByFetch(async () => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED')))
    const request = { method: 'GET', url: token, headers: {} } as const
    expect(await failing(request, new AbortController().signal)).toEqual({
      state: 'unreached',
      why: 'no-such-name',
      detail: 'ERR_NAME_NOT_RESOLVED',
    })
    await expect(failing(request, AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled')
  })
})
