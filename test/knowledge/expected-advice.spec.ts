import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { Evidence } from '../../src-main/contract/evidence'
import { advise } from '../../src-main/core/advice/advise'
import { diagnose } from '../../src-main/core/diagnosis/diagnose'
import { rules } from '../../src-main/core/diagnosis/rules'
import { factsFor, fromShorthand, situationOf } from './support/facts'
import { problems, shipped } from './support/shipped'

const Answers = z.record(z.string(), z.union([z.string(), z.number()]))
const Row = z.strictObject({
  name: z.string(),
  family: z.string().optional(),
  base: z.array(z.string()).default([]),
  answers: Answers.default({}),
  facts: z
    .array(z.looseObject({ kind: z.string(), port: z.int().optional(), reply: z.string().optional() }))
    .default([]),
  on: z.iso.date().default('2026-11-23'),
  expect: z.strictObject({
    outcome: z.enum(['not-affected', 'works-until', 'already-failing', 'find-out']),
    route: z.string().optional(),
    ask: z.string().optional(),
    urgency: z.enum(['failing', 'until', 'unknown']).optional(),
    until: z.string().optional(),
  }),
})
const Table = z.strictObject({ bases: z.record(z.string(), Answers), rows: z.array(Row) })

const file = fileURLToPath(new URL('expected-advice.yaml', import.meta.url))
const table = Table.parse(parse(readFileSync(file, 'utf8')))

/** What the program advises, in the words of the table. Only what the row speaks of is compared. */
async function adviceFor(row: z.infer<typeof Row>) {
  const now = Date.parse(`${row.on}T12:00:00Z`)
  const bases = row.base.map((name) => table.bases[name] ?? expect.fail(`no base ${name}`))
  const family = row.family === undefined ? {} : { 'device.family': row.family }
  const situation = situationOf({ ...Object.assign({}, ...bases), ...family, ...row.answers })
  const host = situation.sending.host ?? 'smtp.office365.com'
  const others = row.facts.map((fact) => fromShorthand({ host, ...fact }, now))
  const facts = await factsFor(situation, shipped, now, others)
  const advice = advise({ facts, findings: diagnose(rules, facts, shipped), knowledge: shipped, now })
  const routes = advice.outcome === 'not-affected' ? [] : advice.routes
  return {
    facts,
    said: {
      outcome: advice.outcome,
      ...(row.expect.route === undefined ? {} : { route: routes.find(({ state }) => state === 'recommended')?.id }),
      ...(advice.outcome === 'find-out' ? { ask: advice.question.condition } : {}),
      ...(row.expect.urgency !== undefined && advice.outcome === 'find-out' ? { urgency: advice.urgency.kind } : {}),
      ...(row.expect.until !== undefined && advice.outcome === 'works-until' ? { until: advice.until.id } : {}),
    },
  }
}

describe('the advice an experienced technician would give', () => {
  it('is written down for at least 60 cases, about families of the catalogue, each once', () => {
    const unknownFamilies = table.rows.flatMap(({ family }) =>
      family === undefined || shipped.devices.some(({ id }) => id === family) ? [] : [family],
    )
    const names = table.rows.map(({ name }) => name)
    expect({ problems, unknownFamilies, twice: names.filter((name, at) => names.indexOf(name) !== at) }).toEqual({
      problems: [],
      unknownFamilies: [],
      twice: [],
    })
    expect(table.rows.length).toBeGreaterThanOrEqual(60)
  })

  it.each(table.rows.map((row) => [row.name, row] as const))('%s', async (_name, row) => {
    const { facts, said } = await adviceFor(row)
    expect(facts.flatMap((fact) => Evidence.safeParse(fact).error?.issues ?? [])).toEqual([])
    expect(said).toEqual(row.expect)
  })
})
