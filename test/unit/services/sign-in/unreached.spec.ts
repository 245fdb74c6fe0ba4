import { expect, it } from 'vitest'
import { whyUnreached } from '../../../../src-main/services/sign-in/unreached'

const coded = (code: string) => Object.assign(new Error(`hunter2 ${code}`), { code })

it.each([
  [coded('ENOTFOUND'), 'no-such-name', 'ENOTFOUND'],
  [coded('ECONNREFUSED'), 'refused', 'ECONNREFUSED'],
  [coded('ECONNRESET'), 'closed', 'ECONNRESET'],
  [coded('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), 'certificate', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  [coded('CERT_HAS_EXPIRED'), 'certificate', 'CERT_HAS_EXPIRED'],
  [coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  [coded('EHOSTUNREACH'), 'other', 'EHOSTUNREACH'],
  [new Error('net::ERR_NAME_NOT_RESOLVED'), 'no-such-name', 'ERR_NAME_NOT_RESOLVED'],
  [new Error('net::ERR_PROXY_CONNECTION_FAILED'), 'proxy', 'ERR_PROXY_CONNECTION_FAILED'],
  [new Error('net::ERR_TUNNEL_CONNECTION_FAILED'), 'proxy', 'ERR_TUNNEL_CONNECTION_FAILED'],
  [new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'certificate', 'ERR_CERT_AUTHORITY_INVALID'],
  [new Error('net::ERR_CONNECTION_TIMED_OUT'), 'timed-out', 'ERR_CONNECTION_TIMED_OUT'],
  [new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }), 'refused', 'ECONNREFUSED'],
  [new DOMException('late', 'TimeoutError'), 'timed-out', 'TimeoutError'],
  [new Error('something with hunter2'), 'other', 'Error'],
  ['hunter2', 'other', 'UNKNOWN'],
])('%s is %s, and only its code is kept', (error, why, detail) => {
  expect(whyUnreached(error)).toEqual({ why, detail })
})
