import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HandOverTo } from '../../contract/hand-over'
import { fault, ok, type Result } from '../../contract/result'
import { bookOf } from '../../core/learn/book'
import { paperFacts } from '../../core/report/paper-facts'
import { handOver, type HandOverFile } from '../../exports/hand-over/hand-over'
import { writeAtomically } from '../../services/json-file'
import { shippedKnowledge } from '../../services/knowledge'
import { findChromium } from '../../services/pdf-printer/find-chromium'
import { printPdf } from '../../services/pdf-printer/print-pdf'
import { zipOf, type ZipEntry } from '../../services/zip'
import { t, type Lang } from '../../text/t'
import { canBeWritten } from '../check/save-report'
import { defineCommand } from '../command'
import { tellFault, tellLine } from '../deliver'
import { exitCodes } from '../exit-codes'
import type { Io } from '../io'
import { shippedFonts } from '../shipped-fonts'
import { organisationOf } from './organisation-option'
import { chosenDevices, devicesOf, oneDevice } from './sheet-input'

/** `hand-over`: everything for the administrator or the dealer as a zip, or, where the name does not end in .zip, as a new folder. */
export const handOverCommand = defineCommand({
  name: 'hand-over',
  usage: 'FILE --for admin|dealer --out FILE.zip|FOLDER [--device NAME] [--chromium FILE]',
  options: {
    for: { value: HandOverTo.options.join('|'), allowed: HandOverTo.options },
    device: { value: 'NAME' },
    out: { value: 'FILE' },
    organisation: { value: 'NAME' },
    logo: { value: 'FILE' },
    chromium: { value: 'FILE' },
  },
  maxWords: 1,
  examples: [
    'hand-over report.json --for admin --out for-the-administrator.zip',
    'hand-over site.smtpnavi --for dealer --device "Copier 2" --out for-the-dealer',
  ],
  async run({ values, words: [path], lang }, io) {
    const to = HandOverTo.safeParse(values.for)
    if (path === undefined) return fault('usage.missing', { what: 'FILE' })
    if (!to.success) return fault('usage.missing', { what: '--for admin|dealer' })
    const { out } = values
    if (out === undefined) return fault('usage.missing', { what: '--out FILE' })
    const isZip = /\.zip$/i.test(out)
    const writable = isZip ? canBeWritten(out) : await newFolder(out)
    if (!writable.ok) return writable
    const known = await devicesOf(path, lang, io)
    if (!known.ok) return known
    const devices = chosenDevices(known.value, values.device === undefined ? undefined : [values.device])
    const one = devices.ok ? oneDevice(devices.value) : devices
    if (!one.ok) return one
    const organisation = await organisationOf(values)
    if (!organisation.ok) return organisation
    const { report, before, site } = one.value
    const set = handOver({
      to: to.data,
      lang,
      report,
      facts: paperFacts(report, shippedKnowledge, before, { site, organisation: organisation.value }),
      learn: bookOf(shippedKnowledge, io.now()),
      fonts: shippedFonts(),
    })
    const printed = await printedFiles(set.files, values.chromium, lang, io)
    const written = isZip
      ? await writeAtomically(out, zipOf(set.name, printed.entries, io.now()))
      : await writeAll(out, printed.entries)
    if (!written.ok) return written
    await tellLine(io, lang, t(lang, 'cli.check.saved', { path: out }))
    return ok(printed.isComplete ? exitCodes.done : exitCodes.notChecked)
  },
})

/** The files with their papers printed. Where nothing can print, the paper is left out and the same as HTML is there anyway. */
async function printedFiles(
  files: readonly HandOverFile[],
  chosen: string | undefined,
  lang: Lang,
  io: Io,
): Promise<{ readonly entries: readonly ZipEntry[]; readonly isComplete: boolean }> {
  const chromium = chosen ?? (await findChromium(io.env))
  const entries: ZipEntry[] = []
  let isComplete = true
  for (const file of files) {
    if (file.kind === 'bytes') {
      entries.push(file)
      continue
    }
    const pdf = chromium === undefined ? fault('pdf.no-chromium') : await printPdf(file.html, chromium)
    if (pdf.ok) entries.push({ name: file.name, bytes: pdf.value })
    else {
      isComplete = false
      await tellFault(io, lang, pdf.fault)
    }
  }
  return { entries, isComplete }
}

/** Makes the folder; one that has something in it stays as it is. Fault: `file.not-writable`. */
async function newFolder(path: string): Promise<Result<void>> {
  const existing = await stat(path).catch(() => undefined)
  if (existing !== undefined && (!existing.isDirectory() || (await readdir(path)).length > 0))
    return fault('file.not-writable', { path })
  return mkdir(path, { recursive: true }).then(
    () => ok(undefined),
    () => fault('file.not-writable', { path }),
  )
}

async function writeAll(folder: string, entries: readonly ZipEntry[]): Promise<Result<void>> {
  for (const { name, bytes } of entries) {
    const written = await writeAtomically(join(folder, name), bytes)
    if (!written.ok) return written
  }
  return ok(undefined)
}
