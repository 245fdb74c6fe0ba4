import { checkupKind, checkupVersion } from '../contract/tenant-checkup'

/**
 * The file that the administrator of the practice office would send: made up, but in the very form of the real one. Its switches follow what the
 * scenario's server says, so that the file explains it.
 */
export function sampleCheckup(scenario: string, mailbox: string, now: number): Uint8Array {
  const read = (...rows: readonly object[]) => ({ state: 'read', rows })
  const domain = mailbox.slice(mailbox.lastIndexOf('@') + 1)
  const document = {
    kind: checkupKind,
    schemaVersion: checkupVersion,
    readAt: new Date(now).toISOString(),
    shortened: true,
    mailbox: mailbox.replace(/^(.)[^@]*@/, '$1***@'),
    sections: {
      connection: read({ tenantId: '00000000-1111-2222-3333-444444444444' }),
      transport: read({ smtpAuthDisabled: true, legacyTlsAllowed: null, maxSendSize: '35 MB (36,700,160 bytes)' }),
      organization: read({ rejectDirectSend: scenario === 'direct-send-rejected', defaultAuthenticationPolicy: '' }),
      domains: read({ name: domain, type: 'Authoritative' }),
      recipient: read({ address: mailbox.replace(/^(.)[^@]*@/, '$1***@'), type: 'UserMailbox' }),
      mailbox: read({
        smtpAuthDisabled: scenario === 'mailbox-switched-off',
      }),
      user: read({ authenticationPolicy: '' }),
      policies: read(),
      connectors: read(),
      hveAccounts: read(),
      hveBilling: { state: 'not-read', why: 'failed' },
      servicePrincipals: read(),
      securityDefaults: read({ enabled: scenario === 'security-defaults' }),
      conditionalAccess: read(),
      licences: read({ product: 'O365_BUSINESS_PREMIUM', appliesTo: 'User', status: 'Enabled', used: 10 }),
    },
  }
  return new TextEncoder().encode(JSON.stringify(document))
}
