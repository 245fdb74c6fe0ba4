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
  page: {
    title: 'Test a way from here',
    choose: 'Which way do you want to test?',
    lead: 'This computer connects to the real servers. The settings of the device stay as they are.',
    // {{name}}: the way, e.g. Direct Send.
    titleOf: 'Test “{{name}}” from here',
    running: 'Testing “{{name}}”',
    resultOf: 'Result of testing “{{name}}”',
    willHappen: 'What will happen',
    // {{servers}}: hosts with ports.
    servers: 'Contacted: {{servers}}',
    and: ', ',
    notProven: 'No mail is sent unless you tick the box below. A recipient that is accepted is not yet a proof.',
    withoutPassword: 'Without a password only the connection and its encryption are tested.',
    // {{recipient}}: an address.
    real: 'Really send one test mail to {{recipient}}',
    realLater: 'Really send one test mail (first fill in a recipient)',
    start: 'Test from here',
    startReal: 'Test and send one mail',
    other: 'Test another way',
    again: 'Test again',
    toAdvice: 'Back to the advice',
    rows: 'What was tested',
    found: 'What was found',
    nothing: 'It was stopped, so there is no result. You can test again.',
    try: 'Test this way from here',
    tryAgain: 'Test again',
    tryOf: 'Test “{{name}}” from here',
    tryNew: 'Test the new way',
    // {{label}}: name of a field.
    missing: 'Fill in “{{label}}”.',
    nonsense: 'The value of “{{label}}” cannot be read. Please look at it again.',
    corrected: 'Is this what “{{label}}” should be?',
  },
  fields: {
    sender: {
      label: 'Sender address',
      hint: 'An address of a domain of your organisation. Left empty, the present sender is used.',
    },
    insideRecipient: { label: 'Recipient inside', hint: 'An address of your own organisation. Your own will do.' },
    outsideRecipient: {
      label: 'Recipient',
      hint: 'To see whether mail reaches people outside, take an address of yours outside.',
    },
    mxHost: {
      label: 'MX host (only if you know it)',
      hint: 'Left empty, DNS is asked. Where a filtering service stands in front, type the name your administrator gave you.',
    },
    hveAccount: { label: 'HVE account', hint: 'The address of the account that the administrator made.' },
    acsUser: {
      label: 'SMTP user name',
      hint: 'The short name that the administrator made, or the long one: resource name.application ID.tenant ID.',
    },
    acsSender: { label: 'Sender address', hint: 'The address that the administrator registered in Azure.' },
    relayHost: { label: 'Relay', hint: 'A name or an IP address, e.g. 192.168.1.10' },
    relayPort: { label: 'Port', hint: 'Left empty: 25, or 587 with a password.' },
    relayEncryption: { label: 'Encryption', hint: '“I do not know” is fine.' },
    relaySignIn: { label: 'Sign-in', hint: '“I do not know” is fine.' },
    relayUser: { label: 'User name', hint: 'Only if it signs in with a password.' },
  },
  choices: {
    starttls: 'STARTTLS',
    none: 'none',
    implicit: 'TLS from the start',
    password: 'password',
    unknown: 'I do not know',
  },
  arrival: {
    // {{recipient}}: an address.
    question: 'Did the mail to {{recipient}} arrive?',
    hint: 'It may take a few minutes. Look into the junk folder too.',
    answers: {
      inbox: 'It is in the inbox',
      junk: 'It is in the junk folder',
      'not-at-all': 'It is nowhere',
      unknown: 'I do not know yet',
    },
    means: {
      inbox: 'This way can be used from here.',
      junk: 'It can be sent, but something such as the SPF record needs mending.',
      'not-at-all': 'It was stopped after it was accepted. The administrator looks for it.',
      unknown: 'You can answer later.',
    },
    copy: 'Copy the Message-ID',
  },
} as const
