export const report = {
  outcome: {
    'not-affected': 'You are not affected by this change. It gives you no reason to send in another way.',
    'works-until-change':
      'Your present way of sending is planned to stop by {{when}} ({{days}}). Please change it before then.',
    'works-until-announcement':
      'Your present way of sending goes on for now; its final date is to be announced in {{when}} ({{days}} at the latest). Better change early.',
    'already-failing': 'Your present way of sending no longer works. It has to be changed.',
    'find-out': 'One more thing has to be found out before there is an answer.',
  },
  urgency: {
    failing: 'Sending fails at present, so better find out soon.',
    'until-change': 'If it signs in with a password only, that way is planned to stop by {{when}} ({{days}}).',
    'until-announcement': 'The final date is to be announced in {{when}} ({{days}} at the latest).',
    unknown: 'How long it goes on working is not known yet.',
  },
  days: { left: '{{days}} days left', one: '1 day left', today: 'today', over: '{{days}} days ago' },
  window: {
    'first-half': 'the first half of {{year}}',
    'second-half': 'the second half of {{year}}',
    'whole-year': '{{year}}',
    between: '{{from}} to {{to}}',
    'end-of': 'the end of {{window}}',
  },
  who: {
    user: 'You',
    dealer: 'Dealer or maintenance company',
    administrator: 'Administrator',
    network: 'Network provider or network staff',
    microsoft: 'Microsoft',
    recipient: 'Receiving side',
  },
  retry: {
    no: 'Sending again gives the same result.',
    'after-fix': 'Send again once it is mended.',
    later: 'Send again later.',
    split: 'Send again with fewer recipients or smaller attachments.',
  },
  route: {
    recommended: 'recommended',
    possible: 'possible',
    open: 'something is still unknown',
    closed: 'not possible as things are',
    stopGap: 'stop-gap (it ends)',
  },
  condition: { yes: 'holds', no: 'does not hold', unknown: 'not known yet' },
  confidence: {
    confirmed: 'confirmed by an official document',
    secondary: 'from a secondary source',
    inferred: 'inferred',
    memory: 'no source',
    unconfirmed: 'unconfirmed',
  },
  oauth: { yes: 'supported', no: 'not supported', some: 'depends on model or version', unknown: 'unknown' },
  mapped: 'This is a result of practice or of redirected connections. It says nothing about the real server.',
  stale:
    'What this program knows dates from {{day}} ({{days}} days ago). Dates and settings may have changed since. Please look for a newer version.',
  testMail: {
    subject: 'Test mail',
    text: 'This is a test mail, sent to check the mail settings of a device. No reply is needed. Please tell the person who is checking that it has arrived.',
  },
  comparison: {
    basic: 'Basic (password)',
    oauth: 'OAuth',
    steps: {
      reached: 'Server reached',
      encrypted: 'Encrypted',
      'signed-in': 'Signed in',
      'sender-accepted': 'Sender accepted',
      'mail-accepted': 'Mail accepted',
      arrived: 'Arrived',
    },
    marks: { yes: 'yes', no: 'no', 'not-tried': 'not tried', look: 'look into the mailbox' },
  },
} as const
