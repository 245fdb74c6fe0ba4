import { mask } from '../smtp/masking'

/** What a secret looks like where nobody has told us what it is. Each is tried on what the one before has left. */
interface Pattern {
  readonly of: RegExp
  readonly becomes: string
}

/** Names under which programs and protocols write secrets (JSON, forms, headers, settings, prompts). */
const secretName =
  '(?:[\\w.-]*(?:pass(?:word|wd|phrase)?|pwd|secret|api[_-]?key|access[_-]?key|auth[_-]?token)|(?:access|refresh|id|sas|bearer|session)[_-]?token|token|client_assertion|assertion|device_code|user_code|code_verifier|パスワード|シークレット|暗証番号)'

const patterns: readonly Pattern[] = [
  { of: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, becomes: mask },
  // RFC 4954, with or without an initial response; what stands behind the mechanism is never harmless.
  {
    of: /(\bAUTH[ \t]+(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5|DIGEST-MD5|NTLM|GSSAPI|SCRAM-[\w-]+)[ \t]+)(?!\*\*\*|(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5|DIGEST-MD5|NTLM|GSSAPI|SCRAM-[\w-]+)\b)[^\s"']+/gi,
    becomes: `$1${mask}`,
  },
  // SASL of XOAUTH2 and OAUTHBEARER as plain text, and the header of HTTP.
  { of: /(\b(?:Bearer|Basic)[ \t]+)(?!\*\*\*)[\w.~+/=-]{6,}/g, becomes: `$1${mask}` },
  // JSON web tokens, whole or cut off.
  { of: /\beyJ[\w-]{6,}(?:\.[\w-]*){0,4}/g, becomes: mask },
  // Refresh tokens and codes of Entra and of personal accounts.
  { of: /\b[01]\.A[\w-]{20,}(?:\.[\w-]*)*/g, becomes: mask },
  { of: /\bM\.[A-Z]\d{1,3}_[\w.!*$-]{10,}/g, becomes: mask },
  // Client secrets of Entra.
  { of: /[\w.~-]{3}\dQ~[\w.~-]{20,}/g, becomes: mask },
  { of: /([a-z][a-z0-9+.-]*:\/\/)(?!\*\*\*@)[^\s/@]+@/gi, becomes: `$1${mask}@` },
  // "name": "value", name=value, name: value up to the end of what was meant.
  {
    of: new RegExp(`((?:^|[^\\p{L}\\p{N}])["']?${secretName}["']?\\s*[:=：＝]\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'giu'),
    becomes: `$1"${mask}"`,
  },
  {
    of: new RegExp(`((?:^|[^\\p{L}\\p{N}])["']?${secretName}["']?\\s*[:=：＝]\\s*)'[^']*'`, 'giu'),
    becomes: `$1'${mask}'`,
  },
  {
    of: new RegExp(
      `((?:^|[^\\p{L}\\p{N}])["']?${secretName}["']?[ \\t]*[:=：＝][ \\t]*)(?!["']?\\*\\*\\*)[^\\s"'&,;}][^\\r\\n"'&,;}]*`,
      'giu',
    ),
    becomes: `$1${mask}`,
  },
  // The code of a redirect, in an address or a form.
  { of: /([?&](?:code|state|sig|session_state|client_info)=)(?!\*\*\*)[^\s&#"']+/gi, becomes: `$1${mask}` },
  // What a client answers to a 334, however short, and whatever it looks like.
  {
    of: /(\b334[ -][^\r\n]*\r?\n(?:[ \t]*(?:C:|>+|->|us:|\[?\d[\d:.\]]*))*[ \t]*)(?!\*\*\*)[A-Za-z0-9+/]{2,}={0,2}(?=[ \t]*\r?$)/gm,
    becomes: `$1${mask}`,
  },
  // A line of base64 by itself, as a client answers a 334; and long runs of it anywhere. Fingerprints (hexadecimal) are no secrets.
  {
    of: /^((?:\s*(?:C:|S:|>+|<+|->|us:|server:|\d[\d:.]*)\s*)*(?:334[ -])?)(?![a-z]+$|[0-9a-f]+$)[A-Za-z0-9+/]{6,}={0,2}(?=\s*$)/gim,
    becomes: `$1${mask}`,
  },
  { of: /(?<![\w+/=-])(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])(?=[\w+/-]*\d)[A-Za-z0-9+/_-]{28,}={0,2}/g, becomes: mask },
]

/** A text without what looks like a secret. Doing it again changes nothing. */
export const withoutSecretShapes = (text: string): string =>
  patterns.reduce((left, { of, becomes }) => left.replace(of, becomes), text)

const address = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu
const ipv4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)/g
const ipv6 = /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:%\w+)?(?![\w:])/gi

/** A text without mail addresses and IP addresses. Loopback says nothing of anybody. */
export const withoutAddresses = (text: string): string =>
  text
    .replace(address, '<address>')
    .replace(ipv4, (found) => (found.startsWith('127.') ? found : '<ip>'))
    .replace(ipv6, (found) =>
      found === '::1' || !/[0-9a-f]/i.test(found) || /^\d\d?:\d\d(:\d\d)?$/.test(found) ? found : '<ip>',
    )
