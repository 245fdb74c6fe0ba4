import type { handOver as ja } from '../ja/hand-over'
import type { Shape } from '../shape'

export const handOver: Shape<typeof ja> = {
  device: 'device',
  name: { admin: 'For the administrator {{device}}', dealer: 'For the dealer {{device}}' },
  practiceName: 'PRACTICE ',
  readMe: '0 Read me first',
  readMeWhat: 'what each file is',
  readMeLead: {
    admin: 'About sending mail from “{{device}}”: what the Microsoft 365 administrator is asked to do. Begin with 1.',
    dealer:
      'About sending mail from “{{device}}”: what the dealer or maintenance company is asked to do. Begin with 1.',
  },
  fileLine: '* {{name}}',
  whatLine: '  {{what}}',
  sheet: { admin: 'For the administrator', dealer: 'For the dealer' },
  sheetWhat: {
    admin: 'The settings to change and why, the clicks and commands, and the way back.',
    dealer: 'What we ask for, the present settings, the values to enter, and what we would like to know.',
  },
  sheetHtmlWhat: 'The same sheet, for a browser.',
  scriptWhat: 'A PowerShell script ({{title}}). Read it before you run it. It asks before it changes anything.',
  undoWhat: 'The script that puts it back ({{title}}).',
  topicWhat: 'To read ({{title}}), in a browser.',
  mailFile: 'Text of the mail',
  mailWhat: 'The text of a mail to send these files with.',
  subject: 'Subject: {{subject}}',
  noSecret: 'No file holds a password or secret. Do not send any by mail either.',
  madeWith: 'Made with {{name}} {{version}}.',
  mail: {
    subject: { admin: 'Microsoft 365 settings for {{device}}', dealer: 'Mail settings of {{device}}' },
    greeting: { admin: 'To the Microsoft 365 administrator', dealer: 'To the dealer or maintenance company' },
    ask: {
      admin: 'About sending mail from “{{device}}”: please change the following settings in Microsoft 365.',
      dealer: 'We would like you to change the mail settings of “{{device}}”.',
    },
    route: 'New way of sending: {{route}}',
    date: '- {{when}}: {{title}}',
    files: {
      admin: 'The attached sheet for the administrator has the details.',
      dealer: 'The attached sheet for the dealer has the details.',
    },
    scripts: 'A script and the one that puts it back are there too.',
    back: {
      admin: 'Please tell us what you changed and when, or why it cannot be done.',
      dealer: 'Please send back the sheet with your answers, and tell us when the work can be done.',
    },
    noPassword: 'Please do not write passwords or secrets into a mail.',
    number: 'Sheet number: {{number}}',
  },
  page: {
    open: { admin: 'Everything for the administrator', dealer: 'Everything for the dealer' },
    title: { admin: 'Everything for the administrator', dealer: 'Everything for the dealer' },
    lead: 'The sheet, what explains it and the text of a mail in one zip file.',
    note: 'No password is in it.',
    files: 'Files in it',
    mail: 'Text of the mail',
    mailHint: 'Copy it, attach the zip, send.',
    copy: 'Copy the text of the mail',
    copied: 'Copied.',
    save: 'Save as a zip file',
  },
}
