import { lexer, type Token, type Tokens } from 'marked'
import type { Block, Inline } from '../../../contract/learn'

type Wrong = (what: string) => void

/**
 * Markdown -> the few elements that pages and paper can draw. Everything else (HTML, images, other links) is a problem, not a passenger:
 * what is not in the tree cannot be shown.
 */
export const parseMarkdown = (markdown: string, wrong: Wrong): readonly Block[] => blocksOf(lexer(markdown), wrong)

function blocksOf(tokens: readonly Token[], wrong: Wrong): readonly Block[] {
  return tokens.flatMap((token): readonly Block[] => {
    switch (token.type) {
      case 'space':
        return []
      case 'heading': {
        const heading = token as Tokens.Heading
        if (heading.depth !== 2 && heading.depth !== 3)
          wrong(`heading of level ${heading.depth}: only ## and ### are drawn`)
        const level = heading.depth === 3 ? 3 : 2
        return [{ kind: 'heading', level, anchor: anchorOf(heading.text), inlines: inlinesOf(heading.tokens, wrong) }]
      }
      case 'paragraph':
      case 'text':
        return [paragraphOf(token as Tokens.Paragraph | Tokens.Text, wrong)]
      case 'list': {
        const { ordered, items } = token as Tokens.List
        return [{ kind: 'list', ordered, items: items.map((item) => [...blocksOf(item.tokens, wrong)]) }]
      }
      case 'code': {
        const { text, lang } = token as Tokens.Code
        return [{ kind: 'code', language: lang ?? '', text }]
      }
      case 'blockquote':
        return [{ kind: 'note', blocks: blocksOf((token as Tokens.Blockquote).tokens, wrong) }]
      case 'table': {
        const { header, rows } = token as Tokens.Table
        const cell = ({ tokens: inner }: Tokens.TableCell) => inlinesOf(inner, wrong)
        return [{ kind: 'table', head: header.map(cell), rows: rows.map((row) => row.map(cell)) }]
      }
      default:
        wrong(`${token.type} is not drawn: ${token.raw.slice(0, 60)}`)
        return []
    }
  })
}

function paragraphOf(token: Tokens.Paragraph | Tokens.Text, wrong: Wrong): Block {
  if (token.text === '[[timeline]]') return { kind: 'timeline' }
  if (token.text === '[[routes]]') return { kind: 'routes' }
  return { kind: 'paragraph', inlines: inlinesOf(token.tokens ?? [token], wrong) }
}

function inlinesOf(tokens: readonly Token[], wrong: Wrong): readonly Inline[] {
  return tokens.flatMap((token): readonly Inline[] => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return [{ kind: 'text', text: unescaped((token as Tokens.Text).text).replaceAll('\n', ' ') }]
      case 'br':
        return [{ kind: 'text', text: ' ' }]
      case 'strong':
      case 'em':
        return [{ kind: 'strong', inlines: inlinesOf((token as Tokens.Strong).tokens, wrong) }]
      case 'codespan':
        return [{ kind: 'code', text: unescaped((token as Tokens.Codespan).text) }]
      case 'link': {
        const { href, tokens: inner, raw } = token as Tokens.Link
        const inlines = inlinesOf(inner, wrong)
        if (!raw.startsWith('[')) wrong(`${raw} would become a link by itself: write [words](address) or \`${raw}\``)
        if (href.startsWith('learn:')) return [{ kind: 'topic', topic: href.slice('learn:'.length), inlines }]
        if (!href.startsWith('https://')) wrong(`link to ${href}: only https:// and learn:<topic>`)
        return [{ kind: 'link', url: href, inlines }]
      }
      default:
        wrong(`${token.type} is not drawn: ${token.raw.slice(0, 60)}`)
        return []
    }
  })
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
/** The lexer may write signs as entities; the tree holds the signs themselves. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)

/** A name for the part, the same in every build. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
