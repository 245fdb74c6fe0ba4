import type { FindingId } from '../../contract/generated/ids'
import { answerTo } from './answers'
import { found, type Rule } from './diagnose'

/** Answers that are findings by themselves: question, answer, finding. What more than one fact decides has a rule of its own. */
const meanings: readonly (readonly [question: string, answer: string, finding: FindingId])[] = [
  ['sending.worksNow', 'yes', 'usage.works-now'],
  ['sending.worksNow', 'no', 'usage.fails-now'],
  ['sending.recipients', 'inside', 'usage.recipients-inside'],
  ['sending.recipients', 'outside', 'usage.recipients-outside'],
  ['office.fixedPublicIp', 'yes', 'line.fixed-ip'],
  ['office.fixedPublicIp', 'no', 'line.no-fixed-ip'],
  ['office.ownRelay', 'yes', 'office.own-relay'],
  ['office.azureSubscription', 'yes', 'office.azure'],
  ['office.azureSubscription', 'no', 'office.no-azure'],
  ['office.otherThanMail', 'yes', 'office.other-than-mail'],
  ['office.otherThanMail', 'no', 'office.mail-needed'],
  ['tenant.usesMicrosoft365', 'no', 'tenant.without-microsoft365'],
  ['tenant.securityDefaults', 'on', 'tenant.security-defaults-on'],
  ['tenant.securityDefaults', 'off', 'tenant.security-defaults-off'],
  ['tenant.rejectDirectSend', 'on', 'tenant.direct-send-rejected'],
  ['tenant.rejectDirectSend', 'off', 'tenant.direct-send-allowed'],
  ['tenant.administratorReachable', 'no', 'tenant.administrator-unknown'],
]

/** What the office says about itself, its line and its tenant. */
export const usageAnswers: Rule = (facts) =>
  meanings.flatMap(([question, answer, id]) => {
    const given = answerTo(facts, question)
    return given?.answer === answer ? found(id, [given]) : []
  })
