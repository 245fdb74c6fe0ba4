/** A complete HTTP/1.1 answer (RFC 9112): its status and its body as text, or undefined while more has to come. */
export interface HttpAnswer {
  readonly status: number
  readonly body: string
}

/** Reads an answer from all bytes that came so far. `ended`: nothing more will come. Never throws. */
export function readHttpAnswer(bytes: Uint8Array, ended: boolean): HttpAnswer | 'incomplete' | 'malformed' {
  const text = new TextDecoder('latin1').decode(bytes)
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return ended ? 'malformed' : 'incomplete'
  const [first = '', ...lines] = text.slice(0, head).split('\r\n')
  const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(first)?.[1])
  if (Number.isNaN(status)) return 'malformed'
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
  const rest = bytes.subarray(head + 4)
  if (header('transfer-encoding')?.toLowerCase().includes('chunked') === true) {
    const body = unchunked(rest)
    return body === undefined ? (ended ? 'malformed' : 'incomplete') : { status, body: utf8(body) }
  }
  const length = header('content-length')
  if (length === undefined) return ended ? { status, body: utf8(rest) } : 'incomplete'
  const wanted = Number(length)
  if (!Number.isInteger(wanted) || wanted < 0) return 'malformed'
  if (rest.length < wanted) return ended ? 'malformed' : 'incomplete'
  return { status, body: utf8(rest.subarray(0, wanted)) }
}

const utf8 = (bytes: Uint8Array) => new TextDecoder('utf-8').decode(bytes)

/** RFC 9112 7.1; undefined until the last chunk is there. */
function unchunked(bytes: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder('latin1').decode(bytes)
  const pieces: Uint8Array[] = []
  for (let at = 0; ;) {
    const line = text.indexOf('\r\n', at)
    const size = line < 0 ? NaN : parseInt(text.slice(at, line), 16)
    if (Number.isNaN(size) || size < 0) return undefined
    if (size === 0) break
    const from = line + 2
    if (bytes.length < from + size + 2) return undefined
    pieces.push(bytes.subarray(from, from + size))
    at = from + size + 2
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  pieces.reduce((at, piece) => {
    whole.set(piece, at)
    return at + piece.length
  }, 0)
  return whole
}
