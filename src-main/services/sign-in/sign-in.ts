import {
  ConfidentialClientApplication,
  PublicClientApplication,
  type AuthenticationResult,
  type DeviceCodeRequest,
} from '@azure/msal-node'
import type { EndpointRow } from '../../contract/knowledge'
import { isSignInPage, signInClouds, type SignInCloud } from '../../core/sign-in/clouds'
import { signalOfCheck } from '../deadlines'
import { prepareAttempt, runAttempt, type Attempt } from './attempt'
import { browserFor } from './browser'
import type { SendHttps } from './https'
import type { SignInOutcome } from './outcome'
import { keepSession, type SignInSession, type SignInWish } from './session'

/** What a sign-in needs from outside. */
export interface SignInParts {
  readonly endpoints: readonly EndpointRow[]
  readonly send: SendHttps
  /** Opens the system's browser; rejects when there is none. Only ever called with a page of `endpoints.yaml` for signing in. */
  readonly openBrowser: (url: string) => Promise<void>
  /** ms since 1970 UTC. */
  readonly now: () => number
  /** Whole HTML documents for the browser that came back: with a code, and with an error. */
  readonly pages: () => { readonly cameBack: string; readonly refused: string }
  /** How long the browser may take, ms. */
  readonly browserMs?: number
}

/** The code that a person types at another page or device. */
export interface DeviceCode {
  readonly userCode: string
  readonly url: string
  /** May `url` be opened here? */
  readonly canOpen: boolean
  /** ms since 1970 UTC. */
  readonly until: number
}

/** Signs in at Microsoft's identity service, one attempt per call. An answer of the world is a value; only a bug throws. Wishes are tidy and without problems. */
export interface SignInService {
  readonly clouds: readonly SignInCloud[]
  /**
   * Authorization code with PKCE in the system's browser (RFC 8252). Ends by itself after `browserMs`; an abort ends it, and its listener, at once.
   * `waiting` is told when the browser was opened, `cameBack` when it brought a code.
   */
  interactive(
    wish: SignInWish & { readonly loginHint?: string },
    told: { waiting(until: number): void; cameBack(): void },
    signal: AbortSignal,
  ): Promise<SignInOutcome>
  /** Device code (RFC 8628). `shown` is told the code once, and never one that is incomplete. */
  deviceCode(wish: SignInWish, shown: (code: DeviceCode) => void, signal: AbortSignal): Promise<SignInOutcome>
  /** Client credentials (RFC 6749 4.4). The secret is forgotten with the attempt, so such a sign-in is not renewed. */
  clientCredentials(wish: SignInWish, secret: string, signal: AbortSignal): Promise<SignInOutcome>
}

const standardBrowserMs = 5 * 60_000

export function createSignIn(parts: SignInParts): SignInService {
  const { endpoints, send, now } = parts
  const clouds = signInClouds(endpoints)
  // What a refusal asked for (claims, e.g. a second factor) goes into the next sign-in of the same registration in the browser.
  const askedFor = new Map<string, string>()

  const remembering = (outcome: SignInOutcome, { key }: Attempt): SignInOutcome => {
    if (outcome.state === 'refused' && outcome.claims !== undefined) askedFor.set(key, outcome.claims)
    if (outcome.state === 'signed-in') askedFor.delete(key)
    return outcome
  }

  /** Keeps a person's tokens: renewed through MSAL's memory of this one sign-in. */
  const personal =
    (app: PublicClientApplication, attempt: Attempt, wish: SignInWish) =>
    (result: AuthenticationResult): SignInSession => {
      const { account } = result
      const renewal = { ...attempt, asked: { ...attempt.asked, flow: 'renewal' as const } }
      return keepSession(result, wish, attempt.asked.flow, {
        async renew(signal) {
          if (account === null) return { state: 'over' }
          const acquire = () => app.acquireTokenSilent({ account, scopes: attempt.scopes, forceRefresh: true })
          return remembering(await runAttempt(renewal, signal, acquire, personal(app, attempt, wish)), attempt)
        },
        signOut: async () => (account === null ? undefined : app.signOut({ account })),
      })
    }

  return {
    clouds,
    async interactive(wish, told, signal) {
      const attempt = prepareAttempt(wish, 'browser', clouds, send, now)
      const app = new PublicClientApplication(attempt.config)
      const limitMs = parts.browserMs ?? standardBrowserMs
      const limited = signalOfCheck(signal, limitMs)
      const browser = browserFor(parts, limited, () => told.waiting(now() + limitMs))
      const claims = askedFor.get(attempt.key)
      const { cameBack, refused } = parts.pages()
      const acquire = () =>
        app.acquireTokenInteractive({
          scopes: attempt.scopes,
          // Never silently as whoever happens to be signed in: the mailbox decides. MSAL drops a hint beside `select_account`.
          ...(wish.loginHint === undefined
            ? { prompt: 'select_account' }
            : { prompt: 'login', loginHint: wish.loginHint }),
          ...(claims !== undefined && { claims }),
          openBrowser: browser.open,
          successTemplate: cameBack,
          errorTemplate: refused,
        })
      const ended = runAttempt(attempt, limited, acquire, personal(app, attempt, wish), told.cameBack)
      const outcome = await ended
        .catch((error: unknown) => {
          if (browser.failed()) return { state: 'no-browser' } as const
          throw error
        })
        .finally(browser.close)
      return remembering(outcome, attempt)
    },

    async deviceCode(wish, shown, signal) {
      const attempt = prepareAttempt(wish, 'device-code', clouds, send, now)
      const app = new PublicClientApplication(attempt.config)
      const request: DeviceCodeRequest = {
        scopes: attempt.scopes,
        deviceCodeCallback: ({ userCode, verificationUri: url, expiresIn }) =>
          shown({ userCode, url, canOpen: isSignInPage(url, endpoints), until: now() + expiresIn * 1_000 }),
      }
      // Ends the polling, which would go on with nobody listening.
      signal.addEventListener('abort', () => (request.cancel = true), { once: true })
      const acquire = () => app.acquireTokenByDeviceCode(request)
      return remembering(await runAttempt(attempt, signal, acquire, personal(app, attempt, wish)), attempt)
    },

    async clientCredentials(wish, clientSecret, signal) {
      const attempt = prepareAttempt(wish, 'application', clouds, send, now)
      const { auth } = attempt.config
      const app = new ConfidentialClientApplication({ ...attempt.config, auth: { ...auth, clientSecret } })
      const upkeep = { renew: async () => ({ state: 'over' }) as const, signOut: async () => undefined }
      return runAttempt(
        attempt,
        signal,
        () => app.acquireTokenByClientCredential({ scopes: attempt.scopes }),
        (result) => keepSession(result, wish, 'application', upkeep),
      )
    },
  }
}
