import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from '../../../src-main/cli/run-cli'
import { SiteFile } from '../../../src-main/contract/site-file'
import { inventoryColumns } from '../../../src-main/exports/inventory/inventory-rows'
import { sampleReport } from '../support/sample-report'
import { fakeIo } from './fake-io'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navi-sheet-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const sending = { host: 'smtp.office365.com', port: 587, signIn: 'password' } as const
const run = (id: string, startedAt: number, port: number) => ({
  id,
  startedAt,
  finishedAt: startedAt + 1,
  situation: { device: { name: 'Copier A' }, sending: { ...sending, port } },
  evidence: sampleReport().evidence.map((fact) => ({ ...fact, at: startedAt })),
})
const site = SiteFile.parse({
  kind: 'site-file',
  schemaVersion: 1,
  savedAt: 0,
  programVersion: '0.1.0',
  sites: [
    {
      id: 's',
      name: 'Osaka',
      devices: [
        {
          id: 'a',
          situation: { device: { name: 'Copier A' } },
          runs: [run('r1', 1_700_000_000_000, 25), run('r2', 1_790_000_000_000, 587)],
        },
        { id: 'b', situation: { device: { name: 'Copier B' }, sending }, runs: [] },
      ],
    },
  ],
})

async function sheet(...more: readonly string[]) {
  const path = join(folder, 'site.smtpnavi')
  await writeFile(path, JSON.stringify(site))
  const io = fakeIo()
  const exit = await runCli(['sheet', path, '--lang', 'en', ...more], io)
  return { exit, told: io.told(), printed: io.printed() }
}

describe('sheet of a site file', () => {
  it('lists every device, also one that was never checked, by its answers', async () => {
    const { exit, printed } = await sheet('--kind', 'inventory')
    const rows = printed
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(','))
    const cells = rows.map((row) =>
      (['site', 'device', 'port', 'signIn', 'checkedOn'] as const).map(
        (column) => row[inventoryColumns.indexOf(column)],
      ),
    )
    expect([exit, cells]).toEqual([
      0,
      [
        ['Osaka', 'Copier A', '587', 'password (Basic)', '2026-09-21'],
        ['Osaka', 'Copier B', '587', 'password (Basic)', ''],
      ],
    ])
  })

  it('writes a workbook and a calendar', async () => {
    const book = join(folder, 'devices.xlsx')
    expect((await sheet('--kind', 'inventory', '--format', 'xlsx', '--out', book)).exit).toBe(0)
    expect((await readFile(book)).subarray(0, 2).toString()).toBe('PK')
    expect((await sheet('--kind', 'reminders')).printed).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  })

  it('wants to know which device a paper is about, and a file for bytes', async () => {
    expect(await sheet('--kind', 'report')).toMatchObject({
      exit: 2,
      told: expect.stringContaining('Copier A, Copier B'),
    })
    expect(await sheet('--kind', 'report', '--device', 'C')).toMatchObject({
      exit: 2,
      told: expect.stringContaining('no device'),
    })
    expect(await sheet('--kind', 'inventory', '--format', 'xlsx')).toMatchObject({
      exit: 2,
      told: expect.stringContaining('--out'),
    })
  })

  it('sets the first check against the newest one in the report', async () => {
    const { exit, printed } = await sheet('--kind', 'report', '--device', 'Copier A')
    expect([exit, /Before \(\d+ November 2023\)/.test(printed), />25<\/td>\s*<td>587</.test(printed)]).toEqual([
      0,
      true,
      true,
    ])
  })
})
