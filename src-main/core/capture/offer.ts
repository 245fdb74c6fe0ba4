import type { CaptureRound, SeenSignIn } from '../../contract/attempt'
import { mask } from '../smtp/masking'

export type Mechanism = SeenSignIn['mechanism']

const all = ['LOGIN', 'PLAIN', 'CRAM-MD5', 'NTLM', 'XOAUTH2', 'OAUTHBEARER'] as const

/** The mechanisms offered in a round, in the order of the AUTH line. Exchange Online says `AUTH LOGIN XOAUTH2`, and only behind STARTTLS. */
export function offeredMechanisms(round: CaptureRound, encrypted: boolean): readonly Mechanism[] {
  switch (round) {
    case 'exchange':
      return encrypted ? ['LOGIN', 'XOAUTH2'] : []
    case 'oauth-only':
      return encrypted ? ['XOAUTH2'] : []
    case 'no-sign-in':
      return []
    case 'everything':
      return all
  }
}

export const mechanismNamed = (name: string): Mechanism => all.find((known) => known === name) ?? 'other'

/** Other mechanisms of the IANA registry and of old mail programs. */
const others =
  /^(?:ANONYMOUS|DIGEST-MD5|EXTERNAL|GSSAPI|GSS-SPNEGO|GS2-KRB5(?:-PLUS)?|KERBEROS_V[45]|MSN|SCRAM-SHA-(?:1|224|256|384|512)(?:-PLUS)?|SKEY|OTP)$/

/** The mechanism as it may be recorded: a device out of step may say its password in its place. */
export function recordedMechanism(given: string): string {
  const name = given.toUpperCase()
  return mechanismNamed(name) !== 'other' || others.test(name) ? name : mask
}

/** The largest message that is announced and taken, in octets. */
export const maxMessageOctets = 25 * 1024 * 1024

/** The lines of our answer to EHLO, without their codes. The order is that of Exchange Online. */
export const ehloLines = (
  round: CaptureRound,
  encrypted: boolean,
  serverName: string,
  device: string,
): readonly string[] => {
  const mechanisms = offeredMechanisms(round, encrypted)
  return [
    `${serverName} Hello [${device}]`,
    `SIZE ${maxMessageOctets}`,
    'PIPELINING',
    'DSN',
    'ENHANCEDSTATUSCODES',
    ...(encrypted ? [] : ['STARTTLS']),
    ...(mechanisms.length > 0 ? [`AUTH ${mechanisms.join(' ')}`] : []),
    '8BITMIME',
    'SMTPUTF8',
  ]
}
