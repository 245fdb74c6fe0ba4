import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseAllDocuments } from 'yaml'
import { z } from 'zod'
import type { DnsAnswer, SpfResolver } from '../../../src-main/core/spf/spf-resolver'

const OneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.string())])
const Row = z.union([z.literal('TIMEOUT'), z.record(z.string(), z.unknown())])
const Section = z.object({
  description: z.string(),
  tests: z.record(
    z.string(),
    z.object({
      helo: z.string(),
      host: z.string(),
      mailfrom: z.string(),
      result: OneOrMore,
      explanation: z.string().optional(),
    }),
  ),
  zonedata: z.record(z.string(), z.array(Row)),
})
export type SuiteSection = z.infer<typeof Section>

/**
 * The test suite of the SPF project for RFC 7208 (release 2014.04), out of Debian's package python3-spf, which ships it among its documents; images of
 * containers drop documents when they install, so the package is unpacked by hand. A string is the reason why it cannot be had.
 */
export function rfc7208Suite(): readonly SuiteSection[] | string {
  const folder = mkdtempSync(join(tmpdir(), 'spf-suite-'))
  try {
    execFileSync('apt-get', ['-q', 'download', 'python3-spf'], { cwd: folder, stdio: 'pipe' })
    const [package_ = ''] = readdirSync(folder)
    execFileSync('dpkg', ['-x', join(folder, package_), folder])
    const suite = gunzipSync(readFileSync(join(folder, 'usr/share/doc/python3-spf/rfc7208-tests.yml.gz')))
    return parseAllDocuments(suite.toString('utf8'))
      .map((document) => document.toJS() as unknown)
      .filter((value) => value !== null)
      .map((value) => Section.parse(value))
  } catch (error) {
    return `the package python3-spf cannot be had: ${String(error).split('\n')[0]}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** DNS as a section of the suite describes it. Rows of the old type SPF stand for TXT where a name has no TXT row of its own. */
export function zoneResolver(zone: SuiteSection['zonedata']): SpfResolver {
  const names = new Map(Object.entries(zone).map(([name, rows]) => [name.toLowerCase(), rows]))
  const valuesOf = (rows: SuiteSection['zonedata'][string], type: string): readonly unknown[] =>
    rows.flatMap((row) => (row !== 'TIMEOUT' && type in row ? [row[type]] : []))

  const ask = async (name: string, type: string, depth = 0): Promise<DnsAnswer> => {
    const rows = names.get(name.toLowerCase().replace(/\.$/, ''))
    if (rows === undefined) return { state: 'none' }
    const [alias] = valuesOf(rows, 'CNAME')
    if (typeof alias === 'string') return depth > 8 ? { state: 'failed' } : ask(alias, type, depth + 1)
    const own = valuesOf(rows, type)
    const values = type === 'TXT' && own.length === 0 ? valuesOf(rows, 'SPF') : own
    const records = values.filter((value) => value !== 'NONE').map(asText)
    if (records.length > 0) return { state: 'found', records }
    return { state: rows.includes('TIMEOUT') ? 'failed' : 'none' }
  }
  const resolve = (type: string) => (name: string) => ask(name, type)
  return { txt: resolve('TXT'), a: resolve('A'), aaaa: resolve('AAAA'), mx: resolve('MX'), ptr: resolve('PTR') }
}

/** TXT: strings of one record are joined. MX: `[preference, host]`. */
const asText = (value: unknown): string =>
  Array.isArray(value) ? (typeof value[0] === 'number' ? String(value[1]) : value.map(String).join('')) : String(value)
