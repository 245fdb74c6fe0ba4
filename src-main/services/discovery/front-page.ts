import { frontPageLimit, frontPageSighting, redirectWithin } from '../../core/devices/found/front-page'
import type { Sighting } from '../../core/devices/found/sighting'
import { askHttp } from './http-request'

const deadlineMs = 3_000
const maxRedirects = 3

/** Reads the front page of a device; undefined when no web server answers. Redirects are followed only within the same address. */
export async function askFrontPage(
  address: string,
  connectMs: number,
  signal: AbortSignal,
): Promise<Sighting | undefined> {
  return (await follow(address, 'http', connectMs, signal)) ?? (await follow(address, 'https', connectMs, signal))
}

async function follow(
  address: string,
  scheme: 'http' | 'https',
  connectMs: number,
  signal: AbortSignal,
): Promise<Sighting | undefined> {
  const until = performance.now() + deadlineMs
  let at: { readonly scheme: 'http' | 'https'; readonly path: string } = { scheme, path: '/' }
  let sighting: Sighting | undefined
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const answer = await askHttp(
      {
        tls: at.scheme === 'https',
        address,
        port: at.scheme === 'https' ? 443 : 80,
        path: at.path,
        headers: { accept: 'text/html' },
        maxBytes: frontPageLimit,
        connectMs,
        deadlineMs: Math.max(1, until - performance.now()),
      },
      signal,
    )
    if (answer.state === 'failed') return sighting
    const { headers, body, status } = answer
    const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value?.toString()]))
    sighting = frontPageSighting(address, { scheme: at.scheme, headers: plain, body })
    const isRedirect = status >= 300 && status < 400 && headers.location !== undefined
    const next = isRedirect ? redirectWithin(headers.location ?? '', { ...at, address }) : undefined
    if (next === undefined) return sighting
    at = next
  }
  return sighting
}
