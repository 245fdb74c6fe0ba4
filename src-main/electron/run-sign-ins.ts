import type { Evidence } from '../contract/evidence'
import type { Emit } from '../contract/ipc'
import type { Knowledge } from '../contract/knowledge'
import { fault, ok, type Result } from '../contract/result'
import type { Registration } from '../contract/sign-in'
import type { SignedIn, SignInOrder, SignInState } from '../contract/sign-in-window'
import type { Situation } from '../contract/situation'
import { placeOf } from '../core/probes/place'
import { scopeFor, takesToken, type SignInCloud } from '../core/sign-in/clouds'
import { registrationProblems, tidyRegistration } from '../core/sign-in/registration'
import type { Registrations } from '../services/registrations'
import type { SignInOutcome } from '../services/sign-in/outcome'
import type { SignInSession } from '../services/sign-in/session'
import type { SignInService } from '../services/sign-in/sign-in'
import { endState, factsOf } from './sign-in-end'

/** The sign-ins of the window: one at a time, each to be cancelled, each telling its states. Tokens stay in here. */
export interface RunningSignIns {
  readonly clouds: readonly SignInCloud[]
  remembered(): Promise<Registration[]>
  forgetRegistration(registration: Registration): Promise<void>
  /** Begins at once and returns; what happens is emitted. Faults: `sign-in.bad-registration`, `sign-in.no-secret`. */
  start(order: SignInOrder): Promise<Result<void>>
  cancel(attempt: string): void
  openDevicePage(attempt: string): Promise<Result<void>>
  /** The sign-in that holds. */
  current(): SignedIn | null
  /**
   * The token of a sign-in that holds, renewed if it is about to end, for the one check that uses it: never for a server that is not Microsoft's.
   * Faults: `sign-in.over`, `sign-in.other-server`.
   */
  tokenOf(attempt: string, situation: Situation): Promise<Result<string>>
  /** Ends what runs and forgets every token. */
  signOut(): Promise<void>
}

/** What running sign-ins need besides the service. */
export interface SignInRoom {
  readonly service: SignInService
  readonly knowledge: Knowledge
  readonly registrations: Registrations
  /** Is the network led elsewhere? */
  readonly mapped: boolean
  readonly openBrowser: (url: string) => Promise<void>
  readonly emit: Emit
  /** Takes over what the newest attempt found. */
  readonly learn: (facts: readonly Evidence[]) => void
  readonly now: () => number
}

/** A token that ends sooner is renewed before a check begins. */
const spareMs = 5 * 60_000

interface Running {
  readonly attempt: string
  readonly cancelled: AbortController
  devicePage: string | undefined
}
interface Held {
  readonly attempt: string
  readonly session: SignInSession
}

