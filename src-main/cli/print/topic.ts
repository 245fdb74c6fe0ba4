import type { Block, Inline, LearnTopic } from '../../contract/learn'
import { pick, t } from '../../text/t'
import { item, paragraph, type Page } from './page'

/** A topic to read, its dates and costs named by the parts of `knowledge` that hold them. */
export const topicLines = (page: Page, topic: LearnTopic): readonly string[] => [
  `${page.style.strong(pick(topic.title, page.lang))}  ${page.style.faint(topic.id)}`,
  paragraph(page, pick(topic.summary, page.lang), 2),
  ...blockLines(page, topic.body[page.lang], 2),
]

const blockLines = (page: Page, blocks: readonly Block[], indent: number): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return ['', `${' '.repeat(indent)}${page.style.strong(words(block.inlines))}`]
      case 'paragraph':
        return [paragraph(page, words(block.inlines), indent)]
      case 'list':
        return block.items.map((inner, at) =>
          item(page, block.ordered ? `${at + 1}.` : '-', blockLines(page, inner, 0).join(' '), indent),
        )
      case 'code':
        return block.text.split('\n').map((line) => page.style.faint(`${' '.repeat(indent + 2)}${line}`))
      case 'table':
        return block.rows.map((row) =>
          item(page, '-', `${words(row[0] ?? [])}: ${row.slice(1).map(words).join(' / ')}`, indent),
        )
      case 'note':
        return blockLines(page, block.blocks, indent + 2)
      case 'timeline':
      case 'routes':
        return [
          page.style.faint(
            `${' '.repeat(indent)}${t(page.lang, `cli.knowledge.${block.kind}`)}: knowledge ${block.kind}`,
          ),
        ]
    }
  })

const words = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => ('text' in inline ? inline.text : words(inline.inlines))).join('')
