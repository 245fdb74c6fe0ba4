import type { SeenSignIn } from '../../contract/attempt'
import { readable } from '../smtp/readable'
import { base64, base64OfText } from '../smtp/base64'
import type { Mechanism } from './offer'

/** What the session has to know to judge a secret without keeping it. */
export interface TestSecret {
  /** Made for this session, typed into the device by the person. */
  readonly password: string
  /** The challenge of this connection, `<digits@host>` (RFC 2195 2). */
  readonly cramChallenge: string
  /** Is this hexadecimal digest the right answer of the test password to the challenge? */
  isCramAnswer(digest: string): boolean
}

/** What was read of one answer of the device. The secret itself is gone. */
export type Read = Pick<SeenSignIn, 'user' | 'secret'>

/** The next step of an exchange (RFC 4954 4): ask on, or it is over. */
export type SaslStep =
  | { readonly state: 'ask'; readonly challenge: string; hear(answer: string): SaslStep }
  | { readonly state: 'read'; readonly read: Read }
  | { readonly state: 'malformed' }

type Prompt = 'username' | 'user-name-nul'

const malformed: SaslStep = { state: 'malformed' }
const read = (user: string | null, secret: SeenSignIn['secret']): SaslStep => ({
  state: 'read',
  read: { user: user === null ? null : readable(user, 320), secret },
})
const ask = (challenge: string, hear: (answer: string) => SaslStep): SaslStep => ({
  state: 'ask',
  challenge,
  hear: (answer) => hear(answer),
})
/** A mechanism whose one answer may already stand behind AUTH. `=` is an empty one. */
const oneAnswer = (initial: string | undefined, hear: (answer: string) => SaslStep): SaslStep =>
  initial === undefined ? ask('', hear) : hear(initial === '=' ? '' : initial)

/** Begins the exchange of a mechanism. `initial` is what stood behind its name; `prompt` says how LOGIN asks. */
export function beginSasl(
  mechanism: Exclude<Mechanism, 'other'>,
  initial: string | undefined,
  secret: TestSecret,
  prompt: Prompt,
): SaslStep {
  switch (mechanism) {
    case 'LOGIN':
      return login(initial, secret, prompt)
    case 'PLAIN':
      return oneAnswer(initial, (answer) => plain(answer, secret))
    case 'CRAM-MD5':
      return ask(base64OfText(secret.cramChallenge), (answer) => cramMd5(answer, secret))
    case 'NTLM':
      return oneAnswer(initial, ntlm)
    case 'XOAUTH2':
      return oneAnswer(initial, xoauth2)
    case 'OAUTHBEARER':
      return oneAnswer(initial, oauthBearer)
  }
}

/** The two usual pairs of prompts. Exchange Online sends the first; some servers end theirs with a NUL (draft-murchison-sasl-login). */
const prompts: Readonly<Record<Prompt, readonly [user: string, password: string]>> = {
  username: ['Username:', 'Password:'],
  'user-name-nul': ['User Name\0', 'Password\0'],
}

function login(initial: string | undefined, secret: TestSecret, prompt: Prompt): SaslStep {
  const [forUser, forPassword] = prompts[prompt]
  const takeUser = (encoded: string): SaslStep => {
    const user = textOf(encoded)
    if (user === undefined) return malformed
    return ask(base64OfText(forPassword), (answer) => {
      const given = textOf(answer)
      return given === undefined ? malformed : read(user, kindOf(given, secret))
    })
  }
  return initial === undefined ? ask(base64OfText(forUser), takeUser) : takeUser(initial)
}

const kindOf = (given: string, { password }: TestSecret): SeenSignIn['secret'] =>
  given === '' ? 'none' : given === password ? 'test-password' : 'other-password'

/** RFC 4616: `authzid NUL user NUL password`. */
function plain(answer: string, secret: TestSecret): SaslStep {
  const parts = textOf(answer)?.split('\0')
  const [, user, given] = parts ?? []
  return parts?.length !== 3 || user === undefined || given === undefined
    ? malformed
    : read(user, kindOf(given, secret))
}

