/** Meaning of each answer of the situation file, keyed like the file. */
export const situation = {
  device: {
    name: 'what you call it',
    kind: 'what sends (mfp: multifunction printer, app: a program of your own)',
    family: 'family of the catalogue (see knowledge devices)',
    model: 'model name',
    offersOAuth: 'do its mail settings offer OAuth 2.0?',
    canBeChanged: 'can your own program be changed?',
  },
  sending: {
    host: 'mail server',
    port: 'port',
    encryption: 'encryption',
    signIn: 'way to sign in',
    account: 'user name',
    from: 'sender address',
    testRecipient: 'where a test mail may go',
    recipients: 'who receives (inside: only your organisation)',
    worksNow: 'does it send today?',
    recipientsPerDay: 'recipients a day',
    largestMegabytes: 'largest mail (MB)',
  },
  office: {
    fixedPublicIp: 'is there a fixed public IP address?',
    port25Open: 'is port 25 open to the outside?',
    ownRelay: 'is there a mail relay in the office?',
    azureSubscription: 'is there an Azure subscription?',
    otherThanMail: 'would a shared folder do instead of mail?',
  },
  tenant: {
    usesMicrosoft365: 'is Microsoft 365 used for this mail?',
    securityDefaults: 'security defaults',
    rejectDirectSend: 'Reject Direct Send',
    administratorReachable: 'can an administrator of Microsoft 365 be asked?',
  },
} as const
