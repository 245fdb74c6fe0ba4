import type { capture as ja } from '../ja/capture'
import type { Shape } from '../shape'

/** Capture: this computer plays a mail server and looks at what the device does. */
export const capture = {
  rounds: {
    exchange: 'What Microsoft 365 offers',
    'oauth-only': 'OAuth 2.0 only',
    'no-sign-in': 'No sign-in',
    everything: 'Every method',
  },
  values: {
    server: 'Server',
    port: 'Port',
    encryption: 'Encryption',
    signIn: 'Sign-in',
    user: 'User name',
    password: 'Password',
    sender: 'Sender',
    recipient: 'Recipient',
  },
  encryption: { starttls: 'STARTTLS', implicit: 'SSL/TLS', none: 'none' },
  signIn: {
    password: 'user name and password',
    oauth: 'OAuth 2.0 (already signed in on the device)',
    none: 'none',
  },
  throwaway: 'This user name and password are made for this test only. Please do not type a real password.',
  starting:
    'Waiting for the device on {{address}} ({{seconds}} seconds, Ctrl-C ends it). Mail that comes is passed on to nobody.',
  ports: {
    listening: 'Port {{port}}: waiting',
    'not-allowed': 'Port {{port}}: no permission. Use instead: {{instead}}',
    'in-use': 'Port {{port}}: another program has it. Use instead: {{instead}}',
    failed: 'Port {{port}}: could not be opened. Use instead: {{instead}}',
    closed: 'Port {{port}}: closed',
  },
  typeThese: '[{{round}}] Type these values into the device and send one mail.',
  attempt: '{{device}} → port {{port}}: {{what}}',
  attemptParts: {
    clear: 'unencrypted',
    failedTls: 'no encryption agreed',
    silent: 'said nothing',
    mail: 'mail of {{kilobytes}} kB',
    noMail: 'no mail',
    otherPassword: 'not the test password (not recorded)',
    quit: 'ended properly',
    left: 'hung up',
    limit: 'ended by us',
  },
  turnedAway: 'Turned away {{count}} connections, e.g. from outside this LAN (last: {{from}}).',
  stopped: {
    asked: 'Ended.',
    'time-over': 'The time is over; nothing listens any more.',
    'window-closed': 'The window was closed; nothing listens any more.',
    'interface-changed': 'The network has changed; nothing listens any more.',
  },
  nothingSeen: 'No device connected. Check server and port in the device, and its LAN connection.',
  routes: 'Ways to send, as far as the device is concerned',
  can: { yes: 'can', no: 'cannot with these settings', 'not-seen': 'not seen yet' },
  wouldShow: '(“{{round}}” would show it)',
  practice: {
    'modern-oauth': { name: 'A modern device', summary: 'Signs in with OAuth 2.0.' },
    'login-tls12': { name: 'A usual device', summary: 'Encrypts with TLS 1.2 and signs in with a password.' },
    'tls10-only': { name: 'An old device', summary: 'Knows old encryption (TLS 1.0) only.' },
    'plain-no-sign-in': { name: 'A very old scanner', summary: 'Neither encrypts nor signs in.' },
    'picky-login': { name: 'A device that minds the prompt', summary: "Hangs up at some servers' prompts." },
    'bare-name': { name: 'A device with a short name', summary: 'Gives itself a name without a domain.' },
  },
} as const satisfies Shape<typeof ja>
