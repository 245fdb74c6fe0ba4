import { readable } from '../smtp/readable'

/** What a refusal of the sign-in service says, without who asked for what. */
export interface RefusalWords {
  readonly error: string
  readonly aadsts?: number
  readonly suberror?: string
  readonly description: string
  readonly correlationId?: string
  readonly traceId?: string
  /** JSON for the next sign-in in the browser. Never shown, never evidence. */
  readonly claims?: string
}

/** Not a refusal, but "not yet" (RFC 8628 3.5). */
const patience = ['authorization_pending', 'slow_down']

/**
 * The refusal in a JSON answer (RFC 6749 5.2 with Entra's `error_codes`, `suberror`, `claims`); undefined when the answer is none.
 * The number is taken from `error_codes` first: the words may be translated, or missing.
 */
export function refusalInBody(body: unknown): RefusalWords | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(body))
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const error = text('error')
  if (error === undefined || patience.includes(error)) return undefined
  const codes = fields.get('error_codes')
  const [first]: readonly unknown[] = Array.isArray(codes) ? codes : []
  const claims = text('claims')
  return {
    ...refusalInWords({ error, description: text('error_description') ?? '', suberror: text('suberror') }),
    ...(isNumber(first) && { aadsts: first }),
    ...idOf('correlationId', text('correlation_id')),
    ...idOf('traceId', text('trace_id')),
    ...(claims !== undefined && { claims }),
  }
}

/** The refusal that came through the browser (RFC 6749 4.1.2.1): its number stands only in the words. */
export function refusalInWords(said: {
  readonly error: string
  readonly description: string
  readonly suberror?: string | undefined
}): RefusalWords {
  const number = Number(/\bAADSTS(\d{3,9})\b/.exec(said.description)?.[1])
  return {
    error: readable(said.error, 100),
    ...(isNumber(number) && { aadsts: number }),
    ...(said.suberror !== undefined && said.suberror !== '' && { suberror: readable(said.suberror, 100) }),
    description: readable(withoutIds(said.description), 500),
    ...idOf('correlationId', /\bCorrelation ID: ([0-9a-f-]{36})\b/i.exec(said.description)?.[1]),
    ...idOf('traceId', /\bTrace ID: ([0-9a-f-]{36})\b/i.exec(said.description)?.[1]),
  }
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0

const idOf = (name: 'correlationId' | 'traceId', id: string | undefined) =>
  id !== undefined && /^[0-9a-f-]{36}$/i.test(id) ? { [name]: id } : {}

/** Entra's words begin with the number and end with ids and a time, which have fields of their own. */
const withoutIds = (description: string): string =>
  description
    .replace(/\s*Trace ID: [\s\S]*$/, '')
    .replace(/^AADSTS\d+:\s*/, '')
    .trim()

/** Does the refusal mean that an administrator has to consent first (AADSTS65001, 90094)? */
export const wantsConsent = ({
  aadsts,
  error,
  suberror,
}: {
  readonly aadsts?: number | undefined
  readonly error: string
  readonly suberror?: string | undefined
}): boolean =>
  aadsts === undefined
    ? error === 'consent_required' || suberror === 'consent_required'
    : aadsts === 65001 || aadsts === 90094
