import { base64 } from './base64'

/** What stands where a secret stood. */
export const mask = '***'

/** A form in which a secret may come back. */
interface Trace {
  /** Every run of `size` characters of the form. */
  readonly runs: ReadonlySet<string>
  readonly size: number
  readonly ignoresCase: boolean
  /** Base64 characters beside the form hold some bits of the secret too. */
  readonly neighbours: boolean
}

/** Long secrets (tokens) are also known by a part: a server may echo only the beginning. */
const partSize = 16
const shortest = 4

/**
 * Makes a function that replaces secrets in a text by `***`: as they are (in any case), URL-encoded, and in base64 at each of the three places a secret
 * can take within a longer encoded text such as `user NUL password`. Of forms longer than 16 characters any 16 in a row are replaced.
 * Secrets shorter than 4 characters are replaced only where they stand as a word of their own, or every text would fall apart.
 */
export function masker(secrets: readonly string[]): (text: string) => string {
  const given = secrets.filter((secret) => secret !== '')
  const traces = given.flatMap((secret) => tracesOf(secret))
  const words = given.filter((secret) => secret.length < shortest)
  return (text) => words.reduce(withoutWord, withoutTraces(text, traces))
}

const withoutWord = (text: string, word: string): string =>
  text
    .split(' ')
    .map((part) => (part === word ? mask : part))
    .join(' ')

function tracesOf(secret: string): readonly Trace[] {
  const bytes = new TextEncoder().encode(secret)
  const wellFormed = new TextDecoder().decode(bytes)
  const plain = [secret.toLowerCase(), encodeURIComponent(wellFormed).toLowerCase()]
  const encoded = [0, 1, 2].map((offset) => base64Core(bytes, offset))
  const inUrls = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))
  return [
    ...[...new Set(plain)].map((form) => traceOf(form, true)),
    ...[...new Set([...encoded, ...inUrls])].map((form) => traceOf(form, false)),
  ].filter(({ size }) => size >= shortest)
}

function traceOf(form: string, plain: boolean): Trace {
  const size = Math.min(form.length, partSize)
  const runs = new Set(Array.from({ length: form.length - size + 1 }, (_, at) => form.slice(at, at + size)))
  return { runs, size, ignoresCase: plain, neighbours: !plain }
}

/** The characters of the base64 of `offset` unknown bytes and then these that depend on these alone. */
function base64Core(bytes: Uint8Array, offset: number): string {
  const padded = new Uint8Array(offset + bytes.length)
  padded.set(bytes, offset)
  const firstOwn = Math.ceil((offset * 8) / 6)
  const endOfOwn = Math.floor((padded.length * 8) / 6)
  return base64(padded).slice(firstOwn, endOfOwn)
}

function withoutTraces(text: string, traces: readonly Trace[]): string {
  const hidden = new Uint8Array(text.length)
  const lower = text.toLowerCase()
  for (const { runs, size, ignoresCase, neighbours } of traces) {
    // A text whose lower case has another length (İ) is searched as it is.
    const searched = ignoresCase && lower.length === text.length ? lower : text
    for (let at = 0; at + size <= searched.length; at++) {
      if (!runs.has(searched.slice(at, at + size))) continue
      hidden.fill(1, at, at + size)
      if (!neighbours) continue
      for (const beside of [at - 1, at + size, at + size + 1, at + size + 2]) {
        if (/^[\w+/=-]$/.test(text[beside] ?? '')) hidden[beside] = 1
      }
    }
  }
  if (!hidden.includes(1)) return text
  return Array.from(text.split(''), (character, at) =>
    hidden[at] === 0 ? character : hidden[at - 1] === 1 ? '' : mask,
  ).join('')
}
