import { masker } from '../smtp/masking'
import { withoutAddresses, withoutSecretShapes } from './patterns'

/** What is known when something is written or handed out. */
export interface Redaction {
  /** Secrets that are being used at this moment. */
  readonly liveSecrets: readonly string[]
  readonly hidesAddresses: boolean
}

/** The letters of a text with a NUL behind each: what UTF-16 makes of them, as PowerShell and NTLM encode it. */
const inUtf16 = (secret: string): string => [...secret].map((letter) => `${letter}\0`).join('')

/**
 * The second and third layer behind the allow-list of fields: secrets that are known now, in every form in which they come back, and what looks like one.
 * Doing it again changes nothing.
 */
export function redact(text: string, how: Redaction): string {
  const known = masker(how.liveSecrets.flatMap((secret) => [secret, inUtf16(secret)]))
  const once = (from: string): string => {
    const shaped = withoutSecretShapes(known(from))
    return how.hidesAddresses ? withoutAddresses(shaped) : shaped
  }
  // What one pattern takes out may uncover another; in the end nothing is left for any of them.
  let [before, after] = [text, once(text)]
  for (let round = 0; after !== before && round < 10; round += 1) [before, after] = [after, once(after)]
  return after
}
