import type { SignInUnreached } from '../../contract/sign-in'

/** Codes of Node (also of TLS) and of Chromium's network (`net::ERR_…`), in order: the first that fits counts. */
const reasons: readonly (readonly [RegExp, SignInUnreached])[] = [
  [/NAME_NOT_RESOLVED|ENOTFOUND|EAI_AGAIN|ENODATA/, 'no-such-name'],
  [/PROXY|TUNNEL/, 'proxy'],
  [/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ALTNAME|HOSTNAME_MISMATCH/, 'certificate'],
  [/TIMED_?OUT|TimeoutError/, 'timed-out'],
  [/CONNECTION_REFUSED|ECONNREFUSED/, 'refused'],
  [/CONNECTION_(?:RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|ECONNRESET|EPIPE/, 'closed'],
  [/REDIRECT|TOO_LARGE|HPE_|INVALID_RESPONSE/, 'not-understood'],
]

/** Why a request came to nothing. Of an error only its code is kept: its message may hold an address with everything in it. */
export function whyUnreached(error: unknown): { readonly why: SignInUnreached; readonly detail: string } {
  const detail = codeIn(error)
  return { why: reasons.find(([pattern]) => pattern.test(detail))?.[1] ?? 'other', detail }
}

function codeIn(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN'
  const code: unknown = Reflect.get(error, 'code')
  if (typeof code === 'string') return code
  if (error.cause instanceof Error) return codeIn(error.cause)
  return /net::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1] ?? error.name
}
