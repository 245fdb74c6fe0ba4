import type { practice as ja } from '../ja/practice'
import type { Shape } from '../shape'

/** Practice mode: scenarios by id. The password to type is shown on screen. */
export const practice = {
  title: 'Choose a scene to practise',
  device: 'Sample printer',
  lead: 'Try everything from start to finish with an imaginary office. Nothing is contacted.',
  password: 'The password for practice is “{{password}}”. Please do not type a real one.',
  banner: 'You are practising. No real server is contacted.',
  leave: 'Leave practice',
  notFinal:
    'Microsoft has not shown the reply that will really come after December 2026. The real one may be worded differently.',
  scenarios: {
    today: { name: 'Today: the password still works', summary: 'The usual picture until the end of December 2026.' },
    'after-december': {
      name: 'After December 2026 (reply 1)',
      summary:
        'A password alone is refused. Microsoft has not shown the final reply yet; this is the one in use today.',
    },
    'after-removal': {
      name: 'After December 2026 (reply 2)',
      summary: 'The reply that Microsoft once announced. Whether it will be this one is not known yet.',
    },
    'security-defaults': {
      name: 'Security defaults are on',
      summary: 'A password alone is refused for the whole organisation.',
    },
    'wrong-password': { name: 'The password is wrong', summary: 'The device still has an old password.' },
    'locked-out': { name: 'The account is locked', summary: 'Too many failures; nobody can sign in for a while.' },
    'port-25-blocked': { name: 'Port 25 is blocked', summary: 'Many lines do not let port 25 out.' },
    'oauth-only': {
      name: 'Only the new way works',
      summary: 'A password alone is refused, the new way (OAuth) is accepted.',
    },
    'mailbox-switched-off': {
      name: 'SMTP AUTH is off for the mailbox',
      summary: 'Both ways are refused. The administrator can mend it.',
    },
    inspected: {
      name: 'Something in the office opens the encryption',
      summary: "The server's certificate cannot be verified.",
    },
    'direct-send-rejected': {
      name: 'Sending without sign-in is rejected',
      summary: 'The organisation rejects Direct Send. “Test this way from here” shows it.',
    },
    'connector-made': {
      name: 'A connector has been made',
      summary:
        'The administrator made a connector, so mail without sign-in reaches people outside. “Test this way from here” shows it.',
    },
    'address-banned': {
      name: 'The address of the line is refused',
      summary: 'Port 25 is open, but the address stands on a block list. “Test this way from here” shows it.',
    },
  },
} as const satisfies Shape<typeof ja>
