import type { FieldName } from '../../contract/knowledge'
import type { Bilingual } from '../../contract/knowledge-parts'
import type { RankedRoute, Report } from '../../contract/report'
import type { TextKey } from '../../text/t'

/** Words of the catalogue that are complete without values. */
type Words = Extract<TextKey, `sheet.value.${string}` | `sheet.fill.${string}`>

/** What stands beside a label. There is no kind that could hold a password. */
export type FieldValue =
  /** To be typed exactly as printed. */
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'words'; readonly key: Exclude<Words, 'sheet.value.passwordMax'> }
  /** A line to write on, and where the value comes from. */
  | { readonly kind: 'by-hand'; readonly from: Exclude<Words, 'sheet.value.passwordMax'> | Bilingual }
  /** An empty box: the password is typed at the machine and never written down. */
  | { readonly kind: 'password'; readonly hint: Bilingual | null }

type Settings = NonNullable<RankedRoute['settings']>
type SignIn = Settings['signIn']

const words = (key: Exclude<Words, 'sheet.value.passwordMax'>): FieldValue => ({ kind: 'words', key })

const encryption = {
  starttls: words('sheet.value.encryptionStarttls'),
  optional: words('sheet.value.encryptionOptional'),
  'own-choice': words('sheet.value.asServerSays'),
} as const satisfies Record<Settings['encryption'], FieldValue>

/** Fields whose value follows from the way of signing in alone. */
const bySignIn = {
  auth: {
    oauth: words('sheet.value.authOauth'),
    password: words('sheet.value.authPassword'),
    none: words('sheet.value.off'),
    'own-choice': words('sheet.value.asServerSays'),
  },
  authMethod: {
    oauth: words('sheet.value.methodOauth'),
    password: words('sheet.value.methodPassword'),
    none: words('sheet.value.unchanged'),
    'own-choice': words('sheet.value.asServerSays'),
  },
  oauth: {
    oauth: words('sheet.value.oauth'),
    password: words('sheet.value.off'),
    none: words('sheet.value.off'),
    'own-choice': words('sheet.value.off'),
  },
} as const satisfies Partial<Record<FieldName, Record<SignIn, FieldValue>>>

function server({ server: host, serverIsPlaceholder }: Settings): FieldValue {
  if (!serverIsPlaceholder) return { kind: 'typed', text: host }
  return { kind: 'by-hand', from: host.includes('mxHost') ? 'sheet.fill.mxServer' : 'sheet.fill.server' }
}

function user(settings: Settings, { account, from }: Report['situation']['sending']): FieldValue {
  if (settings.signIn === 'none') return words('sheet.value.empty')
  if (settings.userHint !== null) return { kind: 'by-hand', from: settings.userHint }
  const name = account ?? from
  return name === undefined || settings.signIn === 'own-choice'
    ? { kind: 'by-hand', from: 'sheet.fill.user' }
    : { kind: 'typed', text: name }
}

/** A server that takes only its own senders (High Volume Email, Azure) would refuse the mail of the present one. */
function sender({ senderHint }: Settings, { from }: Report['situation']['sending']): FieldValue {
  if (senderHint !== null) return { kind: 'by-hand', from: senderHint }
  return from === undefined ? { kind: 'by-hand', from: 'sheet.fill.from' } : { kind: 'typed', text: from }
}

function password({ signIn, passwordHint }: Settings): FieldValue {
  return signIn === 'password' || signIn === 'own-choice'
    ? { kind: 'password', hint: passwordHint }
    : words('sheet.value.passwordUnused')
}

/** Some machines name the method itself (`OAuth2.0`) where others have a list to choose from. */
const namesOauth = (label: string): boolean => /oauth/i.test(label)

/** What goes into a field for a route. A route without settings leaves the machine's mail settings alone. */
export function fieldValue(
  { field, label }: { readonly field: FieldName; readonly label: string },
  settings: RankedRoute['settings'],
  sending: Report['situation']['sending'],
): FieldValue {
  if (settings === null) return words('sheet.value.unchanged')
  switch (field) {
    case 'server':
      return server(settings)
    case 'port':
      return settings.port === null
        ? { kind: 'by-hand', from: 'sheet.fill.port' }
        : { kind: 'typed', text: String(settings.port) }
    case 'tls':
      return encryption[settings.encryption]
    case 'authMethod':
      return settings.signIn !== 'oauth' && namesOauth(label)
        ? words('sheet.value.off')
        : bySignIn.authMethod[settings.signIn]
    case 'auth':
    case 'oauth':
      return bySignIn[field][settings.signIn]
    case 'user':
      return user(settings, sending)
    case 'password':
      return password(settings)
    case 'from':
      return sender(settings, sending)
    case 'popBeforeSmtp':
      return words('sheet.value.off')
    // Some machines word this setting the other way round ("Don't verify"), and switching it on needs root certificates the machine may lack.
    case 'certVerify':
    case 'maxSize':
      return words('sheet.value.unchanged')
    case 'test':
      return words('sheet.value.test')
  }
}
