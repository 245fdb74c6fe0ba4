import { expect, it } from 'vitest'
import type { CapturePort } from '../../../../src-main/contract/capture'
import { kindOfPort, throwawayAccount, valuesFor, withWayOut } from '../../../../src-main/core/capture/values'

const port = (number: number, state: CapturePort['state'] = 'listening'): CapturePort => ({
  port: number,
  kind: kindOfPort(number),
  state,
  detail: '',
  instead: null,
})
const account = { user: 'test2345@example.com', password: 'abcdef2345' }

it('offers a listening port of the same kind in place of one that could not be opened, else any', () => {
  const ways = (...ports: CapturePort[]) => withWayOut(ports).map(({ instead }) => instead)
  expect([
    ways(port(587, 'not-allowed'), port(465, 'in-use'), port(2525)),
    ways(port(587, 'not-allowed'), port(2525, 'failed')),
    ways(port(587), port(465)),
  ]).toEqual([
    [2525, 2525, null],
    [null, null],
    [null, null],
  ])
})

it('names the port that the route of the round uses, and encryption to match', () => {
  const ports = [port(587), port(25), port(465), port(2525)]
  const shown = (round: 'exchange' | 'no-sign-in' | 'oauth-only', list: readonly CapturePort[]) => {
    const values = valuesFor(round, '192.168.1.5', list, account)
    return [values.port, values.encryption, values.signIn]
  }
  expect([
    shown('exchange', ports),
    shown('no-sign-in', ports),
    shown('oauth-only', [port(587, 'in-use'), port(2525)]),
    shown('exchange', [port(465)]),
  ]).toEqual([
    [587, 'starttls', 'password'],
    [25, 'starttls', 'none'],
    [2525, 'starttls', 'oauth'],
    [465, 'implicit', 'password'],
  ])
})

it('makes an account that is easily typed and valid nowhere', () => {
  const random = (count: number) => Uint8Array.from({ length: count }, (_, at) => at * 37)
  expect(throwawayAccount(random)).toEqual({
    user: expect.stringMatching(/^test[2-9]{4}@example\.com$/),
    password: expect.stringMatching(/^[a-hkmnp-z]{6}[2-9]{4}$/),
  })
})
