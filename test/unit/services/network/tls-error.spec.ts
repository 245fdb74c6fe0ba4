import { expect, it } from 'vitest'
import { readTlsError } from '../../../../src-main/services/network/tls-error'

const error = (code: string, message: string) => Object.assign(new Error(message), { code })
const boring = (name: string, end = '') =>
  `4093320:error:10000${name}:SSL routines:OPENSSL_internal:${name}:../../third_party/boringssl/src/ssl/tls_record.cc:592:${end}\n`

// What OpenSSL says is tried on real handshakes in tls.spec.ts. BoringSSL, which Electron has, is not at hand: its words are from its sources.
it.each([
  [
    error('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', boring('TLSV1_ALERT_PROTOCOL_VERSION', 'SSL alert number 70')),
    { why: 'version', alert: 70 },
  ],
  [error('EPROTO', boring('SSLV3_ALERT_HANDSHAKE_FAILURE')), { why: 'handshake', alert: 40 }],
  [error('ERR_SSL_UNSUPPORTED_PROTOCOL', boring('UNSUPPORTED_PROTOCOL')), { why: 'version' }],
  [error('ERR_SSL_WRONG_VERSION_NUMBER', boring('WRONG_VERSION_NUMBER')), { why: 'not-tls' }],
  [error('ERR_SSL_HTTP_REQUEST', boring('HTTP_REQUEST')), { why: 'not-tls' }],
  [error('ERR_SSL_KEY_USAGE_BIT_INCORRECT', boring('KEY_USAGE_BIT_INCORRECT')), { why: 'handshake' }],
  [
    error('ECONNRESET', 'Client network socket disconnected before secure TLS connection was established'),
    { why: 'closed' },
  ],
  [error('ECONNRESET', 'read ECONNRESET'), { why: 'reset' }],
  [error('EPIPE', 'write EPIPE'), { why: 'reset' }],
  [error('ETIMEDOUT', 'read ETIMEDOUT'), { why: 'timed-out' }],
  [error('ENOTSUP', 'something else'), { why: 'other' }],
])('%s', (thrown, expected) => {
  expect(readTlsError(thrown)).toEqual({ ...expected, detail: thrown.code })
})
