import type { ConfirmedLabel } from '../../contract/confirmed-labels'
import type { ReportDevice } from '../../contract/report'

type Lang = ConfirmedLabel['lang']

/** The wording of a place that counts: the last that was read at this machine. */
export const confirmedAt = (
  labels: readonly ConfirmedLabel[],
  family: string,
  place: ConfirmedLabel['place'],
  lang: Lang,
): ConfirmedLabel | undefined =>
  labels.findLast((label) => label.family === family && label.place === place && label.lang === lang)

/** What a sheet prints about the device, with the wordings that were read at it in the place of the catalogue's. Words of another family stay out. */
export function withConfirmedLabels(device: ReportDevice, labels: readonly ConfirmedLabel[]): ReportDevice {
  const read = (place: ConfirmedLabel['place'], lang: Lang) => confirmedAt(labels, device.family, place, lang)
  const sure = ({ on }: ConfirmedLabel) => ({ confidence: 'confirmed', confirmedOn: on }) as const
  const path = (lang: Lang) => {
    const label = read('path', lang)
    return label === undefined ? device.path[lang] : { text: label.text, ...sure(label) }
  }
  return {
    ...device,
    path: { ja: path('ja'), en: path('en') },
    fields: device.fields.map((row) => {
      const wording = (lang: Lang) => {
        const label = read(row.field, lang)
        return label === undefined ? row[lang] : { label: label.text, ...sure(label) }
      }
      return { ...row, ja: wording('ja'), en: wording('en') }
    }),
  }
}

/** The wordings of a report that were read at its machine. */
export function confirmedLabelsOf({ family, path, fields }: ReportDevice): readonly ConfirmedLabel[] {
  const langs = ['ja', 'en'] as const
  const label = (place: ConfirmedLabel['place'], lang: Lang, text: string | undefined, on: string | undefined) =>
    text === undefined || on === undefined ? [] : [{ family, place, lang, text, on }]
  return [
    ...langs.flatMap((lang) => label('path', lang, path[lang]?.text, path[lang]?.confirmedOn)),
    ...fields.flatMap((row) =>
      langs.flatMap((lang) => label(row.field, lang, row[lang]?.label, row[lang]?.confirmedOn)),
    ),
  ]
}
