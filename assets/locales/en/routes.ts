/** Trying other ways to send from the office's own line: the page, the result, the command line. */
export const routes = {
  // Of each server that was asked: how far it came.
  steps: {
    reached: 'Server reached',
    encrypted: 'Encrypted',
    signedIn: 'Signed in',
    senderAccepted: 'Sender accepted',
    recipientAccepted: 'Recipient accepted',
    mailAccepted: 'Mail accepted',
    arrived: 'Arrived',
  },
  marks: {
    yes: 'yes',
    no: 'no',
    'not-tried': 'not tried',
    'not-needed': 'not needed',
    look: 'look into the mailbox',
    junk: 'junk folder',
  },
  // In a few words, for badges and tables.
  verdicts: {
    proven: 'it arrived',
    'in-junk': 'it arrived, in the junk folder',
    'mail-accepted': 'the mail was accepted',
    'recipient-accepted': 'looks usable (not yet proven)',
    'signed-in': 'signed in',
    'not-arrived': 'accepted, but it did not arrive',
    'not-set-up': 'not set up yet',
    'check-values': 'check the typed values',
    'try-later': 'not accepted at the moment',
    refused: 'refused',
    reached: 'reached (nothing else was tried)',
    'broken-off': 'broken off',
    'not-reached': 'not reached',
    'not-tried': 'not tried',
  },
  signIns: { none: 'no sign-in', basic: 'password', oauth: 'OAuth' },
  result: 'Ways tried from here',
  // {{verdict}}: see verdicts.
  tested: 'Tried from here: {{verdict}}',
  messageId: 'Message-ID',
  // Said beside the Message-ID, for the administrator. The cmdlet keeps its name.
  trace:
    'If it does not arrive, the administrator can look for it with this number: message trace in the Exchange admin center, or Get-MessageTraceV2 in Exchange Online PowerShell.',
} as const
