import { isSignInPage } from '../../core/sign-in/clouds'
import { endWaiting } from './loopback'
import type { SignInParts } from './sign-in'

/** The browser of one attempt, as MSAL is given it. */
export interface Browser {
  readonly open: (url: string) => Promise<void>
  /** Was there no browser to open? */
  failed(): boolean
  /** The attempt is over: the listener's port may soon be somebody else's. */
  close(): void
}

/**
 * Sends the system's browser to the sign-in page, and to no other. When `signal` aborts, MSAL's listener is closed: by an answer of our own, or, while the
 * browser is still being opened, by this promise.
 */
export function browserFor(
  { openBrowser, endpoints }: Pick<SignInParts, 'openBrowser' | 'endpoints'>,
  signal: AbortSignal,
  opened: () => void,
): Browser {
  let failed = false
  const over = new AbortController()
  return {
    close: () => over.abort(),
    failed: () => failed,
    async open(url) {
      signal.throwIfAborted()
      if (!isSignInPage(url, endpoints)) throw new Error('Not a page for signing in')
      await new Promise<void>((resolve, reject) => {
        const stop = () => {
          void endWaiting(url)
          reject(signal.reason)
        }
        signal.addEventListener('abort', stop, { once: true, signal: over.signal })
        openBrowser(url).then(resolve, (error: unknown) => {
          failed = true
          reject(error)
        })
      })
      opened()
    },
  }
}
