import type { ConfirmedLabel } from '../../contract/confirmed-labels'

type Wordings = readonly ConfirmedLabel[]
const langs = ['ja', 'en'] as const

/** JSON is YAML: whatever was typed stays text. Controls and bidi marks are nothing that a machine shows. */
const quoted = (text: string) => JSON.stringify(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').trim())

/** At one place and language the last wording counts. */
const lastOf = (labels: Wordings) =>
  labels.filter(
    ({ place, lang, family }, at) =>
      !labels.slice(at + 1).some((later) => later.place === place && later.lang === lang && later.family === family),
  )

function lines(labels: Wordings, indent: string, key: 'text' | 'label'): readonly string[] {
  return langs.flatMap((lang) =>
    labels
      .filter((label) => label.lang === lang)
      .map(({ text }) => `${indent}${lang}: { ${key}: ${quoted(text)}, confidence: confirmed }`),
  )
}

function rowOf(family: string, labels: Wordings, model: string | undefined): string {
  const at = (place: ConfirmedLabel['place']) => labels.filter((label) => label.place === place)
  const fields = [...new Set(labels.map(({ place }) => place))].filter((place) => place !== 'path')
  const newest =
    labels
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? ''
  return [
    `- id: ${quoted(family)}`,
    '  settings:',
    ...(at('path').length > 0 ? ['    path:', ...lines(at('path'), '      ', 'text')] : []),
    ...(fields.length > 0 ? ['    fields:'] : []),
    ...fields.flatMap((place) => [`      ${place}:`, ...lines(at(place), '        ', 'label')]),
    '  sources:',
    `    - { url: null, note: ${quoted(`Read at a machine on site: ${model ?? family}`)}, checkedOn: ${newest}, confidence: confirmed }`,
  ].join('\n')
}

/**
 * Wordings read on site as rows in the form of `assets/knowledge/devices/*.yaml`, one row per family, for whoever keeps the catalogue.
 * Empty when there are none. `model` is what stands on the machine.
 */
export function labelRows(labels: Wordings, model?: string): string {
  const counting = lastOf(labels)
  const families = [...new Set(counting.map(({ family }) => family))]
  const rows = families.map((id) =>
    rowOf(
      id,
      counting.filter(({ family }) => family === id),
      model,
    ),
  )
  return rows.length === 0 ? '' : `${rows.join('\n\n')}\n`
}
