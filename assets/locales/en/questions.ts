import type { questions as ja } from '../ja/questions'
import type { Shape } from '../shape'

/** One question a page. The heading is the question. `unknown` is an equal choice everywhere. */
export const questions = {
  whyTitle: 'Why we ask',
  answersTitle: 'Your answers so far',
  server: {
    title: 'Whose server sends the mail?',
    why: 'The change concerns you only if the mail goes through a server of Microsoft 365.',
    short: 'Mail server',
    options: {
      microsoft: { label: 'A server of Microsoft 365', hint: 'for example smtp.office365.com' },
      other: { label: "Another company's server", hint: 'for example your internet provider or web host' },
      unknown: { label: "I don't know", hint: 'The device shows it as “SMTP server”. You can look later' },
    },
  },
  signIn: {
    title: 'How does the device sign in to send?',
    why: 'What ends is signing in with a password alone (Basic). The new way (OAuth) goes on.',
    short: 'Sign-in',
    options: {
      password: { label: 'With a user name and a password', hint: 'Most devices do this' },
      oauth: { label: 'The new way (OAuth)', hint: "Somebody allowed the device on a page of Microsoft's" },
      none: { label: 'It does not sign in', hint: '“SMTP authentication” is switched off' },
      unknown: { label: "I don't know", hint: 'The device shows it as “SMTP authentication”' },
    },
  },
  worksNow: {
    title: 'Does it send mail at the moment?',
    why: 'It decides how urgent this is: has it stopped already, or will it stop later?',
    short: 'At the moment',
    options: {
      yes: { label: 'It sends', hint: 'Mail has arrived lately' },
      no: { label: 'It does not send', hint: 'There is an error, or nothing arrives' },
      unknown: { label: "I don't know", hint: 'You can go on. The test will tell' },
    },
  },
  kind: {
    title: 'What sends the mail?',
    why: 'What has to be changed depends on what sends.',
    short: 'What sends',
    options: {
      mfp: { label: 'A multifunction printer or scanner', hint: 'sends scanned pages by mail' },
      nas: { label: 'A NAS, UPS or another appliance', hint: 'sends notices by mail' },
      app: { label: 'A program of our own', hint: 'sends invoices or notices by itself' },
      'mail-software': { label: 'Mail software on a computer', hint: 'people write and send mail' },
      unknown: { label: "I don't know", hint: 'You can go on' },
    },
  },
  family: {
    title: 'Which device is it?',
    why: 'Each device has its own menus and names. The sheet uses the words of your device.',
    titleProgram: 'Which program is it?',
    short: 'Device',
    label: 'Search by model or maker',
    hint: 'for example BP-22C20, Ricoh IM C3000',
    labelProgram: 'Search by program or library',
    hintProgram: 'for example PHPMailer, .NET, Postfix',
    notListed: { label: "Not listed, or I don't know", hint: 'We go on with general names' },
    none: 'Nothing found. The maker alone is enough to search.',
    found: '{{count}} found',
    legend: 'What the signs mean',
    oauth: {
      yes: { label: 'Can do the new way', text: 'A document says so.' },
      some: { label: 'Depends on the model', text: 'It differs by model or by the software inside.' },
      no: { label: 'Cannot do the new way', text: 'We show other ways to send.' },
      unknown: { label: 'Nothing known', text: 'That does not mean that it cannot.' },
    },
    name: { label: 'What you call it (optional)', hint: 'for example Copier at the reception. Shown at the top' },
  },
  offersOAuth: {
    title: 'Is there “OAuth” in the settings of this device?',
    why: 'It differs by the version of the software inside, even for one model. Looking at your device is the sure way.',
    short: 'The new way (OAuth)',
    where: 'Where to look',
    generic: 'Look whether the mail (SMTP) settings have an item such as “OAuth” or “modern authentication”.',
    options: {
      yes: { label: 'Yes, there is', hint: 'I have seen it in the settings' },
      no: { label: 'No, there is not', hint: 'I have looked through the settings' },
      unknown: { label: "I don't know", hint: 'You can look later' },
    },
  },
  canBeChanged: {
    title: 'Can somebody change that program?',
    why: 'If it can be changed, the new way (OAuth) lasts longest.',
    short: 'Changing the program',
    options: {
      yes: { label: 'Yes', hint: 'The person or company who made it can be asked' },
      no: { label: 'No', hint: 'for example because nobody maintains it' },
      unknown: { label: "I don't know", hint: 'You can go on. You learn whom to ask' },
    },
  },
  current: {
    title: 'How is the device set at the moment?',
    why: 'We test the server from this computer with exactly these values.',
    short: 'Present settings',
    fields: {
      'sending.host': { label: 'Name of the SMTP server', hint: 'for example smtp.office365.com' },
      'sending.port': { label: 'Port', hint: 'Mostly 587, sometimes 25 or 465' },
      'sending.account': { label: 'User name', hint: 'for example scan@example.com' },
      'sending.from': { label: "Sender's mail address", hint: 'A mail that has arrived shows it' },
    },
  },
  encryption: {
    title: 'Which encryption is set on the device?',
    why: 'We connect in the same way as the device does.',
    short: 'Encryption',
    options: {
      starttls: { label: 'STARTTLS', hint: 'It may be called “TLS” or “SSL/TLS (STARTTLS)”' },
      implicit: { label: 'SMTPS (SMTP over SSL)', hint: 'encrypted from the start, mostly on port 465' },
      none: { label: 'None', hint: 'it says “off” or “not encrypted”' },
      unknown: { label: "I don't know", hint: 'You can go on. We connect and find out' },
    },
  },
  recipients: {
    title: 'Who receives the mail?',
    why: 'Some ways to send reach only people inside your organisation.',
    short: 'Recipients',
    options: {
      inside: { label: 'Only people inside', hint: 'only addresses of our organisation' },
      outside: { label: 'Also people outside', hint: 'customers or partners too' },
      unknown: { label: "I don't know", hint: 'You can go on. We think of both cases' },
    },
  },
  volume: {
    title: 'How much does it send?',
    why: 'Each way has limits for a day and for the size. A rough number is enough.',
    short: 'Volume',
    fields: {
      'sending.recipientsPerDay': { label: 'Recipients a day (optional)', hint: 'The same person twice counts as two' },
      'sending.largestMegabytes': { label: 'Largest file in MB (optional)', hint: 'for example 10' },
    },
  },
  fixedIp: {
    title: "Does the office's internet line have a fixed IP address?",
    why: 'With a fixed IP address there are more ways to send. The contract of the line tells.',
    short: 'Fixed IP address',
    options: {
      yes: { label: 'Yes, a fixed IP address' },
      no: { label: 'No' },
      unknown: { label: "I don't know", hint: 'You can go on' },
    },
  },
  securityDefaults: {
    title: 'Are the “security defaults” of Microsoft 365 switched on?',
    why: 'While they are on, signing in with a password alone is always refused. The administrator knows.',
    short: 'Security defaults',
    options: {
      on: { label: 'On' },
      off: { label: 'Off' },
      unknown: { label: "I don't know", hint: 'You can go on' },
    },
  },
  otherWays: {
    title: 'What else could be used?',
    why: 'It helps to find another way when the device cannot do the new one.',
    short: 'Other ways',
    groups: {
      'office.ownRelay': 'There is a mail relay in our office',
      'office.azureSubscription': 'We have Azure, or could get it',
      'office.otherThanMail': 'Files may be stored in a folder instead of mailed',
    },
    options: { yes: 'Yes', no: 'No', unknown: "I don't know" },
  },
} as const satisfies Shape<typeof ja>
