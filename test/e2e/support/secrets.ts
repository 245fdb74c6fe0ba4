import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Base64 of the secret wherever it may stand in a longer text: three shifts, without the characters that depend on its neighbours. */
const inBase64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6))
  })

const inMarkup = (secret: string) => secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The forms in which a secret may lie about. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const wide = Buffer.from(secret, 'utf16le')
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    inMarkup(secret),
    inMarkup(secret).replaceAll('"', '&quot;'),
    encodeURIComponent(secret),
    wide.toString('latin1'),
    wide.swap16().toString('latin1'),
    bytes.toString('hex'),
    ...inBase64(bytes),
    ...inBase64(Buffer.from(secret, 'utf16le')),
  ]
}

/** Does this hold the secret, in whatever form? */
export const holds = (secret: string, content: string | Buffer): boolean => {
  const text = typeof content === 'string' ? content : content.toString('latin1')
  return formsOf(secret).some((form) => text.includes(form))
}

/** The files below a folder that hold the secret. */
export const filesWith = (secret: string, folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => holds(secret, readFileSync(file)))
