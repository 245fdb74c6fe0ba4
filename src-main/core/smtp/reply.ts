import type { Reply } from '../../contract/evidence'
import { readable } from './readable'

/** The most we read of one reply. RFC 5321 4.5.3.1.5 allows 512 octets a line; EHLO replies of real servers stay below 2 kB. */
export const maxReplyBytes = 65_536

export type TakenReply =
  /** `rest`: bytes behind the reply. */
  | { readonly state: 'complete'; readonly reply: Reply; readonly rest: Uint8Array }
  | { readonly state: 'more' }
  /** `text`: the line that made no sense, or the first one, fit to be shown. */
  | { readonly state: 'malformed' | 'too-long'; readonly text: string }

const lineFeed = 10
const enhancedCode = /^([245]\.\d{1,3}\.\d{1,3})(?:\s+|$)/

/**
 * Reads one SMTP reply (RFC 5321 4.2) from bytes as they come, however they are cut. A bare LF ends a line too; a line with another code than the first,
 * or one that can no longer become a reply line, makes it malformed at once. After anything but `more` it is used up.
 */
export class ReplyReader {
  readonly #clean: (text: string) => string
  readonly #texts: string[] = []
  readonly #shown: string[] = []
  #line: number[] = []
  #code = ''
  #size = 0

  /** `clean` is applied to the text of every line before anything else sees it. */
  constructor(clean: (text: string) => string = readable) {
    this.#clean = clean
  }

  /** The lines read so far as they came, cleaned, an unfinished one included. */
  get shown(): readonly string[] {
    return this.#line.length === 0 ? this.#shown : [...this.#shown, this.#clean(decode(this.#line).trimEnd())]
  }

  read(bytes: Uint8Array): TakenReply {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (++this.#size > maxReplyBytes) return { state: 'too-long', text: this.shown[0] ?? '' }
      if (byte !== lineFeed) {
        this.#line.push(byte)
        if (canBeReply(this.#line, this.#code)) continue
        return this.#malformed(bytes.subarray(at + 1))
      }
      const end = this.#endLine()
      if (end === 'malformed') return this.#malformed(new Uint8Array())
      if (end === 'last')
        return { state: 'complete', reply: replyOf(Number(this.#code), this.#texts), rest: bytes.subarray(at + 1) }
    }
    return { state: 'more' }
  }

  #endLine(): 'last' | 'more' | 'malformed' {
    const line = decode(this.#line).trimEnd()
    if (line.length < 3) return 'malformed'
    this.#code = line.slice(0, 3)
    this.#line = []
    const text = this.#clean(line.slice(4))
    this.#texts.push(text)
    this.#shown.push(line.slice(0, 4) + text)
    return line[3] === '-' ? 'more' : 'last'
  }

  #malformed(behind: Uint8Array): TakenReply {
    const lineEnd = behind.indexOf(lineFeed)
    this.#line.push(...behind.subarray(0, lineEnd < 0 ? 500 : Math.min(lineEnd, 500)))
    return { state: 'malformed', text: this.shown.at(-1) ?? '' }
  }
}

/** One reply from the front of some bytes. For bytes that come in pieces use a `ReplyReader`. */
export const takeReply = (bytes: Uint8Array): TakenReply => new ReplyReader().read(bytes)

/** One complete reply from text of one or more lines, each with its code; undefined when it is not exactly that. */
export function parseReply(text: string): Reply | undefined {
  const taken = takeReply(new TextEncoder().encode(`${text.trim()}\r\n`))
  return taken.state === 'complete' && taken.rest.length === 0 ? taken.reply : undefined
}

const decode = (bytes: readonly number[]): string => new TextDecoder().decode(Uint8Array.from(bytes))

/** Can a line that begins so still become a line of a reply, with the code of the lines before it? Only the last byte is new. */
function canBeReply(line: readonly number[], code: string): boolean {
  const at = line.length - 1
  if (at > 3) return true
  const character = String.fromCharCode(line[at] ?? 0)
  if (at === 3) return ' -\t\r'.includes(character)
  if (code !== '') return character === code[at]
  return at === 0 ? character >= '2' && character <= '5' : character >= '0' && character <= '9'
}

/** Takes the enhanced status code (RFC 2034: in front of every line) off the texts. */
function replyOf(code: number, texts: readonly string[]): Reply {
  const enhanced = enhancedCode.exec(texts[0] ?? '')?.[1]
  if (enhanced === undefined) return { code, lines: [...texts] }
  const withoutCode = (text: string) =>
    enhancedCode.exec(text)?.[1] === enhanced ? text.replace(enhancedCode, '') : text
  return { code, enhanced, lines: texts.map(withoutCode) }
}
