import type { support as ja } from '../ja/support'
import type { Shape } from '../shape'

export const support: Shape<typeof ja> = {
  open: 'Make a file for support',
  title: 'File for support',
  lead: 'What somebody needs who helps you with this program. It is never sent anywhere by itself.',
  note: 'You see everything before it is saved.',
  hide: 'Leave out mail addresses, IP addresses and names of servers',
  hideHint: 'For somebody whom you trust, leaving them in may lead to the cause sooner.',
  preview: 'What will be saved',
  show: '{{name}} — {{what}}',
  save: 'Save as a zip file',
  empty: '(empty)',
  files: {
    summaryName: '0 Read me first',
    summary: 'in plain words',
    versions: 'versions of the program and the computer',
    settings: 'settings of the program',
    results: 'the last judgement (no answers, no names)',
    log: 'what the program did (up to 30 days)',
    manifest: 'list of the files',
  },
  summary: {
    title: 'SMTP AUTH Navi: file for support',
    made: 'Made: {{at}}',
    version: '{{name}}: {{version}}',
    noResult: 'Nothing was judged.',
    result: 'Last judgement: {{outcome}} (findings: {{findings}}, facts: {{facts}})',
    log: 'Log: checks {{checks}}, failures told {{faults}}, mistakes of the program {{bugs}}',
    file: '- {{name}}: {{what}}',
    noSecret: 'There is no password or token in it.',
    noAddresses: 'There are no mail addresses, IP addresses or names of servers in it either.',
    withAddresses: 'Names of servers are in it. Mind to whom you give it.',
  },
}
