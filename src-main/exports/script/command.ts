import { assertNever } from '../../contract/result'
import type { ScriptCommand, ScriptValue } from '../../contract/script'
import type { Lang } from '../../text/t'
import { quote } from './quote'

/** A variable: the name with a capital, as PowerShell people write it. */
export const variable = (name: string): string => `$${name.slice(0, 1).toUpperCase()}${name.slice(1)}`

/** A value as an argument. Typed values stand in variables, so that each is written into a script at one place only. */
export function argument(value: ScriptValue, lang: Lang): string {
  if ('text' in value) return quote(value.text)
  if ('value' in value) return variable(value.value)
  if ('truth' in value) return value.truth ? '$true' : '$false'
  if ('of' in value) return variable(value.of) + (value.property === undefined ? '' : `.${value.property}`)
  if ('list' in value) return `@(${value.list.map((member) => argument(member, lang)).join(', ')})`
  if ('table' in value) {
    const entries = Object.entries(value.table).map(([key, member]) => `${key} = ${argument(member, lang)}`)
    return `@{ ${entries.join('; ')} }`
  }
  if ('filter' in value) return filterText(value, lang)
  if ('saved' in value) return `$saved.${value.saved}`
  if ('monthsFromNow' in value) return `(Get-Date).AddMonths(${value.monthsFromNow})`
  if ('secret' in value) return `(Read-Host -Prompt ${quote(value.secret[lang])} -AsSecureString)`
  return assertNever(value)
}

/** A condition inside a string: what it compares with has its quotation marks doubled once more, when the script runs if it is known only then. */
function filterText({ filter, operator, equals }: Extract<ScriptValue, { filter: string }>, lang: Lang): string {
  if ('text' in equals) return quote(`${filter} ${operator} '${equals.text.replaceAll("'", "''")}'`)
  const frame = quote(`${filter} ${operator} '{0}'`)
  return `(${frame} -f ${argument(equals, lang)}.Replace(${quote("'")}, ${quote("''")}))`
}

/** One command on one line. */
export function commandText({ cmdlet, parameters, switches, into, among }: ScriptCommand, lang: Lang): string {
  const words = [
    cmdlet,
    ...Object.entries(parameters).flatMap(([name, value]) =>
      // The colon is how a switch takes a value; for a parameter it changes nothing.
      'truth' in value ? [`-${name}:${argument(value, lang)}`] : [`-${name}`, argument(value, lang)],
    ),
    ...switches.map((name) => `-${name}`),
  ]
  const list = among === undefined ? '' : `${variable(among.of)}.${among.property} | `
  return `${into === undefined ? '' : `${variable(into)} = `}${list}${words.join(' ')}`
}

/** Names of earlier answers that these values rest on. */
export function usedAnswers(value: ScriptValue): readonly string[] {
  if ('of' in value) return [value.of]
  if ('list' in value) return value.list.flatMap(usedAnswers)
  if ('table' in value) return Object.values(value.table).flatMap(usedAnswers)
  return 'filter' in value ? usedAnswers(value.equals) : []
}
