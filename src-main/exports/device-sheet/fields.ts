import { fieldNames, type FieldName } from '../../contract/knowledge'
import type { Bilingual } from '../../contract/knowledge-parts'
import type { RankedRoute, ReportDevice } from '../../contract/report'
import { t, type Lang } from '../../text/t'

/** A row of the table of values. */
export interface SheetField {
  readonly field: FieldName
  readonly label: string
  /** `own`: the machine's wording. `generic`: ours, because the machine's is not known. */
  readonly origin: 'own' | 'generic'
  /** False when the machine's wording was not read at its maker's. */
  readonly confirmed: boolean
  /** The day the wording was read at this very machine; null when it was not. */
  readonly confirmedOn: string | null
  readonly note: Bilingual | null
}

type Settings = RankedRoute['settings']

/** Fields a person has to fill in whether or not we know what the machine calls them. */
function indispensable(settings: Settings): readonly FieldName[] {
  if (settings === null) return []
  const always: readonly FieldName[] = ['server', 'port', 'tls', 'auth', 'from']
  switch (settings.signIn) {
    case 'oauth':
      return [...always, 'oauth', 'user']
    case 'password':
    case 'own-choice':
      return [...always, 'user', 'password']
    case 'none':
      return always
  }
}

/** Every field the machine has a label for in this language, and the indispensable ones under a general name; in the order of the contract. */
export function sheetFields(device: ReportDevice | null, settings: Settings, lang: Lang): readonly SheetField[] {
  const needed = indispensable(settings)
  return fieldNames.flatMap((field): readonly SheetField[] => {
    const known = device?.fields.find((row) => row.field === field)
    const own = known?.[lang]
    const note = known?.note ?? null
    const confirmedOn = own?.confirmedOn ?? null
    if (own)
      return [{ field, label: own.label, origin: 'own', confirmed: own.confidence === 'confirmed', confirmedOn, note }]
    if (!needed.includes(field)) return []
    return [{ field, label: t(lang, `sheet.field.${field}`), origin: 'generic', confirmed: true, confirmedOn, note }]
  })
}
