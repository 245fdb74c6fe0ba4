import type { reminders as ja } from '../ja/reminders'
import type { Shape } from '../shape'

export const reminders = {
  calendar: 'Dates for sending mail (SMTP AUTH Navi)',
  date: 'Sending mail: {{title}}',
  devices: 'Devices concerned:',
  device: '- {{name}}',
  deviceAt: '{{site}}: {{device}}',
  undo: 'Undo the stop-gap: {{device}}',
  undoWhy: 'This way of sending is for a while only ({{when}}). Change to one that lasts, and put the setting back.',
} as const satisfies Shape<typeof ja>
