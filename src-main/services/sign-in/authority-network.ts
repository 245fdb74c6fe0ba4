import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node'
import { setTimeout as pause } from 'node:timers/promises'
import type { Refusal } from '../../contract/sign-in'
import { refusalInBody, type RefusalWords } from '../../core/sign-in/refusal'
import { masker } from '../../core/smtp/masking'
import type { HttpsUnreached, SendHttps } from './https'

type Stage = Refusal['stage']

/** What the sign-in service last said to an attempt; MSAL keeps only a part of it (device code: nearly nothing). */
export interface Heard {
  readonly refusal?: RefusalWords & { readonly status: number; readonly stage: Stage }
  readonly unreached?: HttpsUnreached
  /** The service's clock minus ours, ms. */
  readonly clockAheadMs?: number
}

/** The network of one sign-in and its renewals, one after the other. */
export interface AuthorityNetwork {
  readonly module: INetworkModule
  /** What follows belongs to a new attempt, ended by this signal. `asked` is told of its first request. */
  begin(signal: AbortSignal, asked?: () => void): void
  heard(): Heard
}

/** Secrets among the fields of a request: nothing that comes back may repeat them. */
const secretFields = ['client_secret', 'code', 'code_verifier', 'refresh_token', 'device_code', 'client_assertion']
/** RFC 8628 3.2 and 3.5: how long to wait when the service does not say, and how much longer when it says `slow_down`. */
const defaultIntervalS = 5

/**
 * Carries MSAL's requests to the hosts of the authorities and nowhere else, and remembers why one was refused. Corrects two things on the way:
 * a device code without an interval would be polled without pause, and `slow_down` is no error.
 */
export function authorityNetwork(send: SendHttps, hosts: readonly string[], now: () => number): AuthorityNetwork {
  let heard: Heard = {}
  let signal = AbortSignal.abort()
  let tell: (() => void) | undefined

  const ask = async <T>(method: 'GET' | 'POST', url: string, options?: NetworkRequestOptions) => {
    signal.throwIfAborted()
    const { protocol, host, pathname } = new URL(url)
    if (protocol !== 'https:' || !hosts.includes(host)) throw new Error('A sign-in may only ask its authority')
    tell?.()
    tell = undefined
    const body = options?.body
    const asked = { method, url, headers: options?.headers ?? {}, ...(body !== undefined && { body }) }
    const answer = await send(asked, signal)
    if (answer.state === 'unreached') {
      heard = { ...heard, unreached: answer }
      throw new Error('The sign-in service was not reached')
    }
    const content = parse(answer.body)
    if (answer.status === 407 || content === undefined) {
      const why = answer.status === 407 ? 'proxy' : 'not-understood'
      heard = { ...heard, unreached: { state: 'unreached', why, detail: `HTTP ${answer.status}` } }
      throw new Error('Somebody else answered')
    }
    const stage = pathname.endsWith('/devicecode') ? 'device-code' : 'token'
    const refusal = refusalInBody(content)
    heard = {
      ...clockOf(answer.headers.date, now()),
      ...(refusal && { refusal: { ...masked(refusal, body), status: answer.status, stage } }),
    }
    // MSAL would go on and show a code that is not there.
    if (stage === 'device-code' && !isDeviceCode(content)) {
      const strange = { state: 'unreached', why: 'not-understood', detail: 'NO_DEVICE_CODE' } as const
      heard = refusal ? heard : { ...heard, unreached: strange }
      throw new Error('No device code')
    }
    const given = stage === 'device-code' ? withInterval(content) : await patient(content, signal)
    return { headers: answer.headers, status: answer.status, body: given } as NetworkResponse<T>
  }
  return {
    module: {
      sendGetRequestAsync: (url, options) => ask('GET', url, options),
      sendPostRequestAsync: (url, options) => ask('POST', url, options),
    },
    begin(attempt, asked) {
      tell = asked
      heard = {}
      signal = attempt
    },
    heard: () => heard,
  }
}

function parse(body: string): object | undefined {
  try {
    const content: unknown = JSON.parse(body)
    return typeof content === 'object' && content !== null ? content : undefined
  } catch {
    // A page of a proxy or a hotel, said by the missing value.
    return undefined
  }
}

function masked(refusal: RefusalWords, body: string | undefined): RefusalWords {
  const fields = new URLSearchParams(body)
  const mask = masker(secretFields.flatMap((name) => fields.getAll(name)))
  const { error, description, suberror } = refusal
  return {
    ...refusal,
    error: mask(error),
    description: mask(description),
    ...(suberror !== undefined && { suberror: mask(suberror) }),
  }
}

function clockOf(date: string | undefined, now: number): Pick<Heard, 'clockAheadMs'> {
  const theirs = Date.parse(date ?? '')
  return Number.isNaN(theirs) ? {} : { clockAheadMs: theirs - now }
}

const isDeviceCode = (content: object): boolean =>
  ['user_code', 'device_code', 'verification_uri'].every((name) => typeof Reflect.get(content, name) === 'string') &&
  Number(Reflect.get(content, 'expires_in')) > 0

const withInterval = (content: object): object =>
  'interval' in content && Number(content.interval) > 0 ? content : { ...content, interval: defaultIntervalS }

async function patient(content: object, signal: AbortSignal): Promise<object> {
  if (!('error' in content) || content.error !== 'slow_down') return content
  await pause(defaultIntervalS * 1_000, undefined, { signal })
  return { ...content, error: 'authorization_pending' }
}
