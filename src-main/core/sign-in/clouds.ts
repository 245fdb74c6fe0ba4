import type { EndpointRow, Knowledge } from '../../contract/knowledge'
import type { Cloud } from '../../contract/knowledge-parts'
import type { SignInPurpose } from '../../contract/sign-in'
import { endpointOf } from '../diagnosis/hosts'

/** A cloud of Microsoft's with what a sign-in there needs. */
export interface SignInCloud {
  readonly cloud: Cloud
  /** Host of the authority, from `endpoints.yaml` and nowhere else. */
  readonly host: string
  readonly scopes: readonly SignInScope[]
}
type SignInScope = Omit<NonNullable<EndpointRow['scopes']>[number], 'source' | 'cloud'>

/** The clouds one can sign in at, in the order of `endpoints.yaml`. */
export const signInClouds = (endpoints: readonly EndpointRow[]): readonly SignInCloud[] =>
  endpoints
    .filter(({ use }) => use === 'sign-in')
    .flatMap(({ hosts: [host], scopes = [] }) =>
      [...new Set(scopes.map(({ cloud }) => cloud))].flatMap((cloud) =>
        host === undefined ? [] : [{ cloud, host, scopes: scopes.filter((scope) => scope.cloud === cloud) }],
      ),
    )

/** The scope to ask for; undefined where the cloud does not have the service (no High Volume Email in 21Vianet). */
export const scopeFor = (
  { scopes }: SignInCloud,
  purpose: SignInPurpose,
  actsAs: 'person' | 'application',
): string | undefined => scopes.find((scope) => scope.purpose === purpose)?.[actsAs]

/** May a browser be sent there for a sign-in? Https, the default port, nobody's name in front, and a host of `endpoints.yaml` for signing in. */
export function isSignInPage(address: string, endpoints: readonly EndpointRow[]): boolean {
  const parts = /^https:\/\/([a-z0-9.-]+)(?:[/?][^\s\\]*)?$/i.exec(address)
  const host = parts?.[1]?.toLowerCase()
  return host !== undefined && endpoints.some(({ use, hosts }) => use === 'sign-in' && hosts.includes(host))
}

/** Is it a mail server that tokens of these clouds are meant for? Nobody else is given one. */
export function takesToken(host: string, { endpoints }: Pick<Knowledge, 'endpoints'>): boolean {
  const use = endpointOf(host.toLowerCase(), endpoints)?.use
  return use === 'client-submission' || use === 'legacy-submission' || use === 'hve'
}
