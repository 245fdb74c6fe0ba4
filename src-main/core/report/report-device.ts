import { fieldNames, type DeviceFamily, type Label } from '../../contract/knowledge'
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
    return { field, ja: wording(label?.ja), en: wording(label?.en), note: label?.note ?? null }
  }),
  notes,
  passwordMax: limits.passwordMax,
  sources,
})

const wording = (label: Label | null | undefined) =>
  label ? { label: label.label, confidence: label.confidence } : null
