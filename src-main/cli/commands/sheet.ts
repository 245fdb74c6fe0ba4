import { fault, ok, type Result } from '../../contract/result'
import type { DeviceReports } from '../../core/report/device-reports'
import { reminderFacts } from '../../core/report/reminder-facts'
import { paperFacts } from '../../core/report/paper-facts'
import type { Organisation } from '../../contract/organisation'
import type { BookPaper } from '../../contract/window'
import { bookHtml, type BookOptions } from '../../exports/book/book'
import type { Fonts } from '../../exports/html'
import { inventoryCsv } from '../../exports/inventory/inventory-csv'
import { inventoryXlsx } from '../../exports/inventory/inventory-xlsx'
import { drawPaper } from '../../exports/paper/draw-paper'
import { remindersIcs } from '../../exports/reminders/reminders'
import { writeAtomically } from '../../services/json-file'
import { shippedKnowledge } from '../../services/knowledge'
import { findChromium } from '../../services/pdf-printer/find-chromium'
import { printPdf } from '../../services/pdf-printer/print-pdf'
import { t, type Lang } from '../../text/t'
import { canBeWritten } from '../check/save-report'
import { defineCommand } from '../command'
import { deliver, tellFault, tellLine } from '../deliver'
import { exitCodes, type ExitCode } from '../exit-codes'
import type { Io } from '../io'
import { shippedFonts } from '../shipped-fonts'
import { organisationOf } from './organisation-option'
import { chosenDevices, devicesOf, oneDevice } from './sheet-input'
import { askedSheet, available, sheetKinds, type AskedSheet } from './sheet-kinds'
import { writeScript } from './sheet-script'

const kinds = Object.keys(sheetKinds).join('|')
const formats = [...new Set(Object.values(sheetKinds).flat())].join('|')
/** These are bytes, and scripts are two files: they need a name. */
const needsFile: readonly AskedSheet['format'][] = ['pdf', 'xlsx', 'ps1']

/** `sheet`: a saved report, or a device of a site file, into a paper or an administrator's script; all devices into a list or a calendar. Without `--out` it goes to standard output. */
export const sheet = defineCommand({
  name: 'sheet',
  usage: 'FILE --kind KIND [--format FORMAT] [--device NAME]… [--all] [--script ID] [--out FILE] [--chromium FILE]',
  options: {
    kind: { value: kinds },
    format: { value: formats },
    device: { value: 'NAME', multiple: true },
    all: {},
    script: { value: 'ID' },
    out: { value: 'FILE' },
    organisation: { value: 'NAME' },
    logo: { value: 'FILE' },
    chromium: { value: 'FILE' },
  },
  maxWords: 1,
  examples: [
    'sheet report.json --kind device --format pdf --lang ja --out sheet.pdf',
    'sheet site.smtpnavi --kind admin --device "Copier 2" --out admin.html',
    'sheet site.smtpnavi --kind device --all --format pdf --organisation "Sakura Office" --logo logo.png --out sheets.pdf',
    'sheet site.smtpnavi --kind inventory --format xlsx --out devices.xlsx',
    'sheet report.json --kind script --format ps1 --out mailbox.ps1',
  ],
  async run({ values, words: [path], lang }, io) {
    if (path === undefined) return fault('usage.missing', { what: 'FILE' })
    const asked = askedSheet(values)
    if (!asked.ok) return asked
    const { out } = values
    const writable = out === undefined ? ok(undefined) : canBeWritten(out)
    if (!writable.ok) return writable
    const known = await devicesOf(path, lang, io)
    if (!known.ok) return known
    const devices = chosenDevices(known.value, values.device)
    if (!devices.ok) return devices
    const organisation = await organisationOf(values)
    if (!organisation.ok) return organisation
    if (out === undefined && needsFile.includes(asked.value.format))
      return fault('usage.missing', { what: '--out FILE' })
    const { kind, format } = asked.value
    switch (kind) {
      case 'inventory':
        return give(
          format === 'xlsx' ? await inventoryXlsx(devices.value, lang) : inventoryCsv(devices.value, lang),
          out,
          lang,
          io,
        )
      case 'reminders':
        return give(remindersIcs(devices.value, lang, io.now(), reminderFacts(shippedKnowledge)), out, lang, io)
      default: {
        const isBook = kind !== 'script' && (values.all === true || (values.device ?? []).length > 1)
        if (isBook && kind === 'comparison')
          return fault('usage.not-yet', { what: '--kind comparison --all', available })
        const one = oneDevice(isBook ? devices.value.slice(0, 1) : devices.value)
        if (!one.ok) return one
        if (kind === 'script') return writeScript(one.value.report, out ?? '', values.script, lang, io)
        const draw = (fonts?: Fonts) =>
          isBook && kind !== 'comparison'
            ? bookOf(devices.value, kind, lang, organisation.value, {
                now: io.now(),
                medium: format === 'pdf' ? 'paper' : 'screen',
                fonts,
              })
            : paperOf(one.value, kind, lang, organisation.value, fonts)
        return format === 'pdf' ? printToFile(draw, out ?? '', values.chromium, lang, io) : give(draw(), out, lang, io)
      }
    }
  },
})

type PaperKind = Extract<AskedSheet, { format: 'html' | 'pdf' }>['kind']

const paperOf = (
  { site, report, before }: DeviceReports,
  kind: PaperKind,
  lang: Lang,
  organisation: Organisation | null,
  fonts?: Fonts,
): string => drawPaper(kind, report, lang, paperFacts(report, shippedKnowledge, before, { site, organisation }), fonts)

const bookOf = (
  devices: readonly DeviceReports[],
  kind: BookPaper,
  lang: Lang,
  organisation: Organisation | null,
  how: Pick<BookOptions, 'now' | 'medium' | 'fonts'>,
): string =>
  bookHtml(
    devices.map((one) => ({ ...one, facts: paperFacts(one.report, shippedKnowledge, one.before) })),
    { ...how, kind, lang, organisation },
  )

/** To the file, or to standard output. Bytes always have a file. */
async function give(
  content: string | Uint8Array,
  out: string | undefined,
  lang: Lang,
  io: Io,
): Promise<Result<ExitCode>> {
  if (out === undefined) return ok(await deliver(io, lang, typeof content === 'string' ? content : '', exitCodes.done))
  const written = await saveTo(out, content, lang, io)
  return written.ok ? ok(exitCodes.done) : written
}

async function saveTo(path: string, content: string | Uint8Array, lang: Lang, io: Io): Promise<Result<void>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const written = await writeAtomically(path, bytes)
  if (written.ok) await tellLine(io, lang, t(lang, 'cli.check.saved', { path }))
  return written
}

/** The PDF; where no Chromium can make it the HTML stands beside it, and the exit code says that it could not be done. */
async function printToFile(
  draw: (fonts?: Fonts) => string,
  out: string,
  chosen: string | undefined,
  lang: Lang,
  io: Io,
): Promise<Result<ExitCode>> {
  const chromium = chosen ?? (await findChromium(io.env))
  const pdf = chromium === undefined ? fault('pdf.no-chromium') : await printPdf(draw(shippedFonts()), chromium)
  if (pdf.ok) return give(pdf.value, out, lang, io)
  await tellFault(io, lang, pdf.fault)
  const beside = await saveTo(out.replace(/(\.pdf)?$/i, '.html'), draw(), lang, io)
  return beside.ok ? ok(exitCodes.notChecked) : beside
}
