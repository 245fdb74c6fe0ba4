import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { Bilingual } from '../../contract/knowledge-parts'
import { SuspectTable } from '../../contract/suspects'
import { CheckupTable } from '../../contract/tenant-checkup'
import {
  AdviceTable,
  ConditionRow,
  DeviceFamily,
  EndpointRow,
  FindingRow,
  LineKnowledge,
  ProgramOrigin,
  ReplyRow,
  RouteRow,
  TimelineRow,
  type Knowledge,
} from '../../contract/knowledge'
import { CmdletRow, Script } from '../../contract/script'
import { NoticeRow } from '../../contract/notices'
import { FactRow } from '../../contract/learn'
import { TransportRow } from '../../contract/transports'
import { filledPair, type Known } from './facts'
import { readTopics } from './learn/read-topics'
import { HintRow, MakerRow, SnmpObjectRow } from '../../contract/discovery-knowledge'
import { ListColumnRow, ListValueRow, SecretWords } from '../../contract/list-knowledge'

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
  const program = parse(join(folder, 'program.yaml'), ProgramOrigin)
  const line = parse(join(folder, 'line.yaml'), LineKnowledge)
  const secrets = parse(join(folder, 'lists/secrets.yaml'), SecretWords)
  const suspects = parse(join(folder, 'suspects.yaml'), SuspectTable)
  const checkup = parse(join(folder, 'tenant-checkup.yaml'), CheckupTable)
  const knowledge = {
    schemaVersion: 1 as const,
    replies: rowsBelow('smtp-replies', ReplyRow),
    findings: rowsBelow('findings', FindingRow),
    timeline: rows('timeline.yaml', TimelineRow),
    facts: rows('facts.yaml', FactRow),
    endpoints: rows('endpoints.yaml', EndpointRow),
    conditions: rows('conditions.yaml', ConditionRow),
    routes: rows('routes.yaml', RouteRow),
    transports: rows('transports.yaml', TransportRow),
    advice: advice ?? { outcomes: [], ranking: [] },
    devices: rowsBelow('devices', DeviceFamily),
    scripts: rowsBelow('scripts', Script),
    cmdlets: rows('cmdlets.yaml', CmdletRow),
    discovery: {
      snmpObjects: rows('discovery/snmp-objects.yaml', SnmpObjectRow),
      makers: rows('discovery/makers.yaml', MakerRow),
      hints: rows('discovery/hints.yaml', HintRow),
    },
    ...(line === undefined ? {} : { line }),
    lists: {
      columns: ['columns-devices', 'columns-microsoft'].flatMap((name) => rows(`lists/${name}.yaml`, ListColumnRow)),
      values: rows('lists/values.yaml', ListValueRow),
      secrets: secrets ?? { within: [], whole: [], before: [] },
    },
    ...(suspects === undefined ? {} : { suspects }),
    ...(program === undefined ? {} : { program }),
    ...(checkup === undefined ? {} : { checkup }),
  }
  const inJapanese = new Map(rows('source-notes.yaml', Bilingual).map((note) => [note.en, note]))
  const checkedOn = oldestCheck([knowledge.timeline, knowledge.endpoints, knowledge.routes])
  const texts = {
    ...knowledge,
    ...textsWithFacts(folder, knowledge, rows('superseded-dates.yaml', NoticeRow), problems),
  }
  return {
    knowledge: withNotesTranslated({ ...texts, checkedOn }, inJapanese),
    problems,
  }
}

/** Every English note of a source becomes a pair where its Japanese is known. */
function withNotesTranslated<T>(value: T, inJapanese: ReadonlyMap<string, Bilingual>): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => withNotesTranslated(one, inJapanese)) as T
  const entries = Object.entries(value).map(([key, child]) => {
    const note = key === 'note' && 'checkedOn' in value && typeof child === 'string' ? inJapanese.get(child) : undefined
    return [key, note ?? withNotesTranslated(child, inJapanese)]
  })
  return Object.fromEntries(entries) as T
}

/** What is written with placeholders for dates, hosts and figures, so that a changed fact changes every text. */
function textsWithFacts(folder: string, known: Known, notices: readonly NoticeRow[], problems: string[]) {
  const filled = (at: string, pair: NoticeRow['title']) =>
    filledPair(pair, known, (what) => problems.push(`${at}: ${what}`))
  return {
    notices: notices.map((row) => ({ ...row, title: filled(row.id, row.title), text: filled(row.id, row.text) })),
    learn: readTopics(join(folder, 'learn'), known, (problem) => problems.push(problem)),
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
