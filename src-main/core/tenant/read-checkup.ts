import { fault, ok, type Result } from '../../contract/result'
import {
  checkupKind,
  checkupVersion,
  NotRead,
  type CheckupField,
  type CheckupRead,
  type CheckupRow,
  type CheckupSection,
  type CheckupTable,
  type CheckupValue,
  type TenantReading,
} from '../../contract/tenant-checkup'
import { readable } from '../smtp/readable'
import { readStrictJson } from './strict-json'

/** The largest file that is looked at. A tenant with 5,000 rows of everything stays below it. */
export const maxCheckupBytes = 10 * 1024 * 1024
const maxDepth = 8
const maxRows = 5_000
const longestText = 256
const longestList = 500

type Parts = Pick<CheckupTable, 'parts'>

/**
 * Reads the file of the check-up: somebody else's bytes, so nothing in them is believed but what the table describes. Texts are made harmless to look at.
 * Faults: `tenant-file.too-large`, `.not-ours`, `.damaged`, `.incomplete`, `.changed-by-hand`, `.newer`.
 */
export function readCheckup(bytes: Uint8Array, table: Parts): Result<TenantReading> {
  if (bytes.length > maxCheckupBytes)
    return fault('tenant-file.too-large', { megabytes: maxCheckupBytes / 1024 / 1024 })
  const text = decode(bytes)
  if (text === undefined) return fault('tenant-file.damaged')
  const read = readStrictJson(text, maxDepth)
  if (!read.ok) {
    // A text that never looked like JSON is some other file.
    if (!/^\s*[{[]/.test(text)) return fault('tenant-file.not-ours')
    if (read.problem === 'incomplete') return fault('tenant-file.incomplete')
    return fault(read.problem === 'not-json' ? 'tenant-file.damaged' : 'tenant-file.changed-by-hand')
  }
  return readDocument(read.value, table)
}

/** UTF-8 with or without its mark, and UTF-16, which Windows PowerShell 5.1 writes with `>`; undefined when it is none of them. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const form =
    (first === 0xff && second === 0xfe) || (first !== 0 && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second !== 0)
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(form, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ownNames = ['kind', 'schemaVersion', 'readAt', 'shortened', 'mailbox', 'sections']

function readDocument(document: unknown, table: Parts): Result<TenantReading> {
  if (!isObject(document) || document['kind'] !== checkupKind) return fault('tenant-file.not-ours')
  const { schemaVersion, readAt, shortened, mailbox, sections } = document
  if (typeof schemaVersion === 'number' && Number.isInteger(schemaVersion) && schemaVersion > checkupVersion)
    return fault('tenant-file.newer')
  const at = typeof readAt === 'string' ? momentOf(readAt) : undefined
  const read = isObject(sections) ? readSections(sections, table) : undefined
  if (
    schemaVersion !== checkupVersion ||
    at === undefined ||
    typeof shortened !== 'boolean' ||
    typeof mailbox !== 'string' ||
    read === undefined ||
    Object.keys(document).some((name) => !ownNames.includes(name))
  )
    return fault('tenant-file.changed-by-hand')
  return ok({
    readAt: at,
    shortened,
    mailbox: readable(mailbox.trim(), longestText),
    sections: read,
    confirmed: false,
    practice: false,
  })
}

/** `2026-12-01T03:04:05.1234567Z`, the round-trip form of .NET. */
function momentOf(text: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z$/.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(at) ? undefined : at
}

/** Every section of the table; one that the file does not know is `absent`. Undefined when something is there that no script of ours writes. */
function readSections(
  given: Readonly<Record<string, unknown>>,
  { parts }: Parts,
): Record<string, CheckupRead> | undefined {
  const known = parts.flatMap(({ sections }) => sections)
  if (Object.keys(given).some((name) => !known.some((section) => section.name === name))) return undefined
  const read = known.map((section) => [section.name, readSection(given[section.name], section)] as const)
  if (read.some(([, section]) => section === undefined)) return undefined
  return Object.fromEntries(read.flatMap(([name, section]) => (section === undefined ? [] : [[name, section]])))
}

function readSection(given: unknown, { fields }: CheckupSection): CheckupRead | undefined {
  if (given === undefined) return { state: 'not-read', why: 'absent' }
  if (!isObject(given)) return undefined
  const { state, why, rows, ...others } = given
  if (Object.keys(others).length > 0) return undefined
  if (state === 'not-read') {
    const reason = NotRead.safeParse(why)
    return reason.success && rows === undefined ? { state, why: reason.data } : undefined
  }
  // Some versions of ConvertTo-Json write null, or the row alone, for a list of none or one.
  const list = rows === null ? [] : isObject(rows) ? [rows] : rows
  if (state !== 'read' || why !== undefined || !Array.isArray(list) || list.length > maxRows) return undefined
  const read = list.map((row) => readRow(row, fields))
  return read.includes(undefined)
    ? undefined
    : { state, rows: read.flatMap((row): readonly CheckupRow[] => (row === undefined ? [] : [row])) }
}

function readRow(row: unknown, fields: readonly CheckupField[]): CheckupRow | undefined {
  if (!isObject(row) || Object.keys(row).some((name) => !fields.some((field) => field.name === name))) return undefined
  const values = fields.map((field) => [field.name, readValue(row[field.name], field)] as const)
  if (values.some(([, value]) => value === undefined)) return undefined
  return Object.fromEntries(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** The value in its type; undefined when it cannot be that. Words for yes and no are taken too: some connections answer in text. */
function readValue(given: unknown, { type }: CheckupField): CheckupValue | undefined {
  switch (type) {
    case 'truth': {
      if (given === null || given === undefined || given === '') return null
      const word = typeof given === 'boolean' ? String(given) : typeof given === 'string' ? given.toLowerCase() : ''
      return word === 'true' ? true : word === 'false' ? false : undefined
    }
    case 'number':
      if (given === null || given === undefined) return null
      return typeof given === 'number' && Number.isFinite(given) && given >= 0 ? given : undefined
    case 'text':
    case 'address':
      if (given === null || given === undefined) return ''
      return typeof given === 'string' ? readable(given, longestText) : undefined
    case 'texts': {
      if (given === null || given === undefined) return []
      const list = typeof given === 'string' ? [given] : given
      if (!Array.isArray(list) || list.length > longestList) return undefined
      return list.every((one) => typeof one === 'string') ? list.map((one) => readable(one, longestText)) : undefined
    }
  }
}
