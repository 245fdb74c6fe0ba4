import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { Discovered, PlannedSearch } from '../../../src-main/contract/discovery'
import { Explained } from '../../../src-main/contract/explained'
import { CheckPlan, Identified, JudgedAgain, KnowledgeOutput } from '../../../src-main/contract/outputs'
import { ListImport } from '../../../src-main/contract/list-output'
import { Report } from '../../../src-main/contract/report'

const Named = z
  .object({ properties: z.record(z.string(), z.unknown()).optional(), anyOf: z.unknown(), oneOf: z.unknown() })
  .partial()

/** Names of the fields of a document, of all its variants. */
function fieldsOf(schema: unknown): readonly string[] {
  const { properties = {}, anyOf, oneOf } = Named.parse(schema)
  const variants = [anyOf, oneOf].flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
  return [...Object.keys(properties), ...variants.flatMap(fieldsOf)]
}

it('names every field of every document that the command line prints', () => {
  const page = readFileSync('docs/json-output.md', 'utf8')
  const schemas = {
    Report,
    CheckPlan,
    Identified,
    JudgedAgain,
    KnowledgeOutput,
    ListImport,
    Explained,
    Discovered,
    PlannedSearch,
  }
  const missing = Object.entries(schemas).flatMap(([name, schema]) =>
    fieldsOf(z.toJSONSchema(schema))
      .filter((field) => !page.includes(`\`${field}\``))
      .map((field) => `${name}.${field}`),
  )
  expect(missing).toEqual([])
})
