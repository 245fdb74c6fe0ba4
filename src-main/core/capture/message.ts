import type { SeenMail } from '../../contract/attempt'
import { readable } from '../smtp/readable'
import { headerValue, readMediaType, type HeaderName } from './mime'

/** Headers of the mail and of all its parts are read as long as they are shorter than this in all, in octets. */
export const maxHeaderOctets = 256 * 1024
/** Of one line so much is looked at. RFC 5322 2.1.1 allows 998. */
const maxLine = 1000
const maxFolded = 4000
const maxDepth = 10
const maxAttachments = 50
const [newLine, dot, dash, carriageReturn] = [10, 46, 45, 13]

type Where = 'header' | 'body'
/** What is learnt of a mail while it is counted. */
export type CountedMail = Pick<SeenMail, 'octets' | 'headerFrom' | 'mailer' | 'attachments'> & {
  readonly headerTooLarge: boolean
}

/**
 * Counts a mail as it comes behind DATA (RFC 5321 4.5.2) and keeps nothing of it but sizes, types of attachments and two headers. Takes a bounded amount
 * of memory whatever comes, and reads a line ended by LF alone as a line too: nothing is relayed, so nothing can be smuggled.
 */
export class MailCounter {
  #line = new Uint8Array(maxLine)
  #lineLength = 0
  #octets = 0
  #headerOctets = 0
  #where: Where = 'header'
  #headers = new Map<HeaderName, string>()
  #lastHeader: HeaderName | undefined
  #isWholeMail = true
  #boundaries: string[] = []
  #from: string | null = null
  #mailer: string | null = null
  readonly #attachments: { type: string; octets: number }[] = []
  #current: { type: string; octets: number } | undefined

  /** How many of these bytes belong to the mail, and whether it ended with them. */
  push(bytes: Uint8Array): { readonly used: number; readonly isOver: boolean } {
    let at = 0
    while (at < bytes.length) {
      const end = bytes.indexOf(newLine, at)
      const part = bytes.subarray(at, end < 0 ? bytes.length : end)
      this.#keep(part)
      at += part.length + (end < 0 ? 0 : 1)
      if (end >= 0 && this.#isLastLine()) {
        // The dot may have come alone, before anybody could know what it was.
        this.#octets -= this.#lineLength - part.length
        return { used: at, isOver: true }
      }
      this.#octets += part.length + (end < 0 ? 0 : 1)
      if (end >= 0) this.#endLine()
    }
    return { used: at, isOver: false }
  }

  /** Octets as transported, without the final dot. */
  get octets(): number {
    return this.#octets
  }

  result(): CountedMail {
    // The end of the mail ends a header without a body, too.
    if (this.#where === 'header') this.#endHeader()
    return {
      octets: this.#octets,
      headerFrom: this.#from,
      mailer: this.#mailer,
      attachments: this.#attachments.map((attachment) => ({ ...attachment })),
      headerTooLarge: this.#headerOctets > maxHeaderOctets,
    }
  }

  #keep(part: Uint8Array): void {
    if (this.#lineLength < maxLine) this.#line.set(part.subarray(0, maxLine - this.#lineLength), this.#lineLength)
    this.#lineLength += part.length
    if (this.#where === 'header') this.#headerOctets += part.length
  }

  #isLastLine(): boolean {
    const isDot = this.#line[0] === dot
    return isDot && (this.#lineLength === 1 || (this.#lineLength === 2 && this.#line[1] === carriageReturn))
  }

  #endLine(): void {
    const length = this.#lineLength
    this.#lineLength = 0
    const isBoundary = this.#line[0] === dash && this.#line[1] === dash && this.#boundaries.length > 0
    if (this.#where === 'body' && !isBoundary) {
      if (this.#current !== undefined) this.#current.octets += length + 1
      return
    }
    if (this.#headerOctets > maxHeaderOctets) return
    const text = new TextDecoder().decode(this.#line.subarray(0, Math.min(length, maxLine))).trimEnd()
    if (isBoundary && this.#takeBoundary(text)) return
    if (this.#where === 'header') this.#takeHeaderLine(text)
    else if (this.#current !== undefined) this.#current.octets += length + 1
  }

  /** RFC 2046 5.1.1: `--boundary` begins a part, `--boundary--` ends the last one. */
  #takeBoundary(text: string): boolean {
    const depth = this.#boundaries.findLastIndex((boundary) => text === `--${boundary}` || text === `--${boundary}--`)
    const boundary = this.#boundaries[depth]
    if (boundary === undefined) return false
    if (this.#where === 'header') this.#endHeader()
    const isEnd = text.length === boundary.length + 4
    this.#boundaries.length = isEnd ? depth : depth + 1
    this.#current = undefined
    this.#where = isEnd ? 'body' : 'header'
    return true
  }

  #takeHeaderLine(text: string): void {
    if (text === '') return this.#endHeader()
    if (/^[ \t]/.test(text)) {
      const folded = this.#lastHeader === undefined ? undefined : this.#headers.get(this.#lastHeader)
      if (this.#lastHeader !== undefined && folded !== undefined && folded.length < maxFolded)
        this.#headers.set(this.#lastHeader, `${folded} ${text.trim()}`)
      return
    }
    const header = headerValue(text)
    this.#lastHeader = header?.name
    if (header !== undefined && !this.#headers.has(header.name)) this.#headers.set(header.name, header.value)
  }

  #endHeader(): void {
    const headers = this.#headers
    const media = readMediaType(headers.get('content-type') ?? 'text/plain', headers.get('content-disposition') ?? '')
    if (this.#isWholeMail) {
      this.#from = shown(headers.get('from'))
      this.#mailer = shown(headers.get('x-mailer') ?? headers.get('user-agent'))
    }
    this.#isWholeMail = false
    this.#where = 'body'
    this.#headers = new Map()
    this.#lastHeader = undefined
    if (media.boundary !== undefined && this.#boundaries.length < maxDepth) this.#boundaries.push(media.boundary)
    if (!media.isAttachment || this.#attachments.length >= maxAttachments) return
    this.#current = { type: readable(media.type, 100), octets: 0 }
    this.#attachments.push(this.#current)
  }
}

const shown = (value: string | undefined): string | null => (value === undefined ? null : readable(value, 200))
