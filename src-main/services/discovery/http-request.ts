import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { codeOf } from './udp'

export interface SmallRequest {
  readonly tls: boolean
  /** An IP address: no name is ever looked up. */
  readonly address: string
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** With a body it is a POST. */
  readonly body?: Uint8Array
  /** More than this of the answer is not read. */
  readonly maxBytes: number
  readonly connectMs: number
  /** For everything together. */
  readonly deadlineMs: number
}

export type SmallAnswer =
  | {
      readonly state: 'answered'
      readonly status: number
      readonly headers: IncomingHttpHeaders
      /** Cut at `maxBytes`, or where the deadline fell. */
      readonly body: Uint8Array
    }
  /** `code` of the system or of Node, e.g. `ECONNREFUSED`; `TIMEOUT` for ours. */
  | { readonly state: 'failed'; readonly code: string }

/**
 * One small HTTP question to a device on the own network. Never rejects. The certificate is not judged: devices sign their own, nothing secret
 * is sent, and what comes back only says what the device calls itself.
 */
export function askHttp(asked: SmallRequest, signal: AbortSignal): Promise<SmallAnswer> {
  const { tls, address, port, path, headers, body, maxBytes, connectMs, deadlineMs } = asked
  return new Promise((resolve) => {
    let answered: { readonly status: number; readonly headers: IncomingHttpHeaders } | undefined
    const chunks: Buffer[] = []
    let length = 0
    const end = (code: string): void => {
      clearTimeout(connecting)
      clearTimeout(deadline)
      signal.removeEventListener('abort', cancel)
      request.destroy()
      resolve(
        answered === undefined
          ? { state: 'failed', code }
          : { state: 'answered', ...answered, body: Buffer.concat(chunks).subarray(0, maxBytes) },
      )
    }
    const cancel = (): void => end('CANCELLED')
    const request = (tls ? httpsRequest : httpRequest)({
      host: address,
      port,
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, connection: 'close', ...(body === undefined ? {} : { 'content-length': body.length }) },
      agent: false,
      family: 4,
      ...(tls ? { rejectUnauthorized: false, minVersion: 'TLSv1' as const } : {}),
    })
    const connecting = setTimeout(() => end('TIMEOUT'), connectMs)
    const deadline = setTimeout(() => end('TIMEOUT'), deadlineMs)
    signal.addEventListener('abort', cancel, { once: true })
    request.on('socket', (socket) => socket.once('connect', () => clearTimeout(connecting)))
    request.on('error', (error) => end(codeOf(error)))
    request.on('response', (response) => {
      answered = { status: response.statusCode ?? 0, headers: response.headers }
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        length += chunk.length
        if (length >= maxBytes) end('')
      })
      response.on('end', () => end(''))
      response.on('error', (error) => end(codeOf(error)))
    })
    if (signal.aborted) return cancel()
    request.end(body)
  })
}
