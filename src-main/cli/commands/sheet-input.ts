import { fault, ok, type Result } from '../../contract/result'
import type { Report } from '../../contract/report'
import { deviceReports, type DeviceReports } from '../../core/report/device-reports'
import { readReport, readSiteFile } from '../../services/documents'
import { shippedKnowledge } from '../../services/knowledge'
import { t, type Lang } from '../../text/t'
import { tellLine } from '../deliver'
import type { Io } from '../io'
import { program } from '../program'

/** The devices of a file: a report as it was saved, or a site file judged now. Faults: those of `readReport` and `readSiteFile`. */
export async function devicesOf(path: string, lang: Lang, io: Io): Promise<Result<readonly DeviceReports[]>> {
  const report = await readReport(path)
  if (report.ok) return ok([fromReport(report.value)])
  if (report.fault.code !== 'file.wrong-kind') return report
  const opened = await readSiteFile(path)
  if (!opened.ok) return opened
  if (opened.value.from === 'backup') await tellLine(io, lang, t(lang, 'cli.advised.fromBackup', { path }))
  return ok(deviceReports(opened.value.siteFile, { now: io.now(), program, knowledge: shippedKnowledge }))
}

const fromReport = (report: Report): DeviceReports => ({
  id: report.id,
  site: '',
  device: report.situation.device.name ?? report.situation.device.model ?? report.id,
  report,
  before: null,
})

/** The devices that were named, each once, in the order of the file; all when none was. Fault: `sheet.no-device` (with the names there are). */
export function chosenDevices(
  devices: readonly DeviceReports[],
  named: readonly string[] | undefined,
): Result<readonly DeviceReports[]> {
  if (named === undefined) return ok(devices)
  const isMissing = named.some((name) => !devices.some(({ device }) => device === name))
  return isMissing
    ? fault('sheet.no-device', { known: namesOf(devices) })
    : ok(devices.filter(({ device }) => named.includes(device)))
}

const namesOf = (devices: readonly DeviceReports[]): string =>
  devices
    .map(({ device }) => device)
    .join(', ')
    .slice(0, 400)

/** The one device that a paper is about. Faults: `sheet.no-device`, `sheet.which-device` (with the names there are). */
export function oneDevice(devices: readonly DeviceReports[]): Result<DeviceReports> {
  const known = namesOf(devices)
  const [one, ...others] = devices
  if (one === undefined) return fault('sheet.no-device', { known })
  return others.length > 0 ? fault('sheet.which-device', { known }) : ok(one)
}
