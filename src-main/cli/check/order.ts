import { fault, ok, type Result } from '../../contract/result'
import type { TestedRoute } from '../../contract/route-test'
import type { Situation } from '../../contract/situation'
import type { Consent } from '../../core/probes/probe'
import { checkAddress } from '../../core/situation/typed-values'
import type { OptionValues } from '../options/parse-options'
import type { checkOptions } from './check-options'
import { routesIn, secretOwner, withRealRecipient } from './routes-order'

/** What the command line asks for, decided before anybody is contacted. */
export interface CheckOrder {
  readonly situation: Situation
  /** With the secret on standard input. */
  readonly signIn: 'none' | 'basic' | 'oauth'
  /** Whose secret that is; absent: the present way's. */
  readonly signInBy?: TestedRoute
  readonly consent: Consent
}

/**
 * Turns options into consent. A secret on standard input is the yes to one attempt with it; a real mail needs its own option with the address,
 * which must be the situation's, if that names one. Mail goes out under the sign-in, so without one there is none.
 */
export function orderOf(values: OptionValues<typeof checkOptions>, situation: Situation): Result<CheckOrder> {
  if (values['password-stdin'] && values['token-stdin']) return fault('usage.password-or-token')
  const routes = routesIn(values.route)
  if (!routes.ok) return routes
  const signIn = values['password-stdin'] ? 'basic' : values['token-stdin'] ? 'oauth' : 'none'
  if (routes.value.length > 0) return orderOfRoutes(values, situation, routes.value, signIn)
  const { host, account, from, testRecipient } = situation.sending
  const sends = values['send-real-mail-to'] !== undefined || values['recipient-check'] === true
  if (sends && signIn === 'none') return fault('usage.missing', { what: '--password-stdin | --token-stdin' })
  if (signIn !== 'none' && host === undefined) return fault('situation.host-missing')
  if (signIn !== 'none' && account === undefined) return fault('usage.missing', { what: 'sending.account' })

  const realTo = values['send-real-mail-to']
  const typed = realTo === undefined ? ok(undefined) : typedRecipient(realTo)
  if (!typed.ok) return typed
  if (realTo !== undefined && testRecipient !== undefined && realTo.toLowerCase() !== testRecipient.toLowerCase())
    return fault('usage.other-recipient', { given: realTo, known: testRecipient })
  const recipient = realTo ?? testRecipient
  if (sends && recipient === undefined) return fault('usage.missing', { what: 'sending.testRecipient' })
  if (sends && from === undefined && !account?.includes('@')) return fault('usage.missing', { what: 'sending.from' })

  const fingerprint = acceptedFingerprint(values['accept-fingerprint'])
  if (!fingerprint.ok) return fingerprint
  return ok({
    situation:
      recipient === undefined
        ? situation
        : { ...situation, sending: { ...situation.sending, testRecipient: recipient } },
    signIn,
    consent: {
      basicSignIn: signIn === 'basic',
      oauthSignIn: signIn === 'oauth',
      ...(values['identify-tenant'] === true && { identifyTenant: true }),
      testMail: realTo !== undefined ? 'real' : values['recipient-check'] ? 'to-recipient-check' : 'no',
      ...(fingerprint.value !== undefined && { acceptedFingerprint256: fingerprint.value }),
    },
  })
}

/** Ways besides the present one. That is looked at without a sign-in: the secret, if there is one, belongs to the way that is tried. */
function orderOfRoutes(
  values: OptionValues<typeof checkOptions>,
  situation: Situation,
  routes: readonly TestedRoute[],
  signIn: CheckOrder['signIn'],
): Result<CheckOrder> {
  const owner = signIn === 'none' ? ok(undefined) : secretOwner(routes, situation)
  if (!owner.ok) return owner
  const realTo = values['send-real-mail-to']
  const typed = realTo === undefined ? ok(undefined) : typedRecipient(realTo)
  if (!typed.ok) return typed
  const real = realTo === undefined ? ok({ situation }) : withRealRecipient(realTo, routes, situation)
  if (!real.ok) return real
  const fingerprint = acceptedFingerprint(values['accept-fingerprint'])
  if (!fingerprint.ok) return fingerprint
  return ok({
    situation: real.value.situation,
    signIn,
    ...(owner.value !== undefined && { signInBy: owner.value }),
    consent: {
      basicSignIn: false,
      oauthSignIn: false,
      testMail: 'no',
      routes,
      ...('realMailBy' in real.value && { realMailBy: real.value.realMailBy }),
      ...(fingerprint.value !== undefined && { acceptedFingerprint256: fingerprint.value }),
    },
  })
}

/** Exactly one address as it stands: a real mail never goes to a corrected one. */
function typedRecipient(value: string): Result<void> {
  const field = '--send-real-mail-to'
  const checked = checkAddress(value)
  if (checked.state === 'ok') return ok(undefined)
  return checked.state === 'corrected'
    ? fault('typed.corrected', { field, value, corrected: checked.value })
    : fault('typed.nonsense', { field, value })
}

/** A SHA-256 fingerprint, with or without colons, in the form certificates are recorded in (`AB:CD:…`). */
function acceptedFingerprint(text: string | undefined): Result<string | undefined> {
  if (text === undefined) return ok(undefined)
  const digits = text.replaceAll(/[\s:]/g, '').toUpperCase()
  return /^[0-9A-F]{64}$/.test(digits) ? ok(digits.replaceAll(/(..)(?=.)/g, '$1:')) : fault('usage.bad-fingerprint')
}
