import { z } from 'zod'
import { Cloud } from './knowledge-parts'

/** How a token is asked for. `renewal`: silently, with what an earlier sign-in left in memory. */
export const SignInFlow = z.enum(['browser', 'device-code', 'application', 'renewal'])
export type SignInFlow = z.infer<typeof SignInFlow>

/** What the token is for: it decides the scope (`endpoints.yaml`). */
export const SignInPurpose = z.enum(['client-submission', 'hve'])
export type SignInPurpose = z.infer<typeof SignInPurpose>

/**
 * The organisation's own registration of an app. None of it is a secret. As typed: `core/sign-in/registration.ts` says what is wrong with it,
 * and no address is built from one that has a problem.
 */
export const Registration = z.strictObject({
  cloud: Cloud,
  /** Directory (tenant) id, a GUID, or one of the organisation's domains. */
  tenant: z.string().max(300),
  /** Application (client) id, a GUID. */
  clientId: z.string().max(300),
})
export type Registration = z.infer<typeof Registration>

/** A field of a registration that cannot be used. `secret-like`: what was typed looks like a client secret, which belongs nowhere else. */
export const RegistrationProblem = z.strictObject({
  field: z.enum(['cloud', 'tenant', 'clientId']),
  problem: z.enum(['empty', 'nonsense', 'everybody', 'secret-like']),
})
export type RegistrationProblem = z.infer<typeof RegistrationProblem>

/** Which part of the sign-in was answered by a refusal. */
export const SignInStage = z.enum(['authorize', 'device-code', 'token'])

/** A refusal of the sign-in service: numbers and codes of its own, never a code or token. Texts are made fit to be shown. */
export const Refusal = z.strictObject({
  host: z.string(),
  tenant: z.string(),
  flow: SignInFlow,
  stage: SignInStage,
  /** The number behind `AADSTS`, e.g. 53003; absent when the answer had none. */
  aadsts: z.int().optional(),
  /** OAuth error code (RFC 6749 4.1.2.1 and 5.2, RFC 8628 3.5), e.g. `invalid_grant`. */
  error: z.string(),
  suberror: z.string().optional(),
  /** HTTP status; absent when the answer came through the browser. */
  status: z.int().optional(),
  /** What the service says in words, without its ids. */
  description: z.string(),
  /** For the administrator: finds the attempt in Entra's sign-in log. */
  correlationId: z.string().optional(),
  traceId: z.string().optional(),
  /** The service asks for more, e.g. a second factor; the next sign-in in the browser passes it on. */
  asksForClaims: z.boolean(),
})
export type Refusal = z.infer<typeof Refusal>

/** Why the sign-in service was not reached. */
export const SignInUnreached = z.enum([
  'no-such-name',
  'refused',
  'timed-out',
  'closed',
  'certificate',
  'proxy',
  'not-understood',
  'other',
])
export type SignInUnreached = z.infer<typeof SignInUnreached>
