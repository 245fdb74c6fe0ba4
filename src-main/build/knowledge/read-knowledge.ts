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
import { HintRow, MakerRow, SnmpObjectRow } from '../../contract/discovery-knowledge'

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
    discovery: {
      snmpObjects: rows('discovery/snmp-objects.yaml', SnmpObjectRow),
      makers: rows('discovery/makers.yaml', MakerRow),
      hints: rows('discovery/hints.yaml', HintRow),
    },
  }
  return {
    knowledge: { ...knowledge, checkedOn: oldestCheck([knowledge.timeline, knowledge.endpoints, knowledge.routes]) },
    problems,
  }
}

/**
 * When the facts that decide the advice (dates, hosts, routes) were checked: the day of the oldest of them. One fresh row must not make the others look
 * fresh, and a row about one device must not make the dates look old. Far past when there is none at all.
 */
const oldestCheck = (deciding: readonly unknown[]): string => checks(deciding).toSorted().at(0) ?? '1970-01-01'

const checks = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'checkedOn' in value && typeof value.checkedOn === 'string' ? [value.checkedOn] : []
  return [...own, ...Object.values(value).flatMap(checks)]
}
