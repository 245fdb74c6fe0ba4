import type { AuthenticationResult, Configuration } from '@azure/msal-node'
import type { SignInFlow } from '../../contract/sign-in'
import { scopeFor, type SignInCloud } from '../../core/sign-in/clouds'
import { authorityOf, registrationProblems } from '../../core/sign-in/registration'
import { authorityNetwork, type AuthorityNetwork } from './authority-network'
import type { SendHttps } from './https'
import { failureOf, firstOf, type Asked, type SignInOutcome } from './outcome'
import type { SignInSession, SignInWish } from './session'

/** Everything about one registration and flow that MSAL needs. */
export interface Attempt {
  readonly config: Configuration
  readonly scopes: string[]
  readonly asked: Asked
  readonly network: AuthorityNetwork
  /** The registration as one text. */
  readonly key: string
}

/** Builds the first address: a registration with a problem is a bug of the caller. */
export function prepareAttempt(
  wish: SignInWish,
  flow: SignInFlow,
  clouds: readonly SignInCloud[],
  send: SendHttps,
  now: () => number,
): Attempt {
  const { registration, purpose } = wish
  const cloud = clouds.find(({ cloud: name }) => name === registration.cloud)
  const scope = cloud && scopeFor(cloud, purpose, flow === 'application' ? 'application' : 'person')
  const [problem] = registrationProblems(registration, clouds)
  if (cloud === undefined || problem !== undefined) throw new Error(`A sign-in with a wrong ${problem?.field}`)
  if (scope === undefined) throw new Error(`No scope for ${purpose} in ${cloud.cloud}`)
  const network = authorityNetwork(
    send,
    clouds.map(({ host }) => host),
    now,
  )
  const authority = authorityOf(registration, cloud)
  return {
    config: {
      auth: { clientId: registration.clientId, authority },
      system: { networkClient: network.module, loggerOptions: { loggerCallback: () => undefined } },
    },
    scopes: [scope],
    asked: { host: cloud.host, tenant: registration.tenant, flow },
    network,
    key: `${authority} ${registration.clientId}`,
  }
}

/** Runs one attempt to its end, or to the signal's. `sessionOf` keeps the tokens. */
export async function runAttempt(
  { network, asked }: Attempt,
  signal: AbortSignal,
  acquire: () => Promise<AuthenticationResult | null>,
  sessionOf: (result: AuthenticationResult) => SignInSession,
  cameBack?: () => void,
): Promise<SignInOutcome> {
  network.begin(signal, cameBack)
  const ended = await firstOf(acquire(), signal)
  const heard = network.heard()
  if (ended.by !== 'result') return failureOf(ended, heard, asked)
  return {
    state: 'signed-in',
    asked,
    session: sessionOf(ended.result),
    scopes: ended.result.scopes,
    ...(heard.clockAheadMs !== undefined && { clockAheadMs: heard.clockAheadMs }),
  }
}
