import { base64OfText, textOfBase64 } from './base64'
import { readable } from './readable'

/** The SASL XOAUTH2 response in base64: `user=… ^A auth=Bearer … ^A ^A` (learn.microsoft.com, "Authenticate an IMAP, POP or SMTP connection using OAuth"). */
export const xoauth2Response = (user: string, token: string): string =>
  base64OfText(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`)

export interface Xoauth2Challenge {
  readonly status: string
  readonly schemes: string
  readonly scope: string
}

/** The JSON a server sends (base64, behind 334) before it refuses a token; undefined when it is not such a JSON. */
export function parseXoauth2Challenge(text: string): Xoauth2Challenge | undefined {
  const json = textOfBase64(text)
  if (json === undefined) return undefined
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const field = (name: string): string => {
      const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1]
      return typeof found === 'string' || typeof found === 'number' ? readable(String(found), 200) : ''
    }
    return { status: field('status'), schemes: field('schemes'), scope: field('scope') }
  } catch {
    // Not JSON: an answer of the world, said by the missing value.
    return undefined
  }
}
