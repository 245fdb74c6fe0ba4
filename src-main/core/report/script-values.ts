import type { Advice } from '../../contract/report'
import type { Script } from '../../contract/script'
import type { Situation } from '../../contract/situation'
import { checkAddress } from '../situation/typed-values'

/** What is known of the typed values of a script. An answer that is not one usable address is left out: the script asks for it. */
export function scriptValues(
  { values }: Pick<Script, 'values'>,
  { sending }: Situation,
): Readonly<Record<string, string>> {
  const answers = { 'sending.account': sending.account, 'sending.from': sending.from }
  return Object.fromEntries(
    values.flatMap(({ name, answer }) => {
      const checked = checkAddress((answer && answers[answer]) ?? '')
      return checked.state === 'ok' ? [[name, checked.value]] : []
    }),
  )
}

/** The scripts that the steps of the recommended route name, each once, in their order. */
export function scriptsOfAdvice(advice: Advice): readonly string[] {
  if (advice.outcome === 'not-affected') return []
  const route = advice.routes.find(({ state }) => state === 'recommended')
  return [...new Set((route?.steps ?? []).flatMap(({ script }) => script ?? []))]
}
