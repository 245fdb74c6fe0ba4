import { request } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import type { SignInUnreached } from '../../contract/sign-in'
import { createDns } from '../network/dns'
import { createMappings } from '../network/mapping'
import type { NetworkOptions } from '../network/network'
import { createTrust } from '../network/trust'
import { whyUnreached } from './unreached'

export interface HttpsRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}
export interface HttpsAnswer {
  readonly state: 'answered'
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
export interface HttpsUnreached {
  readonly state: 'unreached'
  readonly why: SignInUnreached
  /** Code of the system, of TLS or of the browser's network. */
  readonly detail: string
}

/** Sends one HTTPS request; redirects are not followed. An abort rejects with the signal's reason, everything else is a value. */
export type SendHttps = (asked: HttpsRequest, signal: AbortSignal) => Promise<HttpsAnswer | HttpsUnreached>

/** For one answer of the sign-in service. */
const answerMs = 30_000
/** Real answers have some kilobytes. */
const maxBytes = 1_000_000

/** The person's signal with a limit. `over` takes both away: a device code asks for a quarter of an hour with one signal. */
function withinLimit(signal: AbortSignal): { readonly limited: AbortSignal; over(): void } {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(new DOMException('No answer in time', 'TimeoutError')), answerMs)
  const cancel = () => end.abort(signal.reason)
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  return {
    limited: end.signal,
    over() {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
    },
  }
}

/** By Electron's `net.fetch`, which knows the system's proxy and trust. */
export const httpsByFetch =
  (fetch: (url: string, init: RequestInit) => Promise<Response>): SendHttps =>
  async ({ method, url, headers, body }, signal) => {
    const { limited, over } = withinLimit(signal)
    try {
      const answer = await fetch(url, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        redirect: 'error',
        credentials: 'omit',
        signal: limited,
      })
      const text = await answer.text()
      if (text.length > maxBytes) return { state: 'unreached', why: 'not-understood', detail: 'TOO_LARGE' }
      return { state: 'answered', status: answer.status, headers: Object.fromEntries(answer.headers), body: text }
    } catch (error) {
      signal.throwIfAborted()
      return { state: 'unreached', ...whyUnreached(limited.aborted ? limited.reason : error) }
    } finally {
      over()
    }
  }

/** By Node, where the mappings of the network service say; with its trust. For the command line and for everything that is led elsewhere. */
export function httpsByNode({ mappings: list, dnsServer, extraCa }: NetworkOptions): SendHttps {
  const mappings = createMappings(list)
  const trust = createTrust(extraCa)
  const dns = dnsServer && createDns({ server: dnsServer, mapped: true })

  return async (asked, signal) => {
    signal.throwIfAborted()
    const { hostname, pathname, search } = new URL(asked.url)
    const target = mappings.target(hostname, 443) ?? { kind: 'place', host: hostname, port: 443 }
    if (target.kind === 'refuse' || target.kind === 'nowhere')
      return { state: 'unreached', why: 'refused', detail: 'ECONNREFUSED' }
    if (target.kind === 'drop') {
      await pause(answerMs, undefined, { signal }).catch(() => signal.throwIfAborted())
      return { state: 'unreached', why: 'timed-out', detail: 'ETIMEDOUT' }
    }
    const asks = dns && !mappings.covers(hostname)
    const resolved = asks ? await dns.resolve(hostname, 'A', signal) : undefined
    if (resolved?.state === 'failed') return { state: 'unreached', why: 'no-such-name', detail: resolved.detail }
    const place = {
      host: resolved?.value[0] ?? target.host,
      port: target.port,
      servername: hostname,
      path: `${pathname}${search}`,
      secureContext: trust().context,
    }
    return send(asked, place, hostname, signal)
  }
}

function send(
  { method, headers, body = '' }: HttpsRequest,
  place: object,
  host: string,
  signal: AbortSignal,
): Promise<HttpsAnswer | HttpsUnreached> {
  return new Promise((resolve, reject) => {
    const { limited, over } = withinLimit(signal)
    const failed = (error: unknown) => {
      over()
      if (signal.aborted) reject(signal.reason)
      else resolve({ state: 'unreached', ...whyUnreached(limited.aborted ? limited.reason : error) })
    }
    const bytes = new TextEncoder().encode(body)
    const length = method === 'POST' ? { 'content-length': bytes.length } : {}
    const options = { ...place, method, agent: false as const, headers: { ...headers, ...length, host } }
    const asked = request({ ...options, signal: limited }, (answer) => {
      const chunks: Buffer[] = []
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > maxBytes) asked.destroy(Object.assign(new Error('Too large'), { code: 'TOO_LARGE' }))
        else chunks.push(chunk)
      })
      answer.on('error', failed)
      answer.on('end', () => {
        over()
        resolve({
          state: 'answered',
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks).toString(),
        })
      })
    })
    asked.on('error', failed)
    asked.end(bytes)
  })
}
