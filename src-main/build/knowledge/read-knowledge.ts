import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import {
  AdviceTable,
  ConditionRow,
  DeviceFamily,
  EndpointRow,
  FindingRow,
  ReplyRow,
  RouteRow,
  TimelineRow,
  type Knowledge,
} from '../../contract/knowledge'

/** Reads and parses every file; shape problems are collected with file and path, so that one run shows them all. */
export function readKnowledge(folder: string): { knowledge: Knowledge; problems: readonly string[] } {
  const problems: string[] = []

  const parse = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const document = parseDocument(readFileSync(file, 'utf8'), { strict: true, uniqueKeys: true })
    problems.push(...document.errors.map((error) => `${file}: ${error.message}`))
    if (document.errors.length > 0) return undefined
    const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }))
    if (parsed.success) return parsed.data
    problems.push(...parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`))
    return undefined
  }
  const rows = <T>(name: string, schema: z.ZodType<T>): T[] => {
    const file = join(folder, name)
    if (existsSync(file)) return parse(file, z.array(schema)) ?? []
    problems.push(`${file}: missing`)
    return []
  }
  const rowsBelow = <T>(name: string, schema: z.ZodType<T>): T[] =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name))
          .filter((file) => file.endsWith('.yaml'))
          .toSorted()
          .flatMap((file) => rows(join(name, file), schema))
      : []

  const advice = parse(join(folder, 'advice.yaml'), AdviceTable)
  const knowledge = {
    schemaVersion: 1 as const,
    replies: rowsBelow('smtp-replies', ReplyRow),
    findings: rowsBelow('findings', FindingRow),
    timeline: rows('timeline.yaml', TimelineRow),
    endpoints: rows('endpoints.yaml', EndpointRow),
    conditions: rows('conditions.yaml', ConditionRow),
    routes: rows('routes.yaml', RouteRow),
    advice: advice ?? { outcomes: [], ranking: [] },
    devices: rowsBelow('devices', DeviceFamily),
  }
  return { knowledge: { ...knowledge, checkedOn: newestCheck(knowledge) }, problems }
}

/** The newest `checkedOn` anywhere in the knowledge; far past when there is none at all. */
function newestCheck(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '1970-01-01'
  const own = 'checkedOn' in value && typeof value.checkedOn === 'string' ? [value.checkedOn] : []
  return [...own, ...Object.values(value).map(newestCheck)].reduce((a, b) => (a > b ? a : b), '1970-01-01')
}
