import { z } from 'zod'

/** How a sender signs in, as far as the list says. `both`: with a password at one time, with a token at another. */
export const SenderSignIn = z.enum(['basic', 'oauth', 'both', 'unknown'])
export type SenderSignIn = z.infer<typeof SenderSignIn>

/** One account in a list of Microsoft. */
export const ListedSender = z.strictObject({
  account: z.string(),
  signIn: SenderSignIn,
  /** Messages sent, or sign-ins that succeeded; null when the list does not say. */
  count: z.number().nullable(),
  /** Sign-ins that failed; null in a list that has none. */
  failed: z.number().nullable(),
  tls: z.array(z.enum(['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'])),
  /** ms since 1970 UTC; null when the list has no days. */
  firstAt: z.number().nullable(),
  lastAt: z.number().nullable(),
  /** The addresses it signed in from, at most five. */
  addresses: z.array(z.string()).max(5),
  addressCount: z.int(),
})
export type ListedSender = z.infer<typeof ListedSender>

/** Which list, the name of its file, and the days that it spans (ms since 1970 UTC; null in a list without days). */
export const listOfMicrosoft = {
  list: z.enum(['smtp-auth-clients', 'sign-in-log']),
  file: z.string(),
  from: z.number().nullable(),
  to: z.number().nullable(),
}
