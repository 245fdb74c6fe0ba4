import type { ConfirmedLabel } from '../../contract/confirmed-labels'
import type { Evidence } from '../../contract/evidence'
import type { Report } from '../../contract/report'
import type { Situation } from '../../contract/situation'
import type { TenantReading } from '../../contract/tenant-checkup'
import { buildReport } from '../../core/report/build-report'
import { shippedKnowledge } from '../../services/knowledge'
import { program } from '../program'

/** Evidence judged with the shipped knowledge. `now` in ms since 1970 UTC. */
export const judge = (
  id: string,
  now: number,
  situation: Situation,
  evidence: readonly Evidence[],
  confirmedLabels: readonly ConfirmedLabel[] = [],
  tenantReadings: readonly TenantReading[] = [],
): Report =>
  buildReport({ id, now, program, situation, evidence, knowledge: shippedKnowledge, confirmedLabels, tenantReadings })

/** A name for a report: 8 random bytes in hexadecimal. */
export const reportId = (random: (count: number) => Uint8Array): string => Buffer.from(random(8)).toString('hex')
