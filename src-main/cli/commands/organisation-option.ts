import type { Organisation } from '../../contract/organisation'
import { ok, type Result } from '../../contract/result'
import { readLogo } from '../../services/read-logo'

/** Who hands the papers out; null when nobody was named. Faults: those of `readLogo`. */
export async function organisationOf({
  organisation,
  logo,
}: {
  organisation?: string
  logo?: string
}): Promise<Result<Organisation | null>> {
  if (organisation === undefined && logo === undefined) return ok(null)
  const picture = logo === undefined ? ok(null) : await readLogo(logo)
  return picture.ok ? ok({ name: (organisation ?? '').trim().slice(0, 80), logo: picture.value }) : picture
}
