// What papers cost: 1, 10 and 100 device sheets in one PDF, and one sheet against Chromium printing the very same HTML by itself.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { paperFacts } from '../../src-main/core/report/paper-facts'
import { bookHtml } from '../../src-main/exports/book/book'
import { drawPaper } from '../../src-main/exports/paper/draw-paper'
import { shippedKnowledge } from '../../src-main/services/knowledge'
import { findChromium } from '../../src-main/services/pdf-printer/find-chromium'
import { printPdf } from '../../src-main/services/pdf-printer/print-pdf'
import { sampleMoment, sampleReport } from '../unit/support/sample-report'

const rounds = 5

async function main(): Promise<void> {
  const chromium = await findChromium()
  if (chromium === undefined) {
    console.log('papers: SKIPPED: not installed: chromium')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-bench-'))
  const timed = async (work: () => unknown): Promise<number> => {
    const begun = performance.now()
    await work()
    return performance.now() - begun
  }
  /** The least of several: what else this machine does only adds. */
  const least = async (work: () => unknown): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await timed(work))
    return Math.min(...times)
  }
  const report = sampleReport()
  const facts = paperFacts(report, shippedKnowledge, null)
  const problems: string[] = []
  try {
    const html = drawPaper('device', report, 'ja', facts)
    const file = join(folder, 'one.html')
    const plain = join(folder, 'plain.pdf')
    writeFileSync(file, html)
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const options = ['--headless=new', '--disable-gpu', '--no-first-run', '--no-pdf-header-footer', ...root]
    const flags = [...options, '--generate-pdf-document-outline', `--user-data-dir=${join(folder, 'profile')}`]
    const alone = () => {
      rmSync(join(folder, 'profile'), { recursive: true, force: true })
      execFileSync(chromium, [...flags, `--print-to-pdf=${plain}`, `file://${file}`], { stdio: 'ignore' })
    }
    const ours = async () => {
      const pdf = await printPdf(drawPaper('device', report, 'ja', facts), chromium)
      if (!pdf.ok) throw new Error(pdf.fault.code)
    }
    // The first start of a browser reads it from the disk.
    alone()
    const [ourMs, itsMs] = [await least(ours), await least(alone)]
    console.log(
      `one sheet: ${Math.round(ourMs)} ms, Chromium alone ${Math.round(itsMs)} ms (${statSync(plain).size} bytes), ${(ourMs / itsMs).toFixed(2)} x`,
    )
    if (ourMs > itsMs * 1.3) problems.push('one sheet takes more than 1.3 times what Chromium takes alone')

    const per: number[] = []
    for (const count of [1, 10, 100]) {
      const devices = Array.from({ length: count }, (_, at) => ({
        site: 'Osaka',
        report: {
          ...report,
          situation: { ...report.situation, device: { ...report.situation.device, name: `Device ${at}` } },
        },
        facts,
      }))
      let bytes = 0
      const ms = await timed(async () => {
        const book = bookHtml(devices, {
          kind: 'device',
          lang: 'ja',
          organisation: null,
          now: sampleMoment,
          medium: 'paper',
        })
        const pdf = await printPdf(book, chromium)
        if (!pdf.ok) throw new Error(pdf.fault.code)
        bytes = pdf.value.byteLength
      })
      per.push(ms / count)
      console.log(
        `${count} in one PDF: ${Math.round(ms)} ms, ${Math.round(ms / count)} ms each, ${Math.round(bytes / 1024)} kB`,
      )
    }
    const [, ten = 0, hundred = 0] = per
    // No worse than linear, with room for what else the machine does.
    if (hundred > ten * 1.3) problems.push('100 sheets cost more each than 10')
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  problems.forEach((problem) => console.error(problem))
  process.exitCode = problems.length === 0 ? 0 : 1
}

void main()
