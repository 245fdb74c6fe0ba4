import type { AuthenticationResult } from '@azure/msal-node'
import type { Registration, SignInFlow, SignInPurpose } from '../../contract/sign-in'
import type { SignInOutcome } from './outcome'

/** For whom and for what. */
export interface SignInWish {
  readonly registration: Registration
  readonly purpose: SignInPurpose
}

/** A sign-in that holds. Its tokens are in this object's closure and in MSAL's memory, nowhere else. */
export interface SignInSession extends SignInWish {
  readonly flow: SignInFlow
  /** Who signed in; null for an application. */
  readonly account: string | null
  /** ms since 1970 UTC. */
  readonly expiresAt: number
  /** For the one function that uses it; empty after `forget`. */
  token(): string
  /** A new session with a new token, without the person. */
  renew(signal: AbortSignal): Promise<SignInOutcome>
  /** Forgets every token. */
  forget(): Promise<void>
}

/** What only the flow knows: how to renew, and what to tidy besides. */
interface Upkeep {
  renew(signal: AbortSignal): Promise<SignInOutcome>
  signOut(): Promise<void>
}

/** Keeps what MSAL gave until it is forgotten. */
export function keepSession(
  { accessToken, account, expiresOn }: AuthenticationResult,
  wish: SignInWish,
  flow: SignInFlow,
  { renew, signOut }: Upkeep,
): SignInSession {
  let token = accessToken
  return {
    registration: wish.registration,
    purpose: wish.purpose,
    flow,
    account: account === null || account.username === '' ? null : account.username,
    // Without an end it is used at once or not at all.
    expiresAt: expiresOn?.getTime() ?? 0,
    token: () => token,
    renew: async (signal) => (token === '' ? { state: 'over' } : renew(signal)),
    async forget() {
      token = ''
      await signOut()
    },
  }
}
