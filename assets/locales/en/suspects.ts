import type { suspects as ja } from '../ja/suspects'
import type { Shape } from '../shape'

export const suspects = {
  title: 'Which setting it is, the likeliest first',
  shown: 'Something else found points to it',
  how: {
    portal: 'Look at a page',
    command: 'A command that only reads',
    probe: 'Check with this program',
  },
  rule: 'It is not this one',
  restore: 'Suspect it again',
  left: '{{count}} left',
  none: 'None of them. Ask the administrator for the reason of the failure in the sign-in logs.',
  placeholders:
    'Replace <mailbox> by the address of the device and <AppId> by the ID of the app. All commands only read and change nothing.',
  copyCommand: 'Copy the command',
  copied: 'Copied',
  copyForAdministrator: 'Copy as text for the administrator',
  letter: {
    lead: 'What a mail error means ({{day}}, SMTP AUTH Navi).',
    seen: 'The error:',
    means: 'It means:',
    todo: 'What to do:',
    suspects: 'Suspected, the likeliest first:',
    sources: 'Sources:',
    footer: 'This text was made on a computer in the office. It holds no password.',
  },
  sample: 'Insert a sample',
  tooLong: 'The text is too long (at most 5 million characters). Paste only the part with the error.',
} as const satisfies Shape<typeof ja>
