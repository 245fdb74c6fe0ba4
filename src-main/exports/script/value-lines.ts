import type { Script, ScriptValueType } from '../../contract/script'
import { t, type Lang } from '../../text/t'
import { variable } from './command'
import { isOneLine, quote } from './quote'

/** Typed values by name. What is missing is asked for when the script runs. */
export type ScriptValues = Readonly<Record<string, string>>

/** What a value must look like, both before it is written into a script and when a person types it there (.NET and JavaScript read these alike). */
const forms = {
  // One address without blanks and quotation marks other than the apostrophe, which is allowed (RFC 5321 4.1.2) and met: o'brien@.
  address: "^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9][A-Za-z0-9-]*([.][A-Za-z0-9-]+)+$",
  /** Tenant id or one of its domains. */
  tenant: '^[A-Za-z0-9][A-Za-z0-9-]*([.][A-Za-z0-9-]+)*$',
  guid: '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
  // One IPv4 address, or a range of it that connectors take (/24 to /32; New-InboundConnector's page).
  ipv4: '^(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])([.](25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}(/(2[4-9]|3[0-2]))?$',
  // The name of an application or account, as people see it in lists.
  name: '^[^\\x00-\\x1f"<>;&%`]{1,60}$',
} as const satisfies Record<ScriptValueType, string>

/** Can this value be written into a script as a value of this type? */
export const fits = (value: string, type: ScriptValueType): boolean =>
  value.length <= 254 && isOneLine(value) && new RegExp(forms[type]).test(value)

/** One assignment for each value; a missing or unfit one is asked for. */
export const assignments = ({ values }: Pick<Script, 'values'>, known: ScriptValues, lang: Lang): readonly string[] =>
  values.map(({ name, type, ask, preset }) => {
    const value = known[name] ?? preset
    const given = value !== null && fits(value, type)
    return `${variable(name)} = ${given ? quote(value) : `Read-Host -Prompt ${quote(ask[lang])}`}`
  })

/** The assignments, the only place where a value stands, each with a check: the file may have been edited. */
export const valueLines = (script: Pick<Script, 'values'>, known: ScriptValues, lang: Lang): readonly string[] => {
  const assigned = assignments(script, known, lang)
  return script.values.flatMap(({ name, type, ask }, at) => {
    const wrong = quote(t(lang, 'script.wrongValue', { what: ask[lang] }))
    return [assigned[at] ?? '', `if (${variable(name)} -notmatch ${quote(forms[type])}) { throw ${wrong} }`]
  })
}
