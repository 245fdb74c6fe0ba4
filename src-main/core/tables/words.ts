import type { ListField } from '../../contract/list-fields'
import type { ListKnowledge } from '../../contract/list-knowledge'
import { termOf } from '../devices/typed-words'

/** The value that the words in a cell stand for; undefined when nobody knows them. */
export type ValueOf = (field: ListField, cell: string) => string | undefined

/** Looks values up in the knowledge. */
export function valuesIn(knowledge: ListKnowledge): ValueOf {
  const known = new Map<string, string>()
  for (const { words } of knowledge.values)
    for (const [field, values] of Object.entries(words))
      for (const [value, spellings] of Object.entries(values))
        for (const spelling of spellings) known.set(`${field} ${termOf(spelling)}`, value)
  // The same few words stand in every row.
  const before = new Map<string, string | undefined>()
  return (field, cell) => {
    if (cell.length > 80) return undefined
    const key = `${field} ${cell}`
    if (before.has(key)) return before.get(key)
    const value = known.get(`${field} ${termOf(cell)}`)
    if (before.size < 1_000) before.set(key, value)
    return value
  }
}
