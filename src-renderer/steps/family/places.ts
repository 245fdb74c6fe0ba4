import type { ConfirmedLabel } from '../../../src-main/contract/confirmed-labels'
import type { DeviceFamily } from '../../../src-main/contract/knowledge'
import type { Confidence } from '../../../src-main/contract/knowledge-parts'
import type { Lang } from '../../../src-main/text/t'

type Place = ConfirmedLabel['place']

/** The way to the settings, and the settings in the order in which a sheet prints them. The compiler knows when one is missing. */
const order = {
  path: 0,
  server: 1,
  port: 2,
  tls: 3,
  certVerify: 4,
  auth: 5,
  authMethod: 6,
  oauth: 7,
  user: 8,
  password: 9,
  from: 10,
  popBeforeSmtp: 11,
  maxSize: 12,
  test: 13,
} as const satisfies Record<Place, number>
export const places = Object.keys(order) as readonly Place[]

/** What the catalogue knows of a place in one language. */
export function wordingOf(
  { settings }: DeviceFamily,
  place: Place,
  lang: Lang,
): { readonly text: string; readonly confidence: Confidence } | null {
  if (place === 'path') return settings.path[lang]
  const label = settings.fields[place]?.[lang]
  return label ? { text: label.label, confidence: label.confidence } : null
}
