import { describe, expect, it } from 'vitest'
import { en } from '../../../assets/locales/en'
import { ja } from '../../../assets/locales/ja'

type Tree = { readonly [key: string]: string | Tree }

const sentences = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : sentences(value, `${path}${key}.`),
  )
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted()

const japanese = sentences(ja)
const english = new Map(sentences(en))

describe('the catalogues', () => {
  it('have the same keys and the same placeholders', () => {
    expect(sentences(en).map(([key, text]) => [key, placeholders(text)])).toEqual(
      japanese.map(([key, text]) => [key, placeholders(text)]),
    )
  })

  it('have no empty sentence', () => {
    expect([...japanese, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('do not leave English in the Japanese catalogue or Japanese in the English one', () => {
    const kana = /[ぁ-んァ-ヶ]/
    expect([...english].filter(([, text]) => kana.test(text)).map(([key]) => key)).toEqual([])
    const forgotten = japanese.filter(
      ([key, text]) => text === english.get(key) && /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(text),
    )
    expect(forgotten).toEqual([])
  })
})
