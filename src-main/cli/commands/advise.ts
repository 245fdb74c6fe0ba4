import type { JudgedAgain } from '../../contract/outputs'
import type { Report } from '../../contract/report'
import { fault, ok, type Result } from '../../contract/result'
import type { SiteFile } from '../../contract/site-file'
import type { TenantReading } from '../../contract/tenant-checkup'
import { confirmedLabelsOf } from '../../core/devices/confirmed-labels'
import { readReport, readSiteFile } from '../../services/documents'
import { t } from '../../text/t'
import { exitOfReport } from '../check/exit-of-check'
import { judge } from '../check/judge'
import { defineCommand } from '../command'
import { deliver, pageFor, tellLine } from '../deliver'
import { exitCodes } from '../exit-codes'
import { readingsOf } from './tenant-file'
import { blocks, heading, paragraph, type Page } from '../print/page'
import { printable, printableJson } from '../print/printable'
import { printReport } from '../print/report'

/** `advise`: saved evidence judged again with the shipped knowledge, without a network. */
export const advise = defineCommand({
  name: 'advise',
  usage: 'FILE [--as-of YYYY-MM-DD] [--tenant FILE]',
  options: { 'as-of': { value: 'YYYY-MM-DD' }, tenant: { value: 'FILE' }, 'confirm-tenant': {}, details: {}, json: {} },
  maxWords: 1,
  examples: ['advise report.json', 'advise site.smtpnavi --as-of 2027-01-15 --json'],
  async run({ values, words: [path], lang }, io) {
    if (path === undefined) return fault('usage.missing', { what: 'FILE' })
    const day = dayOf(values['as-of'])
    if (!day.ok) return day
    const readings = await readingsOf(values.tenant, values['confirm-tenant'] === true)
    if (!readings.ok) return readings
    const judged = await judgeFile(path, day.value ?? io.now(), readings.value)
    if (!judged.ok) return judged
    const { document, fromBackup } = judged.value
    if (fromBackup) await tellLine(io, lang, t(lang, 'cli.advised.fromBackup', { path }))
    const page = pageFor(io.output, io.env, lang)
    const shown = values.json ? printableJson(document) : printJudged(page, document, values.details === true)
    const reports = document.kind === 'report' ? [document] : document.devices.map(({ report }) => report)
    const needsLook = reports.some((report) => exitOfReport(report) === exitCodes.found)
    return ok(await deliver(io, lang, shown, needsLook ? exitCodes.found : exitCodes.done))
  },
})

/** One report, or those of all devices of a site file under their names. */
export function printJudged(page: Page, document: Report | JudgedAgain, details: boolean): string {
  if (document.kind === 'report') return printReport(page, document, details)
  const { lang } = page
  if (document.devices.length === 0) return `${paragraph(page, t(lang, 'cli.advised.noRuns'))}\n`
  return blocks(
    ...document.devices.map(({ site, device, report }) => [
      heading(page, t(lang, 'cli.advised.device', { site: printable(site), device: printable(device) })),
      printReport(page, report, details),
    ]),
  )
}

/** Noon UTC of the day asked for: the same calendar day in Japan and in Europe. */
function dayOf(text: string | undefined): Result<number | undefined> {
  if (text === undefined) return ok(undefined)
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T12:00:00Z`) : NaN
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
  return isDay ? ok(at) : fault('usage.bad-day', { value: text })
}

type Judged = { readonly document: Report | JudgedAgain; readonly fromBackup: boolean }

/** A report or a site file, whichever it is. */
async function judgeFile(path: string, now: number, readings: readonly TenantReading[]): Promise<Result<Judged>> {
  const report = await readReport(path)
  if (report.ok) {
    const { id, situation, evidence, device } = report.value
    const labels = device === null ? [] : confirmedLabelsOf(device)
    return ok({ document: judge(id, now, situation, evidence, labels, readings), fromBackup: false })
  }
  const opened = await readSiteFile(path)
  if (opened.ok)
    return ok({
      document: judgeSiteFile(opened.value.siteFile, now, readings),
      fromBackup: opened.value.from === 'backup',
    })
  return report.fault.code === 'file.wrong-kind' ? opened : report
}

/** The newest run of every device that has one; one that was cut off only where there is no other. */
export function judgeSiteFile({ sites }: SiteFile, now: number, readings: readonly TenantReading[] = []): JudgedAgain {
  const devices = sites.flatMap((site) =>
    site.devices.flatMap(({ id, situation, runs, confirmedLabels }) => {
      const byAge = [...runs].sort((left, right) => left.startedAt - right.startedAt)
      const newest = byAge.findLast(({ finishedAt }) => finishedAt !== null) ?? byAge.at(-1)
      if (newest === undefined) return []
      const device = situation.device.name ?? situation.device.model ?? id
      const known = [...site.tenantReadings, ...readings]
      const report = judge(newest.id, now, newest.situation, newest.evidence, confirmedLabels, known)
      return [{ site: site.name, device, report }]
    }),
  )
  return { kind: 'judged-again', schemaVersion: 1, devices }
}
