import type { Attempt } from '../../../src-main/contract/attempt'
import { aMail, anAttempt, aSignIn, attemptFacts } from '../../unit/support/attempts'
import type { ArbitraryCase } from './arbitrary-case'
import { fromShorthand, situationOf, type Answers, type Shorthand } from './facts'

const submission: Answers = { 'sending.host': 'smtp.office365.com', 'sending.signIn': 'password' }
const hve: Answers = { 'sending.host': 'smtp.hve.mx.microsoft', 'sending.signIn': 'password' }

function cornerCase(day: string, answers: Answers, ...facts: readonly Shorthand[]): ArbitraryCase {
  const now = Date.parse(`${day}T12:00:00Z`)
  return {
    situation: situationOf(answers),
    others: facts.map((fact) => fromShorthand(fact, now)),
    now,
    answers: 'first',
  }
}

/** What a device showed in capture mode, and nothing else measured. */
function showing(...attempts: readonly Attempt[]): ArbitraryCase {
  const others = attemptFacts(attempts).map(({ id: _, ...fact }) => fact)
  return { ...cornerCase('2026-11-23', submission), others }
}

const onlyToken = {
  serverName: 'TY0.outlook.office365.com',
  keywords: [],
  starttls: false,
  authMechanisms: ['XOAUTH2'],
  sizeLimit: null,
  callerAddress: null,
}

/** What chance meets too rarely to be relied on: always among the generated cases. */
export const cornerCases: readonly ArbitraryCase[] = [
  cornerCase(
    '2026-11-23',
    submission,
    { kind: 'tcp.refused', port: 25, family: 'ipv4', detail: '' },
    { kind: 'tcp.connected', family: 'ipv4' },
  ),
  cornerCase('2026-11-23', submission, { kind: 'tcp.timed-out', family: 'ipv6' }, { kind: 'tcp.connected' }),
  cornerCase('2026-11-23', submission, {
    kind: 'smtp.capabilities-announced',
    secured: true,
    capabilities: onlyToken,
  }),
  cornerCase(
    '2026-11-23',
    submission,
    { kind: 'tls.version-tried', version: 'TLS 1.2', answer: 'accepted' },
    { kind: 'tls.version-tried', version: 'TLS 1.0', answer: 'accepted' },
  ),
  showing(anAttempt({ signIns: [aSignIn()], mails: [aMail()] })),
  showing(
    anAttempt({ furthest: 'hello-secured' }),
    anAttempt({ round: 'everything', signIns: [aSignIn({ mechanism: 'CRAM-MD5' })] }),
  ),
  cornerCase('2026-11-23', { ...hve, 'sending.signIn': 'unknown' }),
  cornerCase('2026-11-23', { ...submission, 'sending.host': 'smtp-legacy.office365.com' }),
  cornerCase('2026-11-23', submission, {
    kind: 'auth.refused',
    mechanism: 'LOGIN',
    reply: '550 5.7.30 Basic authentication is not supported for Client Submission.',
  }),
  cornerCase('2026-11-23', {
    ...submission,
    'device.family': 'hp-laserjet-pro',
    'sending.recipients': 'inside',
    'tenant.securityDefaults': 'on',
    'tenant.rejectDirectSend': 'off',
    'office.fixedPublicIp': 'yes',
    'office.port25Open': 'yes',
  }),
  cornerCase('2026-11-23', {
    ...submission,
    'device.family': 'hp-laserjet-pro',
    'sending.recipients': 'inside',
  }),
  cornerCase('2026-11-23', {
    ...submission,
    'device.family': 'hp-laserjet-pro',
    'sending.recipients': 'outside',
    'office.fixedPublicIp': 'no',
  }),
  cornerCase('2027-01-15', submission, {
    kind: 'auth.refused',
    mechanism: 'LOGIN',
    reply: '535 5.7.3 Authentication unsuccessful',
  }),
  cornerCase(
    '2026-11-23',
    submission,
    { kind: 'tls.version-tried', version: 'TLS 1.0', answer: 'accepted' },
    { kind: 'tls.version-tried', version: 'TLS 1.2', answer: 'accepted' },
  ),
  cornerCase('2028-10-15', hve),
]
