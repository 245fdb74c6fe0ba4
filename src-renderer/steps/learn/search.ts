import type { Block, Inline, LearnTopic } from '../../../src-main/contract/learn'
import type { Lang } from '../../../src-main/text/t'

export interface Hit {
  readonly topic: LearnTopic
  /** Words around the first place in the text; null when only title or summary hold them. */
  readonly around: string | null
}

/** How the same word may be typed: full-width or half-width, hiragana or katakana, with or without spaces around. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

/** Topics that hold every word of the query, those with a word in their title first. An empty query finds all. */
export function searchTopics(topics: readonly LearnTopic[], query: string, lang: Lang): readonly Hit[] {
  const words = folded(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return topics.map((topic) => ({ topic, around: null }))
  return topics
    .map((topic) => {
      const title = folded(`${topic.title[lang]} ${topic.summary[lang]}`)
      const body = textOf(topic.body[lang])
      const whole = `${title} ${folded(body)}`
      return {
        hit: { topic, around: wordsAround(body, words) },
        isFound: words.every((word) => whole.includes(word)),
        inTitle: words.filter((word) => title.includes(word)).length,
      }
    })
    .filter(({ isFound }) => isFound)
    .toSorted((a, b) => b.inTitle - a.inTitle)
    .map(({ hit }) => hit)
}

const reach = 40

/** Folding may change the length of a text, so the place is looked for sentence by sentence. */
function wordsAround(body: string, words: readonly string[]): string | null {
  const sentence = body.split('\n').find((line) => words.some((word) => folded(line).includes(word)))
  if (sentence === undefined) return null
  const at = Math.max(0, ...words.map((word) => folded(sentence).indexOf(word)))
  const from = Math.max(0, at - reach)
  const part = sentence.slice(from, at + reach * 2)
  return `${from > 0 ? '…' : ''}${part}${from + part.length < sentence.length ? '…' : ''}`
}

/** The words of a topic, one line for each part. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(textOfBlock).join('\n')

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textOfInlines(block.inlines)
    case 'list':
      return block.items.map(textOf).join('\n')
    case 'code':
      return block.text
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(textOfInlines).join(' ')).join('\n')
    case 'note':
      return textOf(block.blocks)
    case 'timeline':
    case 'routes':
      return ''
  }
}

const textOfInlines = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => ('text' in inline ? inline.text : textOfInlines(inline.inlines))).join('')
