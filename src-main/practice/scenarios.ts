import type { SituationInput } from '../contract/situation'
import type { EntranceAnswer, Scenario, SignInAnswer } from './scenario'

/** Typed in practice only; valid nowhere. */
export const practicePassword = 'practice-only'
/** Accepted by the simulated server as an access token. Opaque on purpose: nothing could be read from it. */
export const practiceToken = 'practice-token'

const accepts = { kind: 'accepts' } as const
const refuses = (reply: string): SignInAnswer => ({ kind: 'refuses', reply })

// Word for word from the reply catalogue (assets/knowledge/smtp-replies), where each has its source.
const basicDisabled = refuses('535 5.7.139 Authentication unsuccessful, basic authentication is disabled.')
const basicRemoved = refuses('550 5.7.30 Basic authentication is not supported for Client Submission.')
const securityDefaults = refuses(
  "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
)
const lockedOut = refuses('535 5.7.139 Authentication unsuccessful, account locked. Contact your administrator.')
const mailboxSwitch = refuses(
  '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
)
/** What the server says to any password but the practice one. */
export const wrongPassword = '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.'

const turnedAway = (at: 'sender' | 'recipient' | 'message', reply: string): EntranceAnswer => ({
  kind: 'refuses',
  at,
  reply,
})
const noConnector = turnedAway('recipient', '550 5.7.64 TenantAttribution; Relay Access Denied')
const directSendRejected = turnedAway(
  'sender',
  '550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources',
)
const bannedAddress = turnedAway('recipient', '550 5.7.606 Access denied, banned sending IP [192.0.2.1]')

const printer: SituationInput = {
  device: { kind: 'mfp' },
  sending: {
    host: 'smtp.office365.com',
    port: 587,
    encryption: 'starttls',
    signIn: 'password',
    account: 'scan@example.co.jp',
    from: 'scan@example.co.jp',
    testRecipient: 'soumu@example.co.jp',
    recipients: 'outside',
  },
  tenant: { usesMicrosoft365: 'yes' },
  routeTests: {
    insideRecipient: 'soumu@example.co.jp',
    outsideRecipient: 'customer@example.com',
    hveAccount: 'hve-scan@example.co.jp',
    acsUser: 'scan@practice-mail',
    acsSender: 'donotreply@example.co.jp',
  },
}
const usual = {
  basic: accepts,
  oauth: accepts,
  // An office that has no connector yet.
  entrance: { inside: accepts, outside: noConnector },
  hve: accepts,
  azure: accepts,
  port25: 'open',
  certificate: 'genuine',
  situation: printer,
} as const

/** The scenarios in the order of the list on screen. */
export const scenarios: readonly Scenario[] = [
  { ...usual, id: 'today' },
  { ...usual, id: 'after-december', basic: basicDisabled },
  { ...usual, id: 'after-removal', basic: basicRemoved },
  { ...usual, id: 'security-defaults', basic: securityDefaults, hve: securityDefaults },
  { ...usual, id: 'wrong-password', basic: refuses(wrongPassword) },
  { ...usual, id: 'locked-out', basic: lockedOut },
  { ...usual, id: 'port-25-blocked', port25: 'blocked' },
  { ...usual, id: 'oauth-only', basic: basicDisabled },
  { ...usual, id: 'mailbox-switched-off', basic: mailboxSwitch, oauth: mailboxSwitch },
  { ...usual, id: 'inspected', certificate: 'inspected' },
  { ...usual, id: 'direct-send-rejected', entrance: { inside: directSendRejected, outside: directSendRejected } },
  { ...usual, id: 'connector-made', entrance: { inside: accepts, outside: accepts } },
  { ...usual, id: 'address-banned', entrance: { inside: bannedAddress, outside: bannedAddress } },
]
