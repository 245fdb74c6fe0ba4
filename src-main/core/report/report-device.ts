import { fieldNames, type DeviceFamily } from '../../contract/knowledge'
import type { ReportDevice } from '../../contract/report'

/** What a sheet needs of a family: every field of a mail page in its order, with the family's own label or none. */
export const reportDevice = ({
  id,
  vendor,
  name,
  oauth,
  settings,
  limits,
  notes,
  sources,
}: DeviceFamily): ReportDevice => ({
  family: id,
  vendor,
  name,
  oauth,
  page: settings.page,
  path: settings.path,
  fields: fieldNames.map((field) => {
    const label = settings.fields[field]
    return { field, ja: label?.ja ?? null, en: label?.en ?? null, note: label?.note ?? null }
  }),
  notes,
  passwordMax: limits.passwordMax,
  sources,
})