export function createRunningSignIns(room: SignInRoom): RunningSignIns {
  const { service, registrations, now } = room
  let running: Running | undefined
  let held: Held | undefined

  const tell = (attempt: string, state: SignInState) => room.emit('signIn', 'state', { attempt, state })
  const keep = async (next: Held | undefined): Promise<void> => {
    const old = held
    held = next
    if (old !== undefined && old.session !== next?.session) await old.session.forget()
  }
  const learn = (attempt: string, outcome: SignInOutcome, startedAt: number): readonly Evidence[] => {
    const facts = factsOf(outcome, { attempt, startedAt, now: now(), mapped: room.mapped })
    // A cancelled attempt takes nothing away from what was known.
    if (facts.length > 0) room.learn(facts)
    return facts
  }

  const run = async (order: SignInOrder, registration: Registration, mine: Running): Promise<void> => {
    const { attempt } = order
    const { signal } = mine.cancelled
    const startedAt = now()
    const outcome = await ask(order, registration, mine, signal).catch((bug: unknown): SignInOutcome => {
      // Nobody must wait for a page that never changes again. The bug's message may hold anything, so only its place is said.
      process.stderr.write(`unexpected fault in signIn.start (${bug instanceof Error ? bug.name : 'unknown'})\n`)
      const host = service.clouds.find(({ cloud }) => cloud === registration.cloud)?.host ?? ''
      const asked = { host, tenant: registration.tenant, flow: order.flow }
      return { state: 'not-reached', asked, why: 'other', detail: 'UNEXPECTED' }
    })
    if (running === mine) running = undefined
    // A newer attempt is none of this one's business, and whoever signed out has said so already.
    const isLate = signal.aborted && outcome.state === 'signed-in'
    if (isLate) await outcome.session.forget()
    const ended = isLate ? ({ state: 'not-finished', asked: outcome.asked, why: 'cancelled' } as const) : outcome
    if (ended.state === 'signed-in') await keep({ attempt, session: ended.session })
    const facts = learn(attempt, ended, startedAt)
    tell(attempt, endState(ended, attempt, facts, room.knowledge, service.clouds, registration, now()))
  }

  const ask = (order: SignInOrder, registration: Registration, mine: Running, signal: AbortSignal) => {
    const { attempt, purpose, loginHint, clientSecret = '' } = order
    const wish = { registration, purpose }
    switch (order.flow) {
      case 'browser':
        return service.interactive(
          { ...wish, ...(loginHint !== undefined && loginHint !== '' && { loginHint }) },
          {
            waiting: (until) => tell(attempt, { state: 'waiting-for-browser', until }),
            cameBack: () => tell(attempt, { state: 'came-back' }),
          },
          signal,
        )
      case 'device-code':
        return service.deviceCode(
          wish,
          (code) => {
            mine.devicePage = code.canOpen ? code.url : undefined
            tell(attempt, { state: 'device-code', ...code })
          },
          signal,
        )
      case 'application':
        return service.clientCredentials(wish, clientSecret, signal)
    }
  }

  return {
    clouds: service.clouds,
    remembered: () => registrations.list(),
    forgetRegistration: (registration) => registrations.forget(tidyRegistration(registration)),
    async start(order) {
      const registration = tidyRegistration(order.registration)
      const [problem] = registrationProblems(registration, service.clouds)
      const cloud = service.clouds.find(({ cloud: name }) => name === registration.cloud)
      const actsAs = order.flow === 'application' ? 'application' : 'person'
      if (problem !== undefined || cloud === undefined || scopeFor(cloud, order.purpose, actsAs) === undefined)
        return fault('sign-in.bad-registration')
      if (order.flow === 'application' && (order.clientSecret ?? '') === '') return fault('sign-in.no-secret')
      running?.cancelled.abort()
      const mine = { attempt: order.attempt, cancelled: new AbortController(), devicePage: undefined }
      running = mine
      void run(order, registration, mine)
      await registrations.remember(registration)
      return ok(undefined)
    },
    cancel(attempt) {
      if (running?.attempt === attempt) running.cancelled.abort()
    },
    async openDevicePage(attempt) {
      const page = running?.attempt === attempt ? running.devicePage : undefined
      if (page === undefined) return fault('sign-in.over')
      return room.openBrowser(page).then(
        () => ok(undefined),
        () => fault('sign-in.no-browser'),
      )
    },
    current: () => (held === undefined ? null : signedInOf(held)),
    async tokenOf(attempt, situation) {
      if (!takesToken(placeOf(situation, room.knowledge)?.host ?? '', room.knowledge))
        return fault('sign-in.other-server')
      if (held?.attempt !== attempt) return fault('sign-in.over')
      const { session } = held
      if (session.expiresAt - now() > spareMs) return ok(session.token())
      const startedAt = now()
      const renewed = await session.renew(new AbortController().signal)
      learn(attempt, renewed, startedAt)
      if (renewed.state === 'signed-in') {
        held = { attempt, session: renewed.session }
        return ok(renewed.session.token())
      }
      // What is left may still do; a server decides that better than we can.
      if (session.expiresAt > now()) return ok(session.token())
      await keep(undefined)
      return fault('sign-in.over')
    },
    async signOut() {
      running?.cancelled.abort()
      await keep(undefined)
    },
  }
}

/** What the window may know of it. */
const signedInOf = ({ attempt, session }: Held): SignedIn => ({
  attempt,
  flow: session.flow,
  purpose: session.purpose,
  registration: session.registration,
  account: session.account,
  expiresAt: session.expiresAt,
})
