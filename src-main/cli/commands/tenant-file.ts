import { ok, fault, type Result } from '../../contract/result'
import type { Situation } from '../../contract/situation'
import type { TenantReading } from '../../contract/tenant-checkup'
import { domainsOf, matchOf } from '../../core/tenant/fitting'
import { maxCheckupBytes, readCheckup } from '../../core/tenant/read-checkup'
import { readBytes } from '../../services/json-file'
import { shippedKnowledge } from '../../services/knowledge'

/** The administrator's file of an option; none when the option was not given. `confirmed`: the person says that it is the right tenant. */
export async function readingsOf(
  path: string | undefined,
  confirmed: boolean,
): Promise<Result<readonly TenantReading[]>> {
  if (path === undefined) return ok([])
  const bytes = await readBytes(path, maxCheckupBytes)
  if (!bytes.ok) return bytes
  const read = readCheckup(bytes.value, shippedKnowledge.checkup ?? { parts: [] })
  return read.ok ? ok([{ ...read.value, confirmed }]) : read
}

/** A fault when a reading is of another tenant and nobody has confirmed it. */
export function fitsOrFault(
  readings: readonly TenantReading[],
  situation: Situation,
): Result<readonly TenantReading[]> {
  const other = readings.find((reading) => matchOf(reading, situation) === 'other')
  return other === undefined
    ? ok(readings)
    : fault('tenant-file.other-tenant', { domains: domainsOf(other).slice(0, 5).join(', ') })
}
