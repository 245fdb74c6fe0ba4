import { z } from 'zod'
import { ReportFinding } from './report'
import { Refusal, Registration, SignInFlow, SignInPurpose, SignInUnreached } from './sign-in'

/** A sign-in that holds. The token itself stays in the main process. */
export const SignedIn = z.strictObject({
  /** The attempt that led here; `checks.start` takes it as `signIn`. */
  attempt: z.uuid(),
  flow: SignInFlow,
  purpose: SignInPurpose,
  registration: Registration,
  /** Who signed in; null for an application. */
  account: z.string().nullable(),
  /** When the token ends, ms since 1970 UTC. It is renewed by itself where that is possible. */
  expiresAt: z.number(),
})
export type SignedIn = z.infer<typeof SignedIn>

/** What this attempt alone means, with words (its token too); the report has them as well, from the next judgement on. */
const findings = z.array(ReportFinding)

/** Where an attempt is. The last four end it; after `refused` nothing is kept. */
export const SignInState = z.discriminatedUnion('state', [
  /** The browser is open; until when we wait, ms since 1970 UTC. */
  z.strictObject({ state: z.literal('waiting-for-browser'), until: z.number() }),
  /** The person must type `userCode` at `url`. `canOpen`: `signIn.openDevicePage` may open it here. */
  z.strictObject({
    state: z.literal('device-code'),
    userCode: z.string(),
    url: z.string(),
    canOpen: z.boolean(),
    until: z.number(),
  }),
  /** The browser came back; the token is being fetched. */
  z.strictObject({ state: z.literal('came-back') }),
  z.strictObject({ state: z.literal('signed-in'), signedIn: SignedIn, findings }),
  z.strictObject({
    state: z.literal('refused'),
    refusal: Refusal,
    /** With a missing consent: the page where an administrator gives it. To be handed over, not opened here. */
    adminConsentUrl: z.string().nullable(),
    findings,
  }),
  z.strictObject({
    state: z.literal('not-reached'),
    host: z.string(),
    why: SignInUnreached,
    detail: z.string(),
    findings,
  }),
  /** `cancelled` by the person; `limit`: nothing came back in time (e.g. the browser was closed); `code-expired`: the device code; `no-browser`: it could not be opened here, the device code is another way. */
  z.strictObject({
    state: z.literal('not-finished'),
    why: z.enum(['cancelled', 'limit', 'code-expired', 'no-browser']),
    findings,
  }),
])
export type SignInState = z.infer<typeof SignInState>

/** What the window asks for. */
export const SignInOrder = z.strictObject({
  /** Made by the window, so that no event can arrive before it knows the attempt. A new attempt ends the one before it. */
  attempt: z.uuid(),
  flow: SignInFlow.exclude(['renewal']),
  purpose: SignInPurpose,
  registration: Registration,
  /** The mailbox to offer at the sign-in page (`browser`). */
  loginHint: z.string().trim().max(320).optional(),
  /** Only with `application`. A secret: goes to the attempt and nowhere else. */
  clientSecret: z.string().max(1_024).optional(),
})
export type SignInOrder = z.infer<typeof SignInOrder>
