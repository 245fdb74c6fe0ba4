import type { CaptureRound } from '../../contract/attempt'
import type { CaptureRoute } from '../../contract/capture'
import type { Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import type { Knowledge, RouteRow } from '../../contract/knowledge'

/** What speaks for and against one thing that a device has to be able to do, and the round that shows it. */
interface Ability {
  readonly yes: readonly FindingId[]
  readonly no: readonly FindingId[]
  readonly round: CaptureRound
}

const byTls: Ability = {
  yes: ['seen.tls-modern'],
  no: ['seen.tls-old-only', 'seen.no-encryption', 'seen.helo-only'],
  round: 'exchange',
}
const byOAuth: Ability = {
  yes: ['seen.oauth-used'],
  no: ['seen.oauth-fell-back', 'seen.oauth-not-tried'],
  round: 'oauth-only',
}
const byPassword: Ability = {
  yes: ['seen.login-encrypted'],
  no: ['seen.other-mechanism', 'seen.login-given-up', 'seen.sign-in-malformed'],
  round: 'exchange',
}
const withoutSignIn: Ability = { yes: ['seen.no-sign-in'], no: ['seen.insists-on-sign-in'], round: 'no-sign-in' }
/** A relay of the office takes what the device can do: that a mail came at all is enough. */
const anyMail: Ability = { yes: ['seen.mail-taken'], no: [], round: 'everything' }

type Settings = NonNullable<RouteRow['settings']>
const bySignIn: Readonly<Record<Settings['signIn'], Ability>> = {
  oauth: byOAuth,
  password: byPassword,
  none: withoutSignIn,
  'own-choice': anyMail,
}

/** What a route wants of the device, by the values that would be typed. */
const abilitiesFor = ({ encryption, signIn }: Settings): readonly Ability[] => [
  ...(encryption === 'starttls' ? [byTls] : []),
  bySignIn[signIn],
]

/**
 * Which routes can this device use, as far as it has shown? One `no` is enough against a route, and every ability must have been seen for it.
 * With `because` naming the findings, so that no verdict stands alone.
 */
export function captureRoutes(
  findings: readonly Finding[],
  roundsSeen: readonly CaptureRound[],
  { routes }: Pick<Knowledge, 'routes'>,
): CaptureRoute[] {
  const has = (id: FindingId) => findings.some((finding) => finding.id === id)
  return routes.flatMap(({ id, name, pattern, settings }): CaptureRoute[] => {
    if (settings === null || pattern === 'app') return []
    const abilities = abilitiesFor(settings)
    const against = abilities.filter(({ yes }) => !yes.some(has)).flatMap(({ no }) => no.filter(has))
    if (against.length > 0) return [{ route: id, name, can: 'no', because: against, round: null }]
    const missing = abilities.find(({ yes }) => !yes.some(has))
    // A round that was seen already did not show it, e.g. because the device liked another way better.
    const wouldShow = missing === undefined || roundsSeen.includes(missing.round) ? null : missing.round
    const because = abilities.flatMap(({ yes }) => yes.filter(has))
    return missing === undefined
      ? [{ route: id, name, can: 'yes', because, round: null }]
      : [{ route: id, name, can: 'not-seen', because, round: wouldShow }]
  })
}
