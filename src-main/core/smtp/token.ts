import type { EvidenceOf } from '../../contract/evidence'
import { textOfBase64 } from './base64'
import { readable } from './readable'

type TokenRead = EvidenceOf<'token.read'>
export type TokenClaims = Pick<
  TokenRead,
  | 'form'
  | 'audience'
  | 'scopes'
  | 'roles'
  | 'tenant'
  | 'user'
  | 'application'
  | 'actsAs'
  | 'issuedAt'
  | 'notBefore'
  | 'expiresAt'
  | 'problems'
>

/** Audiences of tokens for Exchange Online: worldwide, GCC High and DoD, China; and the application id that may stand for them. */
const exchangeAudiences = new Set([
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.office365.us',
  'https://partner.outlook.cn',
  '00000002-0000-0ff1-ce00-000000000000',
])

/** Permissions that let a token send by SMTP: delegated and application. High Volume Email wants `Mail.Send` instead. */
export const submissionPermissions: readonly string[] = ['SMTP.Send', 'SMTP.SendAsApp']

/**
 * Reads the claims of an access token for Exchange Online, without verifying it: that is the server's business.
 * What is not a signed JWT (RFC 7519, compact form) is opaque and has no problems that we could know of.
 * @param now ms since 1970 UTC
 * @param user the mailbox that will stand in the XOAUTH2 string
 */
export function readToken(
  token: string,
  now: number,
  user: string | undefined,
  permissions: readonly string[] = submissionPermissions,
): TokenClaims {
  const claims = claimsOf(token)
  if (!claims) return { form: 'opaque', scopes: [], roles: [], problems: [] }
  const text = (...names: readonly string[]) =>
    names.map((name) => claims.get(name)).find((value) => typeof value === 'string' && value !== '')
  const number = (name: string) => {
    const value = claims.get(name)
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }
  const found = {
    audience: shown(text('aud') ?? words(claims.get('aud'))[0]),
    tenant: shown(text('tid')),
    user: shown(text('upn', 'preferred_username', 'unique_name', 'email')),
    application: shown(text('appid', 'azp')),
    issuedAt: number('iat'),
    notBefore: number('nbf'),
    expiresAt: number('exp'),
  }
  const scopes = words(claims.get('scp'))
  const roles = words(claims.get('roles'))
  const actsAs = whoActs(claims, scopes, found.user)
  const granted = grants([...scopes, ...roles], permissions)
  const problem = <P extends TokenClaims['problems'][number]>(holds: boolean, name: P): readonly P[] =>
    holds ? [name] : []
  return {
    form: 'jwt',
    ...(found.audience !== undefined && { audience: found.audience }),
    scopes,
    roles,
    ...(found.tenant !== undefined && { tenant: found.tenant }),
    ...(found.user !== undefined && { user: found.user }),
    ...(found.application !== undefined && { application: found.application }),
    ...(actsAs !== undefined && { actsAs }),
    ...(found.issuedAt !== undefined && { issuedAt: found.issuedAt }),
    ...(found.notBefore !== undefined && { notBefore: found.notBefore }),
    ...(found.expiresAt !== undefined && { expiresAt: found.expiresAt }),
    problems: [
      ...problem(!isForExchange(found.audience), 'wrong-audience'),
      ...problem(!granted && actsAs !== 'application', 'missing-permission'),
      ...problem(!granted && actsAs === 'application', 'missing-role'),
      ...problem(found.expiresAt !== undefined && found.expiresAt * 1000 <= now, 'expired'),
      ...problem(found.notBefore !== undefined && found.notBefore * 1000 > now, 'not-yet-valid'),
      ...problem(isOther(found.user, user), 'other-user'),
    ],
  }
}

/**
 * An application's token has no scopes and names no person; Entra says it in `idtyp` or by equal `oid` and `sub`
 * (learn.microsoft.com/entra/identity-platform/access-token-claims-reference).
 */
function whoActs(
  claims: ReadonlyMap<string, unknown>,
  scopes: readonly string[],
  user: string | undefined,
): TokenClaims['actsAs'] {
  if (claims.get('idtyp') === 'app') return 'application'
  if (scopes.length > 0 || user !== undefined) return 'person'
  const subject = claims.get('sub')
  const isOwnSubject = typeof subject === 'string' && subject === claims.get('oid')
  return isOwnSubject || claims.has('roles') ? 'application' : undefined
}

function claimsOf(token: string): ReadonlyMap<string, unknown> | undefined {
  const parts = token.split('.')
  const [header, payload] = parts.slice(0, 2).map(objectIn)
  return parts.length === 3 && header && payload ? payload : undefined
}

function objectIn(part: string): ReadonlyMap<string, unknown> | undefined {
  const json = textOfBase64(part)
  if (json === undefined) return undefined
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return new Map<string, unknown>(Object.entries(value))
  } catch {
    // Not JSON, so not a JWT: said by the missing value.
    return undefined
  }
}

/** A list of words from a claim, which is a list or words separated by spaces. */
function words(claim: unknown): string[] {
  const list: readonly unknown[] = typeof claim === 'string' ? claim.split(/\s+/) : Array.isArray(claim) ? claim : []
  const texts = list.filter((item) => typeof item === 'string' && item !== '')
  return texts.slice(0, 50).map((item) => readable(String(item), 200))
}

const shown = (claim: unknown): string | undefined => (typeof claim === 'string' ? readable(claim, 200) : undefined)

const isForExchange = (audience: string | undefined): boolean =>
  exchangeAudiences.has((audience ?? '').toLowerCase().replace(/\/+$/, ''))

const grants = (granted: readonly string[], wanted: readonly string[]): boolean =>
  granted.some((name) => wanted.some((permission) => name.toLowerCase() === permission.toLowerCase()))

const isOther = (inToken: string | undefined, typed: string | undefined): boolean =>
  inToken !== undefined && typed !== undefined && typed !== '' && inToken.toLowerCase() !== typed.trim().toLowerCase()
