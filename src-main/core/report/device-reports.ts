import type { Evidence } from '../../contract/evidence'
import type { Report } from '../../contract/report'
import type { Run, Site, SiteDevice, SiteFile } from '../../contract/site-file'
import type { Situation } from '../../contract/situation'
import { situationFacts } from '../probes/situation-answers'
import { buildReport, type ReportInput } from './build-report'

type Judge = Pick<ReportInput, 'now' | 'program' | 'knowledge'>

/** A device of a site file, judged now. */
export interface DeviceReports {
  /** Its id in the site file. */
  readonly id: string
  readonly site: string
  /** What people call it; its id when nobody named it. */
  readonly device: string
  readonly report: Report
  /** Its first check, when there is a newer one. */
  readonly before: Report | null
}

/** Saved runs hold what was measured; what was answered is judged from the answers. */
const withAnswers = (situation: Situation, evidence: readonly Evidence[], { knowledge, now }: Judge) =>
  evidence.some(({ probe }) => probe === 'situation-answers')
    ? evidence
    : [...situationFacts(situation, knowledge, now), ...evidence]

const judged = (
  id: string,
  situation: Situation,
  evidence: readonly Evidence[],
  device: SiteDevice,
  { by, site }: { by: Judge; site: Site },
) =>
  buildReport({
    ...by,
    id,
    situation,
    evidence: withAnswers(situation, evidence, by),
    confirmedLabels: device.confirmedLabels,
    tenantReadings: site.tenantReadings,
  })

/** The first finished check and the newest one; the newest alone when there is only one, or none at all. */
export function firstAndNewest(runs: readonly Run[]): { readonly first: Run | null; readonly newest: Run | null } {
  const byAge = [...runs].sort((left, right) => left.startedAt - right.startedAt)
  const finished = byAge.filter(({ finishedAt }) => finishedAt !== null)
  const newest = finished.at(-1) ?? byAge.at(-1) ?? null
  const first = finished[0] ?? null
  return { first: first === newest ? null : first, newest }
}

/** Every device of every site of a file, also those that were never checked: they are judged by their answers. */
export const deviceReports = ({ sites }: Pick<SiteFile, 'sites'>, by: Judge): readonly DeviceReports[] =>
  sites.flatMap((site) =>
    site.devices.map((device): DeviceReports => {
      const { first, newest } = firstAndNewest(device.runs)
      const { expiry } = device.situation
      // What expires is written down between checks.
      const situation = { ...(newest?.situation ?? device.situation), ...(expiry && { expiry }) }
      return {
        id: device.id,
        site: site.name,
        device: situation.device.name ?? situation.device.model ?? device.id,
        report: judged(newest?.id ?? device.id, situation, [...device.seen, ...(newest?.evidence ?? [])], device, {
          by,
          site,
        }),
        before: first && judged(first.id, first.situation, first.evidence, device, { by, site }),
      }
    }),
  )
