import type { Evidence } from '../contract/evidence'
import type { Emit } from '../contract/ipc'
import type { Knowledge } from '../contract/knowledge'
import type { Lang } from '../contract/window'
import type { NetworkOptions } from '../services/network/network'
import { createRegistrations } from '../services/registrations'
import { httpsByFetch, httpsByNode } from '../services/sign-in/https'
import { createSignIn } from '../services/sign-in/sign-in'
import { createRunningSignIns, type RunningSignIns } from './run-sign-ins'
import { signInPage } from './sign-in-page'

/** What sign-ins need of the program and of Electron. */
export interface SignInDesk {
  /** Where registrations are remembered. */
  readonly folder: string
  readonly knowledge: Knowledge
  readonly network: NetworkOptions
  readonly lang: () => Lang
  /** Electron's `net.fetch`: with the system's proxy and trust. Not asked where the network is led elsewhere. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly openBrowser: (url: string) => Promise<void>
  readonly emit: Emit
  readonly learn: (facts: readonly Evidence[]) => void
}

/** Puts the parts of signing in together. */
export function openSignIns({ folder, knowledge, network, lang, fetch, ...desk }: SignInDesk): RunningSignIns {
  const mapped = network.mappings.length > 0 || network.dnsServer !== undefined || network.extraCa !== undefined
  const service = createSignIn({
    endpoints: knowledge.endpoints,
    send: mapped ? httpsByNode(network) : httpsByFetch(fetch),
    openBrowser: desk.openBrowser,
    now: Date.now,
    pages: () => ({ cameBack: signInPage(lang(), 'cameBack'), refused: signInPage(lang(), 'refused') }),
  })
  return createRunningSignIns({
    service,
    knowledge,
    registrations: createRegistrations(folder),
    mapped,
    now: Date.now,
    ...desk,
  })
}
