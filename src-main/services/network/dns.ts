import { promises as dns } from 'node:dns'
import { isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import type { Network, Resolved } from '../../core/probes/network'
import { forMany } from './many-listeners'

type Dns = Pick<Network, 'resolve' | 'resolveMx' | 'resolveTxt' | 'resolvePtr' | 'resolveCname'>
type Why = Extract<Resolved<never>, { state: 'failed' }>['why']
type Answer<T> = { readonly value: T } | { readonly why: Why; readonly detail: string }
/** Asks about a name in ASCII. */
type Question<T> = (resolver: dns.Resolver, name: string) => Promise<Answer<T>>
type Answered<T> = Extract<Answer<T>, { readonly value: T }>

export interface DnsOptions {
  /** Ask this server only; the system's servers (and its hosts file) when absent. */
  readonly server?: { readonly address: string; readonly port: number }
  /** For one question in all, however many servers and repetitions. */
  readonly timeoutMs?: number
  /** Said of every answer. */
  readonly mapped: boolean
}

/** Nobody has more; a lying server may. */
const maxAddresses = 16

/**
 * DNS as probes need it. One resolver per question, so that giving one up disturbs no other.
 * DNS comes first even for names in the hosts file: what the device will see matters, and it does not read this computer's file.
 */
export function createDns({ server, timeoutMs = 5_000, mapped }: DnsOptions): Dns {
  const ask = async <T>(typed: string, question: Question<T>, signal: AbortSignal) => {
    forMany(signal).throwIfAborted()
    const startedAt = performance.now()
    const resolver = new dns.Resolver({ timeout: 1_500, tries: 2 })
    if (server)
      resolver.setServers([`${server.address.includes(':') ? `[${server.address}]` : server.address}:${server.port}`])
    const name = ascii(typed)
    const asked: Promise<Answer<T>> = name === '' ? Promise.resolve(badName) : question(resolver, name)
    const answer = await within(timeoutMs, asked, () => resolver.cancel(), signal)
    const rest = { tookMs: performance.now() - startedAt, mapped }
    return 'value' in answer
      ? { state: 'answered' as const, value: answer.value, ...rest }
      : { state: 'failed' as const, why: answer.why, detail: answer.detail, ...rest }
  }

  const addresses =
    (recordType: 'A' | 'AAAA'): Question<readonly string[]> =>
    async (resolver, name) => {
      if (isIP(name)) return addressesOf([name], recordType)
      if (isLocal(name)) return fromSystem(name, recordType)
      const asked = await answerOf(recordType === 'A' ? resolver.resolve4(name) : resolver.resolve6(name))
      if ('value' in asked) return { value: asked.value.slice(0, maxAddresses) }
      return server === undefined && systemMayKnow(asked.why) ? fromSystem(name, recordType, asked) : asked
    }
  const exchanges: Question<readonly { host: string; preference: number }[]> = async (resolver, name) => {
    const asked = await answerOf(resolver.resolveMx(name))
    return 'value' in asked ? { value: asked.value.map(exchangeOf).sort(byPreference) } : asked
  }
  const texts: Question<readonly string[]> = async (resolver, name) => {
    const asked = await answerOf(resolver.resolveTxt(name))
    return 'value' in asked ? { value: asked.value.map((chunks) => chunks.join('')) } : asked
  }

  const pointers: Question<readonly string[]> = (resolver, address) =>
    isIP(address) === 0 ? Promise.resolve(badName) : answerOf(resolver.reverse(address))
  const aliases: Question<readonly string[]> = (resolver, name) => answerOf(resolver.resolveCname(name))

  return {
    resolve: (name, recordType, signal) => ask(name, addresses(recordType), signal),
    resolveMx: (name, signal) => ask(name, exchanges, signal),
    resolveTxt: (name, signal) => ask(name, texts, signal),
    resolvePtr: (address, signal) => ask(address, pointers, signal),
    resolveCname: (name, signal) => ask(name, aliases, signal),
  }
}

const badName = { why: 'malformed', detail: 'EBADNAME' } as const

/** Names with letters beyond ASCII become A-labels; empty when they cannot. Pure ASCII is left alone: domainToASCII would turn `192.168.1` into an address. */
const ascii = (name: string): string => (/[^\0-\x7f]/.test(name) ? domainToASCII(name) : name)

/** RFC 6761 6.3: never a question for DNS. */
const isLocal = (name: string): boolean => /^(.*\.)?localhost\.?$/i.test(name)

/** A name of the hosts file, of the LAN or of a VPN: the system may know it where DNS says no. Not after a silence: it would wait just as long. */
const systemMayKnow = (why: Why): boolean => why === 'no-such-name' || why === 'refused' || why === 'server-failed'

/** RFC 7505: the null MX, an empty name, says that the domain takes no mail. It is given as `.`. */
const exchangeOf = ({ exchange, priority }: { exchange: string; priority: number }) => ({
  host: exchange.replace(/(?<=.)\.$/, '').toLowerCase() || '.',
  preference: priority,
})
const byPreference = (one: { preference: number }, other: { preference: number }): number =>
  one.preference - other.preference

function addressesOf(all: readonly string[], recordType: 'A' | 'AAAA'): Answer<readonly string[]> {
  const value = all.filter((address) => isIP(address) === (recordType === 'A' ? 4 : 6))
  return value.length > 0 ? { value } : { why: 'no-data', detail: 'ENODATA' }
}

/** What the operating system makes of the name. It is asked for both kinds, to tell "not of this kind" from "no such name". */
async function fromSystem(
  name: string,
  recordType: 'A' | 'AAAA',
  otherwise?: Exclude<Answer<never>, Answered<never>>,
): Promise<Answer<readonly string[]>> {
  const found = await answerOf(dns.lookup(name, { all: true, verbatim: true }))
  if (!('value' in found)) return otherwise ?? found
  return addressesOf(
    found.value.map(({ address }) => address),
    recordType,
  )
}

async function answerOf<T extends readonly unknown[]>(question: Promise<T>): Promise<Answer<T>> {
  try {
    const value = await question
    return value.length > 0 ? { value } : { why: 'no-data', detail: 'ENODATA' }
  } catch (error) {
    const detail = String((error as NodeJS.ErrnoException).code)
    return { why: reasons.get(detail) ?? 'server-failed', detail }
  }
}

/** Codes of node:dns. */
const reasons = new Map<string, Why>([
  ['ENOTFOUND', 'no-such-name'],
  ['ENODATA', 'no-data'],
  ['ETIMEOUT', 'timed-out'],
  ['ECANCELLED', 'timed-out'],
  ['EAI_AGAIN', 'timed-out'],
  ['ECONNREFUSED', 'refused'],
  ['EREFUSED', 'refused'],
  ['EFORMERR', 'malformed'],
  ['EBADRESP', 'malformed'],
  ['EBADNAME', 'malformed'],
  ['EBADQUERY', 'malformed'],
  ['EBADSTR', 'malformed'],
])

/** The answer, or `timed-out` when it does not come in time. Giving up calls `cancel`; an abort rejects with its reason. */
function within<T>(timeoutMs: number, answer: Promise<Answer<T>>, cancel: () => void, signal: AbortSignal) {
  return new Promise<Answer<T>>((resolve, reject) => {
    const tidy = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    }
    const stop = (): void => {
      tidy()
      cancel()
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      tidy()
      cancel()
      resolve({ why: 'timed-out', detail: 'ETIMEOUT' })
    }, timeoutMs)
    signal.addEventListener('abort', stop, { once: true })
    answer.then(resolve, reject).finally(tidy)
  })
}
