import { AuthError, ServerError, type AuthenticationResult } from '@azure/msal-node'
import type { Refusal, SignInFlow, SignInUnreached } from '../../contract/sign-in'
import { refusalInWords, type RefusalWords } from '../../core/sign-in/refusal'
import type { Heard } from './authority-network'
import type { SignInSession } from './session'

/** Who is asked, for whom, and how. */
export interface Asked {
  readonly host: string
  readonly tenant: string
  readonly flow: SignInFlow
}

/** How an attempt ended. */
export type SignInOutcome =
  | {
      readonly state: 'signed-in'
      readonly asked: Asked
      readonly session: SignInSession
      readonly scopes: readonly string[]
      /** The service's clock minus ours, ms. */
      readonly clockAheadMs?: number
    }
  /** `claims`: for the next sign-in in the browser; neither evidence nor for anybody's eyes. */
  | { readonly state: 'refused'; readonly asked: Asked; readonly refusal: Refusal; readonly claims?: string }
  | { readonly state: 'not-reached'; readonly asked: Asked; readonly why: SignInUnreached; readonly detail: string }
  | {
      readonly state: 'not-finished'
      readonly asked: Asked
      readonly why: 'cancelled' | 'limit' | 'code-expired'
    }
  | { readonly state: 'no-browser' }
  /** Nothing is left to renew with. */
  | { readonly state: 'over' }

/** How MSAL, or our own signal, ended an attempt. */
export type Ended =
  | { readonly by: 'result'; readonly result: AuthenticationResult }
  | { readonly by: 'error'; readonly error: unknown }
  | { readonly by: 'signal'; readonly reason: unknown }

/** MSAL's answer, or that of the signal if it comes first: MSAL itself cannot be cancelled, and what it says later is nobody's business. */
export function firstOf(acquired: Promise<AuthenticationResult | null>, signal: AbortSignal): Promise<Ended> {
  return new Promise((resolve) => {
    const settle = (ended: Ended) => {
      signal.removeEventListener('abort', aborted)
      resolve(ended)
    }
    const aborted = () => settle({ by: 'signal', reason: signal.reason })
    if (signal.aborted) aborted()
    signal.addEventListener('abort', aborted, { once: true })
    acquired.then(
      (result) =>
        settle(result === null ? { by: 'error', error: new AuthError('no_result', '') } : { by: 'result', result }),
      (error: unknown) => settle(signal.aborted ? { by: 'signal', reason: signal.reason } : { by: 'error', error }),
    )
  })
}

const isLimit = (reason: unknown) => reason instanceof Error && reason.name === 'TimeoutError'

/** MSAL's own words for a device code that nobody typed in time. */
const expired = ['device_code_expired', 'user_timeout_reached']
/** MSAL's own words for a memory without anything to renew with. */
const forgotten = ['no_tokens_found', 'no_account_found', 'refresh_token_expired', 'no_account_in_silent_request']

/**
 * What an attempt that did not lead to a token means. What the service itself said comes first: MSAL keeps only a part of it.
 * Rethrows what is neither an answer of the world nor MSAL's: a bug.
 */
export function failureOf(
  ended: Exclude<Ended, { by: 'result' }>,
  { refusal, unreached }: Heard,
  asked: Asked,
): SignInOutcome {
  if (ended.by === 'signal') {
    return { state: 'not-finished', asked, why: isLimit(ended.reason) ? 'limit' : 'cancelled' }
  }
  const { error } = ended
  if (unreached !== undefined) return { state: 'not-reached', asked, why: unreached.why, detail: unreached.detail }
  if (refusal?.error === 'expired_token') return { state: 'not-finished', asked, why: 'code-expired' }
  if (refusal !== undefined) return refused(asked, refusal, refusal)
  if (!(error instanceof AuthError)) throw error
  if (expired.includes(error.errorCode)) return { state: 'not-finished', asked, why: 'code-expired' }
  if (forgotten.includes(error.errorCode)) return { state: 'over' }
  if (error instanceof ServerError) {
    const words = { error: error.errorCode, description: error.errorMessage, suberror: error.subError }
    return refused(asked, refusalInWords(words), { stage: 'authorize' })
  }
  return { state: 'not-reached', asked, why: 'not-understood', detail: error.errorCode }
}

function refused(
  asked: Asked,
  { claims, error, description, ...words }: RefusalWords,
  { stage, status }: { readonly stage: Refusal['stage']; readonly status?: number },
): SignInOutcome {
  const { aadsts, suberror, correlationId, traceId } = words
  return {
    state: 'refused',
    asked,
    refusal: {
      ...asked,
      stage,
      error,
      description,
      ...(aadsts !== undefined && { aadsts }),
      ...(suberror !== undefined && { suberror }),
      ...(status !== undefined && { status }),
      ...(correlationId !== undefined && { correlationId }),
      ...(traceId !== undefined && { traceId }),
      asksForClaims: claims !== undefined,
    },
    ...(claims !== undefined && { claims }),
  }
}
