const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Base64 (RFC 4648 4) of bytes. */
export const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** Base64 of a text in UTF-8. */
export const base64OfText = (text: string): string => base64(bytesOf(text))

/** The text (UTF-8) behind base64 or base64url, padded or not; undefined when it is neither. */
export function textOfBase64(encoded: string): string | undefined {
  const plain = encoded.trim().replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return undefined
  const bytes = Uint8Array.from(atob(plain), (character) => character.charCodeAt(0))
  return new TextDecoder().decode(bytes)
}
