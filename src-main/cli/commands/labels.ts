import { fault, ok, type Result } from '../../contract/result'
import { confirmedLabelsOf } from '../../core/devices/confirmed-labels'
import { labelRows } from '../../exports/label-rows/label-rows'
import { readReport, readSiteFile } from '../../services/documents'
import { defineCommand } from '../command'
import { deliver } from '../deliver'
import { exitCodes } from '../exit-codes'

/** `labels`: wordings that were read on site as rows of the catalogue, for whoever keeps it. */
export const labels = defineCommand({
  name: 'labels',
  usage: 'REPORT.json|FILE.smtpnavi',
  options: {},
  maxWords: 1,
  examples: ['labels report.json > rows.yaml'],
  async run({ words: [path], lang }, io) {
    if (path === undefined) return fault('usage.missing', { what: 'REPORT.json' })
    const rows = await rowsOf(path)
    if (!rows.ok) return rows
    return ok(await deliver(io, lang, rows.value, rows.value === '' ? exitCodes.found : exitCodes.done))
  },
})

/** Rows of the one device of a report, or of every device of a site file. What is neither is told as a report that cannot be read. */
async function rowsOf(path: string): Promise<Result<string>> {
  const report = await readReport(path)
  if (report.ok) {
    const { device, situation } = report.value
    return ok(device === null ? '' : labelRows(confirmedLabelsOf(device), situation.device.model))
  }
  const file = await readSiteFile(path)
  if (!file.ok) return report
  const devices = file.value.siteFile.sites.flatMap((site) => site.devices)
  const rows = devices.map((device) => labelRows(device.confirmedLabels, device.situation.device.model))
  return ok(rows.filter((row) => row !== '').join('\n'))
}
