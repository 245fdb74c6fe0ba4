import { request } from 'node:http'

/**
 * Ends MSAL's wait for the browser. It knows no cancel: the listener closes when an answer with the right state arrives, so we give it one, as the
 * sign-in page would. Never rejects; a listener that is gone already is what we want.
 * @param authorizeUrl the address the browser was sent to: it names the listener and the state
 */
export function endWaiting(authorizeUrl: string): Promise<void> {
  const { searchParams } = new URL(authorizeUrl)
  const redirect = searchParams.get('redirect_uri')
  const state = searchParams.get('state')
  const port = redirect === null || !URL.canParse(redirect) ? '' : new URL(redirect).port
  if (port === '' || state === null) return Promise.resolve()
  const body = new URLSearchParams({ error: 'user_cancelled', error_description: '', state }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve) => {
    // 127.0.0.1 is where MSAL listens; `localhost` of the redirect may lead elsewhere first.
    const asked = request({ host: '127.0.0.1', port, method: 'POST', path: '/', headers, agent: false }, (answer) => {
      answer.resume()
      answer.on('close', resolve)
    })
    asked.setTimeout(1_000, () => asked.destroy())
    asked.on('error', () => resolve())
    asked.end(body)
  })
}
