import type { SituationInput } from '../contract/situation'

/** How the simulated server answers an attempt to sign in: with a reply of Exchange Online, word for word, or by accepting. */
export type SignInAnswer = { readonly kind: 'accepts' } | { readonly kind: 'refuses'; readonly reply: string }

/** How it answers mail without sign-in, and where in the conversation. */
export type EntranceAnswer =
  | { readonly kind: 'accepts' }
  | { readonly kind: 'refuses'; readonly at: 'sender' | 'recipient' | 'message'; readonly reply: string }

/**
 * A tenant as practice mode plays it. Data only: it says what the server *says*, never what that means.
 * The judgement comes from the same rules as in a real check.
 */
export interface Scenario {
  /** Its name and summary are in the locales under `practice.<id>`. */
  readonly id: string
  /** Answer to LOGIN with the practice password. Another password gets the reply of a wrong one. */
  readonly basic: SignInAnswer
  readonly oauth: SignInAnswer
  /** The tenant's MX host: mail without sign-in for its own people, and for others. */
  readonly entrance: { readonly inside: EntranceAnswer; readonly outside: EntranceAnswer }
  /** High Volume Email, and Azure Communication Services; both take the practice password. */
  readonly hve: SignInAnswer
  readonly azure: SignInAnswer
  /** Does the line of the practice office let TCP 25 through? */
  readonly port25: 'open' | 'blocked'
  /** Does a proxy of the office put its own certificate in place of the server's? */
  readonly certificate: 'genuine' | 'inspected'
  /** What the person would have answered. */
  readonly situation: SituationInput
}
