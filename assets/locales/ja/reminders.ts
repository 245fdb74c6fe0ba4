/** Words of the calendar file. Reader: whoever looks after the devices. */
export const reminders = {
  calendar: 'メール送信の期限（SMTP AUTH ナビ）',
  // {{title}}: title of a date of the plan.
  date: 'メール送信: {{title}}',
  devices: '関係する機器:',
  // A line of the list.
  device: '・{{name}}',
  // {{site}}: name of a place; {{device}}: name of a device.
  deviceAt: '{{site}}: {{device}}',
  undo: '一時的な設定を元に戻す: {{device}}',
  // {{when}}: a time in words.
  undoWhy: 'この送り方は一時的です（{{when}}）。長く使える送り方に変えて、元に戻してください。',
} as const
