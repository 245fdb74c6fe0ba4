import { parseArgs } from 'node:util'
import { fault, ok, type Result } from '../../contract/result'
import { nearest } from './nearest'

/** One option. `value` is what `--help` shows for the value, e.g. `FILE`; an option without it takes none. */
export interface OptionSpec {
  readonly value?: string
  /** May be given more than once. */
  readonly multiple?: true
  /** The only values there are. */
  readonly allowed?: readonly string[]
}
export type OptionTable = Readonly<Record<string, OptionSpec>>

/** What an option table gives: a list, a text, or true. Options that were not given are missing. */
export type OptionValues<T extends OptionTable> = {
  readonly [K in keyof T]?: T[K] extends { readonly multiple: true }
    ? readonly string[]
    : T[K] extends { readonly value: string }
      ? string
      : true
}

export interface ParsedOptions<T extends OptionTable> {
  readonly values: OptionValues<T>
  readonly words: readonly string[]
}

/** Options every command has. */
export const commonOptions = {
  lang: { value: 'ja|en', allowed: ['ja', 'en'] },
  help: {},
} as const satisfies OptionTable

/**
 * Reads the words behind a command. Strict: an unknown option (with the one that was probably meant), a missing value, a value where none
 * belongs, an option given twice and a word too many are faults (`usage.*`).
 */
export function parseOptions<T extends OptionTable>(
  argv: readonly string[],
  table: T,
  maxWords: number,
): Result<ParsedOptions<T>> {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { value }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(name === 'help' && { short: 'h' }),
      },
    ]),
  )
  // Not node's own strictness: its errors are English sentences. The tokens tell the same.
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  const values: Record<string, string | true | string[]> = {}
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (words.length === maxWords) return fault('usage.too-many-words', { value: token.value })
      words.push(token.value)
    }
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const spec = Object.hasOwn(table, name) ? table[name] : undefined
    if (!spec) return unknownOption(rawName, Object.keys(table))
    if (spec.value === undefined) {
      if (value !== undefined) return fault('usage.no-value-here', { option: rawName })
      values[name] = true
      continue
    }
    // `--out --json` is a forgotten value, not a file called "--json"; `--out=--json` would be one.
    if (value === undefined || (value.startsWith('-') && value !== '-' && !inlineValue))
      return fault('usage.value-missing', { option: rawName, value: spec.value })
    if (spec.allowed && !spec.allowed.includes(value))
      return fault('usage.bad-value', { option: rawName, value, allowed: spec.allowed.join(', ') })
    const before = values[name]
    if (before !== undefined && !spec.multiple) return fault('usage.given-twice', { option: rawName })
    values[name] = spec.multiple ? [...(Array.isArray(before) ? before : []), value] : value
  }
  // Built above from the very table that types it: a flag gives true, `multiple` a list, everything else a text.
  return ok({ values: values as OptionValues<T>, words })
}

function unknownOption(rawName: string, names: readonly string[]): Result<never> {
  const meant = nearest(rawName.replace(/^-+/, ''), names)
  return meant === undefined
    ? fault('usage.unknown-option', { option: rawName })
    : fault('usage.unknown-option-meant', { option: rawName, meant: `--${meant}` })
}
