import type { Evidence } from '../../contract/evidence'
import { answerTo, atSendingHost } from './answers'
import { found, only, type Rule } from './diagnose'

/** Recipients a day that one mailbox of Exchange Online may send to (Microsoft, "SMTP submission improvements"). */
const recipientsPerDay = 10_000
/** A file grows by this factor in a mail: Base64 (RFC 2045 6.8) with its line breaks. */
const growth = 1.37
/** Exchange Online's own limit for a message, unless the administrator changed it, in megabytes. */
const submissionMegabytes = 35
/** High Volume Email and Azure Communication Services take messages up to this, in megabytes. */
const smallRouteMegabytes = 10

const amount = (facts: readonly Evidence[], question: string) => {
  const given = answerTo(facts, question)
  return typeof given?.answer === 'number' ? { given, value: given.answer } : undefined
}

/** More recipients or larger mails than a route or the server carries. */
export const volume: Rule = (facts) => [...tooMany(facts), ...tooLarge(facts)]

function tooMany(facts: readonly Evidence[]) {
  const daily = amount(facts, 'sending.recipientsPerDay')
  return daily !== undefined && daily.value > recipientsPerDay
    ? found('usage.over-10000-recipients', [daily.given], { count: daily.value })
    : []
}

function tooLarge(facts: readonly Evidence[]) {
  const largest = amount(facts, 'sending.largestMegabytes')
  if (largest === undefined) return []
  const encoded = largest.value * growth
  const args = { megabytes: largest.value, encoded: Math.ceil(encoded) }
  const announced = only(facts, 'smtp.capabilities-announced')
    .filter(atSendingHost(facts))
    .findLast((fact) => fact.capabilities.sizeLimit !== null && fact.capabilities.sizeLimit > 0)
  const limit = announced?.capabilities.sizeLimit ?? Infinity
  return [
    ...(announced !== undefined && encoded * 1_000_000 > limit
      ? found('usage.over-server-size', [largest.given, announced], { ...args, limit: Math.floor(limit / 1_000_000) })
      : []),
    ...(encoded > submissionMegabytes ? found('usage.over-35-megabytes', [largest.given], args) : []),
    ...(encoded > smallRouteMegabytes ? found('usage.over-10-megabytes', [largest.given], args) : []),
  ]
}
