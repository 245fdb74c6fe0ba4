import { z } from 'zod'

/**
 * Ways to send that can be tried from this computer, besides the present one. Most are routes of `routes.yaml`;
 * `submission-25` is client submission at port 25, for devices that know no other port.
 */
export const testedRoutes = ['direct-send', 'connector-relay', 'hve', 'acs', 'submission-25', 'local-relay'] as const
export const TestedRoute = z.enum(testedRoutes)
export type TestedRoute = z.infer<typeof TestedRoute>

/** Where a test mail ended, as the person saw it. */
export const Arrival = z.enum(['inbox', 'junk', 'not-at-all', 'unknown'])
export type Arrival = z.infer<typeof Arrival>

const text = (max: number) => z.string().trim().max(max)

/** The values that routes need when they are tried. A route for which one is missing says so. Never a secret. */
export const RouteTestAnswers = z.strictObject({
  /** Sender for ways without sign-in: an address of a domain of the organisation. Absent: the present sender. */
  sender: text(320).optional(),
  /** An address of the own organisation, and one outside, where a test may go. */
  insideRecipient: text(320).optional(),
  outsideRecipient: text(320).optional(),
  /** The tenant's MX host as the administrator reads it, for a domain whose MX names a filter. Never computed. */
  mxHost: text(255).optional(),
  hveAccount: text(320).optional(),
  /** SMTP user name of Azure Communication Services: the short one, or resource.application.tenant. */
  acsUser: text(320).optional(),
  /** The sender that is registered in Azure. */
  acsSender: text(320).optional(),
  relayHost: text(255).optional(),
  relayPort: z.int().min(1).max(65535).optional(),
  relayEncryption: z.enum(['starttls', 'implicit', 'none', 'unknown']).default('unknown'),
  relaySignIn: z.enum(['password', 'none', 'unknown']).default('unknown'),
  relayUser: text(320).optional(),
  /** What became of test mails; the newest of a message counts. */
  arrivals: z
    .array(z.strictObject({ route: TestedRoute, messageId: z.string().max(400), arrived: Arrival }))
    .max(50)
    .default([]),
})
export type RouteTestAnswers = z.infer<typeof RouteTestAnswers>

/**
 * How a way stands after its test. Of several servers of one way the first of this list counts: what was asked and answered before what was only reached. Only a real mail proves a way: `recipient-accepted` is not yet proven.
 * `not-set-up` and `check-values` do not close a way: somebody has work to do, or a typed value is wrong.
 */
export const routeVerdicts = [
  'proven',
  'in-junk',
  'mail-accepted',
  'recipient-accepted',
  'signed-in',
  'not-arrived',
  'not-set-up',
  'check-values',
  'try-later',
  'refused',
  'reached',
  'broken-off',
  'not-reached',
  'not-tried',
] as const
export const RouteVerdict = z.enum(routeVerdicts)
export type RouteVerdict = z.infer<typeof RouteVerdict>

/** How a way signs in. */
export const RouteSignIn = z.enum(['none', 'basic', 'oauth'])
export type RouteSignIn = z.infer<typeof RouteSignIn>
