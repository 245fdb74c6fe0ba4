// What is handed over, made by the command line and read back by programs that none of us wrote: Python's zipfile and poppler.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../../src-main/cli/run-cli'
import { findChromium } from '../../src-main/services/pdf-printer/find-chromium'
import { fakeIo } from '../unit/cli/fake-io'
import { oauthRoute, sampleReport } from '../unit/support/sample-report'

const chromium = await findChromium()
const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-hand-over-'))
// What is printed here at the same time is no leftover of another file's tests.
process.env.TMPDIR = folder
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const readZip = `
import sys, json, zipfile, tempfile, os
with zipfile.ZipFile(sys.argv[1]) as book:
    broken = book.testzip()
    names = [(i.filename, bool(i.flag_bits & 0x800) or i.filename.isascii(), i.date_time[0]) for i in book.infolist()]
    with tempfile.TemporaryDirectory() as place:
        book.extractall(place)
        out = sorted(os.path.relpath(os.path.join(d, f), place) for d, _, fs in os.walk(place) for f in fs)
    readme = [book.read(i).decode('utf-8-sig') for i in book.infolist() if '0 ' in i.filename][0]
    pdf = [book.read(i)[:5].decode('latin1') for i in book.infolist() if i.filename.endswith('.pdf')]
print(json.dumps({'broken': broken, 'names': names, 'out': out, 'readme': readme, 'pdf': pdf}))
`
const report = sampleReport({
  routes: [
    {
      ...oauthRoute,
      steps: oauthRoute.steps.map((step, at) => (at === 0 ? { ...step, script: 'mailbox-smtp-auth-on' } : step)),
    },
  ],
  situation: { device: { name: '../2階: 髙橋﨑①㈱ か\u3099ぞう. ' }, sending: { account: 'scan@contoso.com' } },
})
const file = join(folder, 'report.json')
writeFileSync(file, JSON.stringify(report))
const handOver = async (...more: readonly string[]) => {
  const io = fakeIo({ env: { ...process.env, LANG: 'ja_JP.UTF-8' } })
  return { exit: await runCli(['hand-over', file, ...more], io), told: io.told() }
}

describe.skipIf(chromium === undefined)(
  `hand-over${chromium === undefined ? ' (SKIPPED: not installed: chromium)' : ''}`,
  () => {
    it('is a zip that Python reads whole, its names in UTF-8, in one folder, and nothing leads out of it', async () => {
      const zip = join(folder, 'admin.zip')
      expect(await handOver('--for', 'admin', '--out', zip)).toMatchObject({ exit: 0 })
      const seen = JSON.parse(
        execFileSync('/usr/bin/python3', ['-c', readZip, zip], {
          encoding: 'utf8',
          env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
        }),
      )
      const top = '管理者の方へ _2階_ 髙橋﨑①㈱ がぞう/'
      expect(seen).toMatchObject({
        broken: null,
        pdf: ['%PDF-'],
        readme: expect.stringContaining('1 管理者の方へ.pdf'),
      })
      expect(seen.names).toHaveLength(8)
      expect(seen.names.filter(([name, isMarked]: [string, boolean]) => !name.startsWith(top) || !isMarked)).toEqual([])
      expect(seen.out).toHaveLength(8)
    })

    it('is a folder where the name is none of a zip, and never fills one that has something in it', async () => {
      const out = join(folder, 'dealer')
      expect(await handOver('--for', 'dealer', '--out', out)).toMatchObject({ exit: 0 })
      expect(readdirSync(out).sort()).toHaveLength(5)
      expect(readFileSync(join(out, '1 販売店・保守会社の方へ.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
      expect(await handOver('--for', 'dealer', '--out', out)).toMatchObject({ exit: 2 })
    })

    it('has the HTML alone, and says so, where no PDF can be made', async () => {
      const out = join(folder, 'without')
      expect(await handOver('--for', 'dealer', '--out', out, '--chromium', '/bin/false')).toMatchObject({ exit: 3 })
      expect(readdirSync(out).filter((name) => name.endsWith('.pdf'))).toEqual([])
      expect(readdirSync(out)).toContain('1 販売店・保守会社の方へ.html')
    })

    it('wants to know for whom', async () => {
      expect(await handOver('--out', join(folder, 'x.zip'))).toMatchObject({
        exit: 2,
        told: expect.stringContaining('--for'),
      })
    })
  },
)
