import { fault, ok, type Result } from '../../contract/result'
import { deviceSheetHtml } from '../../exports/device-sheet/device-sheet'
import { readReport } from '../../services/documents'
import { writeAtomically } from '../../services/json-file'
import { t } from '../../text/t'
import { canBeWritten } from '../check/save-report'
import { defineCommand } from '../command'
import { deliver, tellLine } from '../deliver'
import { exitCodes } from '../exit-codes'

/** What this version can make. */
const available = '--kind device --format html'

/** `sheet`: a saved report into the sheet of values to set in the device. Without `--out` it goes to standard output. */
export const sheet = defineCommand({
  name: 'sheet',
  usage: 'REPORT.json --kind device --format html [--out FILE]',
  options: {
    kind: { value: 'device' },
    format: { value: 'html' },
    out: { value: 'FILE' },
  },
  maxWords: 1,
  examples: ['sheet report.json --kind device --format html --lang ja --out sheet.html'],
  async run({ values, words: [path], lang }, io) {
    if (path === undefined) return fault('usage.missing', { what: 'REPORT.json' })
    const asked = askedSheet(values)
    if (!asked.ok) return asked
    const writable = values.out === undefined ? ok(undefined) : canBeWritten(values.out)
    if (!writable.ok) return writable
    const report = await readReport(path)
    if (!report.ok) return report
    const html = deviceSheetHtml(report.value, lang)
    if (values.out === undefined) return ok(await deliver(io, lang, html, exitCodes.done))
    const written = await writeAtomically(values.out, new TextEncoder().encode(html))
    if (!written.ok) return written
    await tellLine(io, lang, t(lang, 'cli.check.saved', { path: values.out }))
    return ok(exitCodes.done)
  },
})

/** Only what this version can make; anything else is told together with what there is. */
export function askedSheet({ kind = 'device', format = 'html' }: { kind?: string; format?: string }): Result<void> {
  if (kind !== 'device') return fault('usage.not-yet', { what: `--kind ${kind}`, available })
  return format === 'html' ? ok(undefined) : fault('usage.not-yet', { what: `--format ${format}`, available })
}