/** RFC 2195 2: `user SPACE digest`. */
function cramMd5(answer: string, secret: TestSecret): SaslStep {
  const text = textOf(answer)
  const found = text === undefined ? null : /^(.+) ([0-9a-f]{32})$/i.exec(text)
  const [, user, digest] = found ?? []
  if (user === undefined || digest === undefined) return malformed
  return read(user, secret.isCramAnswer(digest.toLowerCase()) ? 'test-password' : 'other-password')
}

/** `user=… ^A auth=Bearer … ^A ^A` (learn.microsoft.com, "Authenticate an IMAP, POP or SMTP connection using OAuth"). */
function xoauth2(answer: string): SaslStep {
  const fields = textOf(answer)?.split('\u0001') ?? []
  const user = fields.find((field) => /^user=/i.test(field))?.slice(5)
  return user === undefined ? malformed : read(user, bearerIn(fields))
}

/** RFC 7628 3.1: `n,a=user, ^A … auth=Bearer … ^A ^A`. */
function oauthBearer(answer: string): SaslStep {
  const fields = textOf(answer)?.split('\u0001') ?? []
  const header = /^[npy][^,]*,(?:a=([^,]*))?,/.exec(fields[0] ?? '')
  return header === null ? malformed : read(header[1] ?? null, bearerIn(fields))
}

const bearerIn = (fields: readonly string[]): SeenSignIn['secret'] =>
  fields.some((field) => /^auth=bearer\s+\S/i.test(field)) ? 'token' : 'none'

/** [MS-NLMP] 2.2.1: message 1 asks, message 2 is our challenge, message 3 names user and domain. Its answer cannot be compared without MD4, so it is not. */
function ntlm(answer: string): SaslStep {
  const first = bytesOf(answer)
  // Some clients send nothing first and wait for a word.
  if (first?.length === 0) return ask('', ntlm)
  if (first === undefined || messageType(first) !== 1) return malformed
  return ask(base64(challengeMessage), (last) => {
    const bytes = bytesOf(last)
    if (bytes === undefined || messageType(bytes) !== 3) return malformed
    const [domain, user] = [ntlmField(bytes, 28), ntlmField(bytes, 36)]
    if (user === undefined) return malformed
    return read(domain ? `${domain}\\${user}` : user, 'not-comparable')
  })
}

const signature = [...new TextEncoder().encode('NTLMSSP\0')]
const number32 = (bytes: Uint8Array, at: number): number =>
  [3, 2, 1, 0].reduce((sum, index) => sum * 256 + (bytes[at + index] ?? 0), 0)
const messageType = (bytes: Uint8Array): number | undefined =>
  signature.every((byte, at) => bytes[at] === byte) ? number32(bytes, 8) : undefined

/** NTLM2, Unicode, target information with its end only; a fixed challenge, because nobody's answer is looked at. */
const challengeMessage = Uint8Array.from([
  ...signature,
  ...[2, 0, 0, 0],
  ...[0, 0, 0, 0, 48, 0, 0, 0],
  ...[0x05, 0x02, 0x89, 0xa2],
  ...[1, 2, 3, 4, 5, 6, 7, 8],
  ...[0, 0, 0, 0, 0, 0, 0, 0],
  ...[4, 0, 4, 0, 48, 0, 0, 0],
  ...[0, 0, 0, 0],
])

/** A text field of message 3: length and offset stand at `at`. Unicode when the flag at 60 says so. */
function ntlmField(bytes: Uint8Array, at: number): string | undefined {
  const length = (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  const offset = number32(bytes, at + 4)
  if (offset + length > bytes.length) return undefined
  const isUnicode = (number32(bytes, 60) & 1) === 1
  return new TextDecoder(isUnicode ? 'utf-16le' : 'latin1').decode(bytes.subarray(offset, offset + length))
}

function bytesOf(encoded: string): Uint8Array | undefined {
  const plainText = encoded.trim().replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(plainText) || plainText.length % 4 === 1) return undefined
  return Uint8Array.from(atob(plainText), (character) => character.charCodeAt(0))
}

/** UTF-8 where it is, else Latin-1: old devices know no UTF-8. */
function textOf(encoded: string): string | undefined {
  const bytes = bytesOf(encoded)
  if (bytes === undefined) return undefined
  const text = new TextDecoder().decode(bytes)
  return text.includes('\ufffd') ? new TextDecoder('latin1').decode(bytes) : text
}
