import { create } from 'zustand'
import type { Registration, SignInFlow } from '../../src-main/contract/sign-in'
import type { SignedIn, SignInOrder, SignInState } from '../../src-main/contract/sign-in-window'
import { api } from '../app/api'
import { valueOf } from './fault-store'

/** What the page shows: the form, an attempt that was asked for but not heard of, or where it is. */
export type SignInPhase = { readonly state: 'form' } | { readonly state: 'starting' } | SignInState

interface SignIns {
  readonly attempt: string | null
  readonly phase: SignInPhase
  /** The sign-in that holds; the token itself is in the main process. */
  readonly signedIn: SignedIn | null
  /** What was typed last; outlives leaving the page. Never the secret. */
  readonly registration: Registration
  readonly flow: SignInOrder['flow']
  type(registration: Registration): void
  chooseFlow(flow: SignInOrder['flow']): void
  begin(order: Omit<SignInOrder, 'attempt'>): Promise<void>
  show(attempt: string, state: SignInState): void
  restore(signedIn: SignedIn | null): void
  cancel(): void
  backToForm(): void
  signOut(): void
}

const isFlow = (flow: SignInFlow): flow is SignInOrder['flow'] => flow !== 'renewal'

/** Signing in, as the window knows it: no token, no secret. */
export const useSignIn = create<SignIns>()((set, get) => ({
  attempt: null,
  phase: { state: 'form' },
  signedIn: null,
  registration: { cloud: 'worldwide', tenant: '', clientId: '' },
  flow: 'browser',
  type: (registration) => set({ registration }),
  chooseFlow: (flow) => set({ flow }),
  async begin(order) {
    const attempt = crypto.randomUUID()
    set({ attempt, phase: { state: 'starting' }, signedIn: null })
    const started = await valueOf(
      api.signIn
        .start({ ...order, attempt })
        .then((answered) => (answered.ok ? { ok: true as const, value: true } : answered)),
    )
    // Nothing will be heard of an attempt that did not start.
    if (started === undefined && get().attempt === attempt) set({ attempt: null, phase: { state: 'form' } })
  },
  show(attempt, state) {
    if (get().attempt !== attempt) return
    set({ phase: state, ...(state.state === 'signed-in' ? { signedIn: state.signedIn } : {}) })
  },
  restore(signedIn) {
    if (signedIn === null) return set({ signedIn })
    const { attempt, registration, flow } = signedIn
    set({ attempt, signedIn, registration, ...(isFlow(flow) ? { flow } : {}) })
  },
  cancel() {
    const { attempt } = get()
    if (attempt !== null) void valueOf(api.signIn.cancel(attempt))
  },
  // What an attempt that was left still says is not shown.
  backToForm: () => set(({ signedIn }) => ({ attempt: signedIn?.attempt ?? null, phase: { state: 'form' } })),
  signOut() {
    set({ attempt: null, phase: { state: 'form' }, signedIn: null })
    void valueOf(api.signIn.signOut(undefined))
  },
}))
