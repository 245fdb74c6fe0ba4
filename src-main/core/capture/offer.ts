import type { CaptureRound, SeenSignIn } from '../../contract/attempt'

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
