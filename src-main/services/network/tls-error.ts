import type { TlsNotStarted } from '../../core/probes/network'

type Why = TlsNotStarted['why']

/**
 * Why a handshake failed, from Node's error. OpenSSL and BoringSSL word most things alike but give Node different codes,
 * so code and text are both looked at.
 */
export function readTlsError(error: NodeJS.ErrnoException): { why: Why; alert?: number; detail: string } {
  const text = `${error.code ?? ''} ${error.message}`
  const alert = alertIn(text)
  const why = alert === undefined ? whyWithoutAlert(error, text) : alert === protocolVersion ? 'version' : 'handshake'
  return { why, ...(alert === undefined ? {} : { alert }), detail: error.code ?? 'UNKNOWN' }
}

function whyWithoutAlert({ code, message }: NodeJS.ErrnoException, text: string): Why {
  // Node's own words for a peer that closed before the handshake was done.
  if (code === 'ECONNRESET' && message.includes('disconnected before')) return 'closed'
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED') return 'reset'
  if (code === 'ETIMEDOUT') return 'timed-out'
  // The server answered with an older version than the oldest we offered.
  if (/UNSUPPORTED[_ ]PROTOCOL|WRONG_SSL_VERSION|VERSION_TOO_LOW/i.test(text)) return 'version'
  if (/WRONG[_ ]VERSION[_ ]NUMBER|PACKET[_ ]LENGTH[_ ]TOO[_ ]LONG|HTTP_REQUEST|HTTPS_PROXY_REQUEST/i.test(text))
    return 'not-tls'
  return /ERR_SSL|EPROTO|SSL routines/i.test(text) ? 'handshake' : 'other'
}

/** The number of the alert the server sent (RFC 8446 6), if it sent one. Both libraries say `SSL alert number 70`; the names are the way out. */
function alertIn(text: string): number | undefined {
  const number = /alert number (\d{1,3})/i.exec(text)?.[1]
  if (number !== undefined) return Number(number)
  const name = /(?:TLSV1|SSLV3|TLSV13)[_ ]ALERT[_ ]([A-Z_ ]+)/i.exec(text)?.[1]
  return name === undefined ? undefined : alertNumbers.get(name.trim().replaceAll(' ', '_').toUpperCase())
}

const protocolVersion = 70

const alertNumbers = new Map([
  ['CLOSE_NOTIFY', 0],
  ['UNEXPECTED_MESSAGE', 10],
  ['BAD_RECORD_MAC', 20],
  ['RECORD_OVERFLOW', 22],
  ['HANDSHAKE_FAILURE', 40],
  ['BAD_CERTIFICATE', 42],
  ['UNSUPPORTED_CERTIFICATE', 43],
  ['CERTIFICATE_REVOKED', 44],
  ['CERTIFICATE_EXPIRED', 45],
  ['CERTIFICATE_UNKNOWN', 46],
  ['ILLEGAL_PARAMETER', 47],
  ['UNKNOWN_CA', 48],
  ['ACCESS_DENIED', 49],
  ['DECODE_ERROR', 50],
  ['DECRYPT_ERROR', 51],
  ['PROTOCOL_VERSION', protocolVersion],
  ['INSUFFICIENT_SECURITY', 71],
  ['INTERNAL_ERROR', 80],
  ['INAPPROPRIATE_FALLBACK', 86],
  ['USER_CANCELLED', 90],
  ['NO_RENEGOTIATION', 100],
  ['MISSING_EXTENSION', 109],
  ['UNSUPPORTED_EXTENSION', 110],
  ['UNRECOGNIZED_NAME', 112],
  ['CERTIFICATE_REQUIRED', 116],
  ['NO_APPLICATION_PROTOCOL', 120],
])
