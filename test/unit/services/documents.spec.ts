import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src-main/contract/evidence'
import { Situation } from '../../../src-main/contract/situation'
import { SiteFile } from '../../../src-main/contract/site-file'
import { readReport, readSiteFile, readSituation, saveSiteFile } from '../../../src-main/services/documents'
import { temporaryFolder } from './temporary-folder'

const folder = temporaryFolder()
const counter = { next: 0 }
const written = (content: unknown): string => {
  const path = join(folder, `${(counter.next += 1)}.json`)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const failed = (code: string, args: object) => ({
  ok: false,
  fault: { code, args: expect.objectContaining(args) as unknown },
})

const situation = Situation.parse({ device: { kind: 'mfp' }, sending: { host: 'smtp.office365.com', port: 587 } })
const fact = (mapped: boolean): Evidence => ({
  kind: 'tcp.connected',
  id: 'e1',
  probe: 'port-reach',
  target: 'smtp.office365.com:587',
  at: 1,
  tookMs: 2,
  mapped,
  host: 'smtp.office365.com',
  port: 587,
  family: 'ipv4',
})
const siteFile = (savedAt: number, evidence: readonly Evidence[] = [fact(false)]): SiteFile =>
  SiteFile.parse({
    kind: 'site-file',
    schemaVersion: 1,
    savedAt,
    programVersion: '0.1.0',
    sites: [
      {
        id: 's1',
        name: '本社',
        devices: [{ id: 'd1', situation, runs: [{ id: 'r1', startedAt: 1, finishedAt: 2, situation, evidence }] }],
      },
    ],
  })

describe('a situation', () => {
  it('may leave out everything, which is then unknown', async () => {
    expect(await readSituation(written('{}'))).toEqual({ ok: true, value: Situation.parse({}) })
  })

  it('may answer everything with unknown, also where a text or a number is asked, which is the same', async () => {
    const { device, sending, office, tenant } = Situation.shape
    const parts = { device, sending, office, tenant }
    const unknowns = Object.entries(parts).map(([part, schema]) => {
      const names = Object.keys(schema.def.innerType.shape)
      return [part, Object.fromEntries(names.map((name) => [name, 'unknown']))]
    })
    expect(await readSituation(written(Object.fromEntries(unknowns)))).toEqual({ ok: true, value: Situation.parse({}) })
  })

  it.each([
    ['a word in the wrong place', { sending: { port: 'smtp' } }, 'file.wrong-shape', { where: 'sending.port' }],
    ['an unknown answer', { sending: { hots: 'smtp.office365.com' } }, 'file.wrong-shape', { where: 'sending.hots' }],
    ['a list', [], 'file.wrong-shape', { where: '$' }],
    ['nothing', 'null', 'file.wrong-shape', { where: '$' }],
    ['a report', { kind: 'report', schemaVersion: 1 }, 'file.wrong-kind', { kind: 'report' }],
    ['a newer version', { schemaVersion: 2, sending: {} }, 'file.future-version', {}],
    ['a strange version', { schemaVersion: 'x' }, 'file.wrong-shape', { where: 'schemaVersion' }],
    ['half a file', '{"sending":{"ho', 'file.not-json', {}],
  ])('is refused when it holds %s', async (_, content, code, args) => {
    const path = written(content)
    expect(await readSituation(path)).toEqual(failed(code, { path, ...args }))
  })

  it.each([
    ['{"__proto__":{"sending":{"host":"evil.example"}}}', '__proto__'],
    ['{"sending":{"__proto__":{"host":"evil.example"}}}', 'sending.__proto__'],
  ])('cannot change anything by a key named __proto__: %s', async (content, where) => {
    const path = written(content)
    expect(await readSituation(path)).toEqual(failed('file.wrong-shape', { path, where }))
    expect('sending' in {}).toBe(false)
  })

  it('is refused before it is read when it is larger than any situation', async () => {
    const path = written('{}')
    truncateSync(path, 100 * 1024 * 1024)
    expect(await readSituation(path)).toEqual(failed('file.too-large', { path, megabytes: 1 }))
  })
})

describe('a report', () => {
  it.each([
    ['a situation', { sending: {} }, 'file.wrong-kind', { kind: 'situation' }],
    ['a site file', siteFile(1), 'file.wrong-kind', { kind: 'site-file' }],
    ['something of another program', { name: 'x' }, 'file.wrong-shape', { where: 'kind' }],
    ['a newer report', { kind: 'report', schemaVersion: 9 }, 'file.future-version', {}],
    ['half a report', { kind: 'report', schemaVersion: 1 }, 'file.wrong-shape', { where: 'id' }],
  ])('is not %s', async (_, content, code, args) => {
    const path = written(content)
    expect(await readReport(path)).toEqual(failed(code, { path, ...args }))
  })
})

describe('a site file', () => {
  const newPath = () => join(folder, `${(counter.next += 1)}.smtpnavi`)
  const beside = (path: string) =>
    readdirSync(folder)
      .filter((name) => join(folder, name).startsWith(path))
      .map((name) => join(folder, name).slice(path.length))
      .sort()

  it('is read as it was saved, and the one before it is kept', async () => {
    const path = newPath()
    await saveSiteFile(path, siteFile(1))
    await saveSiteFile(path, siteFile(2))
    expect({ now: await readSiteFile(path), before: await readSiteFile(`${path}.bak`), beside: beside(path) }).toEqual({
      now: { ok: true, value: { from: 'file', siteFile: siteFile(2) } },
      before: { ok: true, value: { from: 'file', siteFile: siteFile(1) } },
      beside: ['', '.bak'],
    })
  })

  it('falls back to the last good one when it is damaged, and says so', async () => {
    const path = newPath()
    await saveSiteFile(path, siteFile(1))
    await saveSiteFile(path, siteFile(2))
    truncateSync(path, 40)
    const opened = await readSiteFile(path)
    await saveSiteFile(path, siteFile(3))
    expect({
      opened,
      now: await readSiteFile(path),
      before: await readSiteFile(`${path}.bak`),
      beside: beside(path),
    }).toEqual({
      opened: {
        ok: true,
        value: { from: 'backup', siteFile: siteFile(1), because: { code: 'file.not-json', args: { path } } },
      },
      now: { ok: true, value: { from: 'file', siteFile: siteFile(3) } },
      before: { ok: true, value: { from: 'file', siteFile: siteFile(1) } },
      beside: ['', '.bak', '.damaged-3'],
    })
  })

  it('tells its own fault when there is no backup either', async () => {
    const path = written('{"kind":"site-file"')
    expect(await readSiteFile(path)).toEqual(failed('file.not-json', { path }))
  })

  it('never takes in what rests on practice or a redirected connection', async () => {
    const path = newPath()
    expect(await saveSiteFile(path, siteFile(1, [fact(false), fact(true)]))).toEqual(
      failed('site-file.mapped-evidence', { path }),
    )
    expect(beside(path)).toEqual([])
  })

  it.each([
    ['of a newer version', { kind: 'site-file', schemaVersion: 2 }, 'file.future-version'],
    ['of another kind', { kind: 'report', schemaVersion: 1 }, 'file.wrong-kind'],
  ])('does not replace a file %s, nor open its backup instead', async (_, content, code) => {
    const path = written(content)
    writeFileSync(`${path}.bak`, JSON.stringify(siteFile(1)))
    const before = readFileSync(path, 'utf8')
    expect([await saveSiteFile(path, siteFile(2)), await readSiteFile(path)]).toEqual([
      failed(code, { path }),
      failed(code, { path }),
    ])
    expect(readFileSync(path, 'utf8')).toBe(before)
  })
})
