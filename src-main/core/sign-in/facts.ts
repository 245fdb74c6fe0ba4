import type { Refusal, SignInFlow, SignInUnreached } from '../../contract/sign-in'
import type { Content } from '../probes/learnt'

/** How an attempt to sign in ended, as far as it is a fact. */
export type SignInEnd = { readonly host: string; readonly tenant: string; readonly flow: SignInFlow } & (
  | {
      readonly state: 'signed-in'
      readonly scopes: readonly string[]
      readonly account: string | null
      readonly clockAheadMs?: number
    }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'not-reached'; readonly why: SignInUnreached; readonly detail: string }
  | { readonly state: 'not-finished'; readonly why: 'cancelled' | 'limit' | 'code-expired' }
)

/** The fact of an attempt; none of one that the person cancelled. */
export function signInFact(end: SignInEnd): readonly Content[] {
  const { host, tenant, flow } = end
  switch (end.state) {
    case 'signed-in': {
      const { scopes, account, clockAheadMs } = end
      return [
        {
          kind: 'oauth.signed-in',
          host,
          tenant,
          flow,
          scopes: [...scopes],
          ...(account !== null && { account }),
          ...(clockAheadMs !== undefined && { clockAheadMs }),
        },
      ]
    }
    case 'refused':
      return [{ kind: 'oauth.refused', ...end.refusal }]
    case 'not-reached':
      return [{ kind: 'oauth.not-reached', host, flow, why: end.why, detail: end.detail }]
    case 'not-finished':
      return end.why === 'cancelled' ? [] : [{ kind: 'oauth.not-finished', host, flow, why: end.why }]
  }
}
