import type { Report } from '../../contract/report'
import { fault, ok, type Result } from '../../contract/result'
import { deviceSheetHtml } from '../../exports/device-sheet/device-sheet'
import { readReport } from '../../services/documents'
import { writeAtomically } from '../../services/json-file'
import { findChromium } from '../../services/pdf-printer/find-chromium'
import { printPdf } from '../../services/pdf-printer/print-pdf'
import { t, type Lang } from '../../text/t'
import { canBeWritten } from '../check/save-report'
import { defineCommand } from '../command'
import { deliver, tellFault, tellLine } from '../deliver'
import { exitCodes, type ExitCode } from '../exit-codes'
import type { Io } from '../io'
import { shippedFonts } from '../shipped-fonts'
import { writeScript } from './sheet-script'

/** What this version can make. */
const available = '--kind device --format html|pdf, --kind script --format ps1'

/** `sheet`: a saved report into the sheet of values to set in the device, or an administrator's script. Without `--out` it goes to standard output. */
export const sheet = defineCommand({
  name: 'sheet',
  usage: 'REPORT.json --kind device|script --format html|pdf|ps1 [--script ID] [--out FILE] [--chromium FILE]',
  options: {
    kind: { value: 'device|script' },
    format: { value: 'html|pdf|ps1' },
    script: { value: 'ID' },
    out: { value: 'FILE' },
    chromium: { value: 'FILE' },
  },
  maxWords: 1,
  examples: [
    'sheet report.json --kind device --format html --lang ja --out sheet.html',
    'sheet report.json --kind device --format pdf --out sheet.pdf',
    'sheet report.json --kind script --format ps1 --out mailbox.ps1',
  ],
  async run({ values, words: [path], lang }, io) {
    if (path === undefined) return fault('usage.missing', { what: 'REPORT.json' })
    const asked = askedSheet(values)
    if (!asked.ok) return asked
    const writable = values.out === undefined ? ok(undefined) : canBeWritten(values.out)
    if (!writable.ok) return writable
    const report = await readReport(path)
    if (!report.ok) return report
    if (values.kind === 'script')
      return values.out === undefined
        ? fault('usage.missing', { what: '--out FILE' })
        : writeScript(report.value, values.out, values.script, lang, io)
    if (values.format === 'pdf')
      return values.out === undefined
        ? fault('usage.missing', { what: '--out FILE' })
        : printToFile(report.value, values.out, values.chromium, lang, io)
    const html = deviceSheetHtml(report.value, lang)
    if (values.out === undefined) return ok(await deliver(io, lang, html, exitCodes.done))
    const written = await writeAtomically(values.out, new TextEncoder().encode(html))
    if (!written.ok) return written
    await tellLine(io, lang, t(lang, 'cli.check.saved', { path: values.out }))
    return ok(exitCodes.done)
  },
})

/** The PDF; where no Chromium can make it the HTML stands beside it, and the exit code says that it could not be done. */
async function printToFile(
  report: Report,
  out: string,
  chosen: string | undefined,
  lang: Lang,
  io: Io,
): Promise<Result<ExitCode>> {
  const save = async (path: string, content: Uint8Array) => {
    const written = await writeAtomically(path, content)
    if (written.ok) await tellLine(io, lang, t(lang, 'cli.check.saved', { path }))
    return written
  }
  const chromium = chosen ?? (await findChromium(io.env))
  const fonts = shippedFonts()
  const pdf =
    chromium === undefined ? fault('pdf.no-chromium') : await printPdf(deviceSheetHtml(report, lang, fonts), chromium)
  if (pdf.ok) {
    const written = await save(out, pdf.value)
    return written.ok ? ok(exitCodes.done) : written
  }
  await tellFault(io, lang, pdf.fault)
  const beside = await save(out.replace(/(\.pdf)?$/i, '.html'), new TextEncoder().encode(deviceSheetHtml(report, lang)))
  return beside.ok ? ok(exitCodes.notChecked) : beside
}

/** Only what this version can make; anything else is told together with what there is. */
export function askedSheet({ kind = 'device', format }: { kind?: string; format?: string }): Result<void> {
  if (kind === 'script' && (format === undefined || format === 'ps1')) return ok(undefined)
  if (kind !== 'device') return fault('usage.not-yet', { what: `--kind ${kind}`, available })
  return format === undefined || format === 'html' || format === 'pdf'
    ? ok(undefined)
    : fault('usage.not-yet', { what: `--format ${format}`, available })
}
