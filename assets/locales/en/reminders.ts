import type { reminders as ja } from '../ja/reminders'
import type { Shape } from '../shape'

export const reminders = {
  calendar: 'Dates for sending mail (SMTP AUTH Navi)',
  date: 'Sending mail: {{title}}',
  devices: 'Devices concerned:',
  device: '- {{name}}',
  deviceAt: '{{site}}: {{device}}',
  undo: 'Undo the stop-gap: {{device}}',
  who: 'By: {{who}}',
  expiry: {
    clientSecret: {
      title: 'A secret ends: {{device}}',
      what: 'Make a new client secret in Microsoft Entra and enter it at the device or program. When a mail has arrived, delete the old secret.',
    },
    azureSecret: {
      title: 'An Azure secret ends: {{device}}',
      what: 'Make a new secret for the app used for SMTP of Azure Communication Services and enter it at the device as its password. When a mail has arrived, delete the old secret.',
    },
    signedIn: {
      title: 'Check the sign-in: {{device}}',
      what: 'The last sign-in at the device was on {{day}}. After {{days}} days without use it has to be done again. Send one mail and see that it arrives; then write down that day instead.',
    },
    next: 'Afterwards enter the new day in SMTP AUTH Navi and make the calendar again.',
  },
  page: {
    open: 'Calendar of what expires',
    title: 'Make a calendar of what expires',
    lead: 'Reminders ahead of time as a calendar file (.ics), for Outlook, Google Calendar and others.',
    note: 'Importing it again renews the same entries.',
    days: 'Enter the days that you know',
    clientSecret: 'End of the client secret',
    clientSecretHint: 'The day under “Certificates & secrets” in Microsoft Entra. Never the secret itself.',
    azureSecret: 'End of the secret for Azure Communication Services',
    azureSecretHint: 'Only if you send through Azure.',
    signedIn: 'Last sign-in at the machine',
    signedInHint: 'The day on which somebody signed in to Microsoft at the machine.',
    always: "Microsoft's dates and the day to undo a stop-gap are always in it.",
    save: 'Save the calendar of this device',
    saveAll: 'Save the calendar of all devices of the site',
  },
  undoWhy: 'This way of sending is for a while only ({{when}}). Change to one that lasts, and put the setting back.',
} as const satisfies Shape<typeof ja>
