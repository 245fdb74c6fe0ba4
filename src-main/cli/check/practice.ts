import { fault, ok, type Result } from '../../contract/result'
import { Situation } from '../../contract/situation'
import type { RefusalLedger } from '../../core/probes/probe'
import { practicePassword, scenarios } from '../../practice/scenarios'
import { startPractice } from '../../practice/start-practice'
import { standardDeadlines } from '../../services/deadlines'
import { shippedKnowledge } from '../../services/knowledge'
import { createMailComposer } from '../../services/mail-composer'
import { createNetwork } from '../../services/network/network'
import { testMailWords } from '../../text/test-mail-words'
import type { Io } from '../io'
import { nearest } from '../options/nearest'
import type { OptionValues } from '../options/parse-options'
import type { checkOptions } from './check-options'
import type { PreparedContext } from './context'
import type { CheckOrder } from './order'
import { routesIn, secretOwner } from './routes-order'

/** Nobody can be locked out of a tenant that does not exist. */
const noLedger: RefusalLedger = {
  pausedUntil: async () => null,
  recordRefusal: async () => undefined,
  recordSuccess: async () => undefined,
}

interface PreparedPractice {
  readonly order: CheckOrder
  readonly ctx: PreparedContext
  readonly password: string
  stop(): Promise<void>
}

/** Starts the tenant of a scenario; the caller stops it. Fault: `usage.bad-value` for a scenario that does not exist, and for options that lead a check elsewhere. */
export async function preparePractice(
  id: string,
  values: OptionValues<typeof checkOptions>,
  io: Io,
): Promise<Result<PreparedPractice>> {
  const foreign = (['situation', 'connect-to', 'dns', 'ca', 'password-stdin', 'token-stdin'] as const).find(
    (name) => values[name] !== undefined,
  )
  if (foreign !== undefined)
    return fault('usage.bad-value', { option: `--${foreign}`, value: '--practice', allowed: '-' })
  const scenario = scenarios.find((known) => known.id === id)
  if (scenario === undefined) {
    const names = scenarios.map((known) => known.id)
    const meant = nearest(id, names)
    return fault('usage.bad-value', { option: '--practice', value: id, allowed: meant ?? names.join(' | ') })
  }
  const situation = Situation.parse(scenario.situation)
  const routes = routesIn(values.route)
  if (!routes.ok) return routes
  const signInBy = secretOwner(routes.value, situation)
  const { mappings, dnsServer, extraCa, stop } = await startPractice(scenario, io.now())
  const order: CheckOrder = {
    situation,
    signIn: 'basic',
    ...(signInBy.ok && { signInBy: signInBy.value }),
    consent: { basicSignIn: !signInBy.ok, oauthSignIn: false, testMail: 'no', routes: routes.value },
  }
  const ctx = {
    situation: order.situation,
    consent: order.consent,
    network: createNetwork({ mappings, dnsServer, extraCa }),
    knowledge: shippedKnowledge,
    composer: createMailComposer(testMailWords),
    ledger: noLedger,
    deadlines: standardDeadlines,
    now: io.now,
    random: io.random,
  }
  return ok({ order, ctx, password: practicePassword, stop })
}
