import { z } from 'zod'
import { Day, YesNoUnknown } from './knowledge-parts'
import { RouteTestAnswers } from './route-test'

const answer = YesNoUnknown.default('unknown')
const text = (max: number) => z.string().trim().max(max)

/** What sends the mail. `app` is a program of the office's own, `mail-software` a bought mail program. */
export const DeviceKind = z.enum(['mfp', 'printer', 'scanner', 'nas', 'appliance', 'app', 'mail-software', 'unknown'])
export type DeviceKind = z.infer<typeof DeviceKind>

export const Encryption = z.enum(['starttls', 'implicit', 'none', 'unknown'])
export const SignIn = z.enum(['password', 'oauth', 'none', 'unknown'])
/** Who receives: only people of the own organisation, or (also) people outside. */
export const Recipients = z.enum(['inside', 'outside', 'unknown'])

/**
 * What a person has told us: the answers of steps 2 and 3 of the journey. Every answer may be missing, which means `unknown`.
 * A situation never holds a secret.
 */
export const Situation = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  device: z
    .strictObject({
      /** What people call it, e.g. "1階 受付の複合機". */
      name: text(80).optional(),
      kind: DeviceKind.default('unknown'),
      /** Family id of the catalogue; an id the catalogue does not know is treated as not listed. */
      family: text(80).optional(),
      model: text(120).optional(),
      /** Does *this* machine offer OAuth 2.0 in its mail settings? The person has looked. */
      offersOAuth: answer,
      /** May the office's own program be changed? (kind `app`) */
      canBeChanged: answer,
    })
    .prefault({}),
  sending: z
    .strictObject({
      host: text(255).optional(),
      port: z.int().min(1).max(65535).optional(),
      encryption: Encryption.default('unknown'),
      signIn: SignIn.default('unknown'),
      /** User name typed into the device. */
      account: text(320).optional(),
      /** Sender address (MAIL FROM and header From). */
      from: text(320).optional(),
      /** Where a test mail may go, if the person allows one. */
      testRecipient: text(320).optional(),
      recipients: Recipients.default('unknown'),
      /** Does the device send today? */
      worksNow: answer,
      recipientsPerDay: z.int().min(0).max(10_000_000).optional(),
      largestMegabytes: z.number().min(0).max(100_000).optional(),
    })
    .prefault({}),
  office: z
    .strictObject({
      fixedPublicIp: answer,
      /** Can this line reach TCP 25 outside? Measured by a probe where possible; this is the person's answer. */
      port25Open: answer,
      /** Does the office run a mail relay of its own (on-premises Exchange, Postfix, gateway)? */
      ownRelay: answer,
      /** Is there, or may there be, an Azure subscription? (Azure Communication Services) */
      azureSubscription: answer,
      /** Can files be stored instead of mailed (scan to folder, SharePoint)? */
      otherThanMail: answer,
    })
    .prefault({}),
  /** Days that somebody wrote down, for the reminders. Never what expires itself. */
  expiry: z
    .strictObject({
      /** The client secret of the organisation's own app, as Entra shows it. */
      clientSecret: Day.optional(),
      /** The secret of the app behind the SMTP user name of Azure Communication Services. */
      azureSecret: Day.optional(),
      /** When somebody last signed in at the machine itself. */
      signedIn: Day.optional(),
    })
    .optional(),
  tenant: z
    .strictObject({
      /** Does the office use Microsoft 365 / Exchange Online for this mail? */
      usesMicrosoft365: answer,
      securityDefaults: z.enum(['on', 'off', 'unknown']).default('unknown'),
      rejectDirectSend: z.enum(['on', 'off', 'unknown']).default('unknown'),
      /** Is an administrator of Microsoft 365 known and reachable? */
      administratorReachable: answer,
    })
    .prefault({}),
  routeTests: RouteTestAnswers.prefault({}),
})
export type Situation = z.infer<typeof Situation>
export type SituationInput = z.input<typeof Situation>
