import type { RouteTestOffer } from '../../../src-main/contract/route-offer'
import type { Situation } from '../../../src-main/contract/situation'

export type WayField = RouteTestOffer['asks'][number]
type Answers = Situation['routeTests']

/** Answers that are chosen, not typed. */
export const choices = {
  relayEncryption: ['starttls', 'none', 'implicit', 'unknown'],
  relaySignIn: ['none', 'password', 'unknown'],
} as const
export type ChoiceField = keyof typeof choices

export const isChoice = (field: WayField): field is ChoiceField => Object.hasOwn(choices, field)

/** The answer as it stands in its field. */
export const typedIn = (answers: Answers, field: WayField): string => String(answers[field] ?? '')

/** The answers with one field typed; an empty field is no answer. */
export function withTyped(answers: Answers, field: WayField, text: string): Answers {
  const { [field]: _old, ...others } = answers
  const value = text.trim()
  if (value === '' && !isChoice(field)) return others as Answers
  const port = Number(value)
  if (field === 'relayPort')
    return (port >= 1 && port <= 65535 ? { ...others, relayPort: Math.trunc(port) } : others) as Answers
  return { ...others, [field]: value } as Answers
}

/** Needed answers that are missing; the present test recipient and sender may stand in, which main has worked out. */
export function missingIn(offer: RouteTestOffer, answers: Answers): readonly WayField[] {
  const stands: Partial<Record<WayField, string | null>> = {
    insideRecipient: offer.recipient,
    outsideRecipient: offer.recipient,
    sender: offer.sender,
  }
  return offer.needs.filter((field) => typedIn(answers, field) === '' && !stands[field])
}
