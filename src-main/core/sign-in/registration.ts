import type { Registration, RegistrationProblem } from '../../contract/sign-in'
import type { SignInCloud } from './clouds'

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domain = new RegExp(`^(?=.{4,253}$)(?:${label}\\.)+(?:[a-z]{2,63}|xn--${label})$`)
/** Names that stand for every tenant: a token of just any organisation proves nothing about this one. */
const everybody = ['common', 'organizations', 'consumers']

/** The same registration without what typing and pasting add: full-width letters, spaces, braces, capitals, a final dot. */
export function tidyRegistration({ cloud, tenant, clientId }: Registration): Registration {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replaceAll(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/^\{(.*)\}$/, '$1')
      .toLowerCase()
  return { cloud, tenant: plain(tenant).replace(/\.$/, ''), clientId: plain(clientId) }
}

/** What is wrong with a registration as typed; empty when an address may be built from its tidy form. */
export function registrationProblems(
  typed: Registration,
  clouds: readonly SignInCloud[],
): readonly RegistrationProblem[] {
  const { cloud, tenant, clientId } = tidyRegistration(typed)
  return [
    ...(clouds.some((known) => known.cloud === cloud) ? [] : [{ field: 'cloud', problem: 'nonsense' } as const]),
    ...problem('tenant', tenantProblem(tenant)),
    ...problem('clientId', clientIdProblem(clientId)),
  ]
}

type Problem = RegistrationProblem['problem']

const problem = (field: RegistrationProblem['field'], found: Problem | undefined): readonly RegistrationProblem[] =>
  found === undefined ? [] : [{ field, problem: found }]

function tenantProblem(tenant: string): Problem | undefined {
  if (tenant === '') return 'empty'
  if (everybody.includes(tenant)) return 'everybody'
  return guid.test(tenant) || domain.test(tenant) ? undefined : 'nonsense'
}

function clientIdProblem(clientId: string): Problem | undefined {
  if (clientId === '') return 'empty'
  if (guid.test(clientId)) return undefined
  // Secrets that Entra makes hold a tilde and are about 40 characters long; people take them for the id.
  return clientId.includes('~') && clientId.length >= 30 ? 'secret-like' : 'nonsense'
}

/** The page where an administrator consents for the whole organisation (see `endpoints.yaml` for its source). Undefined in a cloud without scopes. */
export function adminConsentUrl({ tenant, clientId }: Registration, cloud: SignInCloud): string | undefined {
  const scope = cloud.scopes[0]?.application
  if (scope === undefined) return undefined
  const asked = { client_id: clientId, redirect_uri: 'http://localhost', scope }
  const query = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `https://${cloud.host}/${tenant}/v2.0/adminconsent?${query.join('&')}`
}

/** The authority of a registration that has no problems. */
export const authorityOf = ({ tenant }: Registration, { host }: SignInCloud): string => `https://${host}/${tenant}`
