import { fault, ok, type Result } from '../../contract/result'
import type { Input } from '../io'

/** Pasted text may be this large: a long log, not a mailbox. */
export const maxTextBytes = 5 * 1024 * 1024

/** Text given as words, else standard input up to its end. Empty or too large is a fault; bytes that are not UTF-8 become U+FFFD, as logs mix encodings. */
export async function readText(
  words: readonly string[],
  input: Input,
  maxBytes = maxTextBytes,
): Promise<Result<string>> {
  const read = words.length > 0 ? ok(words.join(' ')) : await readAll(input, maxBytes)
  if (!read.ok) return read
  if (read.value.length > maxBytes) return tooLarge(maxBytes)
  return read.value.trim() === '' ? fault('text.empty') : read
}

const tooLarge = (maxBytes: number) => fault('text.too-large', { megabytes: Math.floor(maxBytes / 1024 / 1024) })

async function readAll(input: Input, maxBytes: number): Promise<Result<string>> {
  const decoder = new TextDecoder()
  let text = ''
  let byteCount = 0
  for await (const chunk of input.chunks()) {
    byteCount += chunk.length
    if (byteCount > maxBytes) return tooLarge(maxBytes)
    text += decoder.decode(chunk, { stream: true })
  }
  return ok(text + decoder.decode())
}
