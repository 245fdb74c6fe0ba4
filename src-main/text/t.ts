import { createInstance } from 'i18next'
import { en } from '../../assets/locales/en'
import { ja } from '../../assets/locales/ja'
import type { Bilingual } from '../contract/knowledge-parts'

export type Lang = 'ja' | 'en'

type Catalogue = typeof ja

/** Dotted paths to the sentences of a catalogue. */
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string]
export type TextKey = Paths<Catalogue>

type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never
type Placeholders<S> = S extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholders<Rest> : never
type Values<K extends TextKey> = { readonly [N in Placeholders<At<Catalogue, K>>]: string | number }
/** Placeholders of the Japanese sentence; a key without any takes no values at all. */
export type TextArgs<K extends TextKey> = [Placeholders<At<Catalogue, K>>] extends [never] ? [] : [values: Values<K>]

const i18n = createInstance()
void i18n.init({
  resources: { ja: { translation: ja }, en: { translation: en } },
  lng: 'ja',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
})
const fixed = { ja: i18n.getFixedT('ja'), en: i18n.getFixedT('en') }

/** A sentence of the program in one language, its placeholders filled. A missing key is a compile error, and a bug at run time. */
export function t<K extends TextKey>(lang: Lang, key: K, ...[values]: TextArgs<K>): string {
  const text: unknown = fixed[lang](key as string, { ...values, skipOnVariables: true })
  if (typeof text !== 'string' || text === key) throw new Error(`No text for ${key} in ${lang}`)
  return text
}

/** The sentence of a piece of knowledge in one language. */
export const pick = (text: Bilingual, lang: Lang): string => text[lang]
