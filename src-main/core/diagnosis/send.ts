import type { Evidence, EvidenceOf } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import { found, only, type Rule } from './diagnose'

const notTried: Readonly<Record<EvidenceOf<'mail.not-tried'>['why'], FindingId>> = {
  'no-consent': 'send.not-asked-for',
  'no-sign-in': 'send.no-sign-in',
  'no-sender': 'send.no-sender',
  'no-recipient': 'send.no-recipient',
  'unsafe-address': 'send.unsafe-address',
  'no-mail-host': 'route.no-mail-host',
  'mail-host-elsewhere': 'route.mail-host-elsewhere',
  'no-relay': 'route.no-relay',
}

/** Was a test mail taken? A recipient accepted at RCPT TO is not yet a mail accepted, and a mail accepted not yet one delivered. */
export const send: Rule = (facts) => [
  ...only(facts, 'mail.accepted').flatMap((fact) =>
    found('send.accepted', [fact], { host: fact.host, recipient: fact.recipient, code: fact.reply.code }),
  ),
  ...only(facts, 'mail.recipient-accepted')
    .filter(({ recipient }) => !only(facts, 'mail.accepted').some((mail) => mail.recipient === recipient))
    .flatMap((fact) => found('send.recipient-accepted', [fact], { host: fact.host, recipient: fact.recipient })),
  ...notSent(facts),
]

/** Why no mail was even tried. */
export const notSent = (facts: readonly Evidence[]): readonly Finding[] =>
  only(facts, 'mail.not-tried').flatMap((fact) => found(notTried[fact.why], [fact], { host: fact.host }))
