import type { EvidenceOf, SmtpStage } from '../../contract/evidence'
import type { FindingId } from '../../contract/generated/ids'
import { found, only, type Rule } from './diagnose'

const findingOf: Readonly<Record<EvidenceOf<'smtp.broken-off'>['why'], FindingId>> = {
  closed: 'conversation.closed',
  reset: 'conversation.reset',
  'timed-out': 'conversation.timed-out',
  malformed: 'conversation.malformed',
  'too-long': 'conversation.too-long',
  deadline: 'conversation.deadline',
}

/** The step as people who know SMTP call it, the same in every language. */
const stepName: Readonly<Record<SmtpStage, string>> = {
  connect: 'TCP',
  greeting: '220',
  ehlo: 'EHLO',
  starttls: 'STARTTLS',
  tls: 'TLS',
  'ehlo-secured': 'EHLO (TLS)',
  auth: 'AUTH',
  'mail-from': 'MAIL FROM',
  'rcpt-to': 'RCPT TO',
  data: 'DATA',
  message: 'DATA',
  quit: 'QUIT',
}

/** The server went away, fell silent or spoke no sense. `stage` is the command it happened at. */
export const brokenOff: Rule = (facts) =>
  only(facts, 'smtp.broken-off').flatMap((fact) =>
    found(findingOf[fact.why], [fact], { host: fact.host, port: fact.port, stage: stepName[fact.stage] }),
  )
