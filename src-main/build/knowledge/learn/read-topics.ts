import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { Source } from '../../../contract/knowledge-parts'
import type { Block, Inline, LearnTopic } from '../../../contract/learn'
import { filledFacts, sourcesOfFacts, type Known } from '../facts'
import { literalFactsIn } from './literal-facts'
import { parseMarkdown } from './parse-markdown'

type Wrong = (problem: string) => void

/** What stands above a topic. Order, findings and sources stand in the Japanese file only: one place for each fact. */
const Front = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  order: z.int().optional(),
  findings: z.array(z.string()).optional(),
  sources: z.array(Source).optional(),
})
type Front = z.infer<typeof Front>

/** The topics of `learn/ja` and `learn/en`, in their order. Both languages must have the same topics and the same headings. */
export function readTopics(folder: string, known: Known, wrong: Wrong): LearnTopic[] {
  if (!existsSync(folder)) return []
  const names = (lang: string) =>
    readdirSync(join(folder, lang))
      .filter((file) => file.endsWith('.md'))
      .toSorted()
  const [ja, en] = [names('ja'), names('en')]
  for (const file of [...ja.filter((one) => !en.includes(one)), ...en.filter((one) => !ja.includes(one))])
    wrong(`${join(folder, file)}: exists in one language only`)
  const topics = ja.filter((file) => en.includes(file)).flatMap((file) => topicOf(folder, file, known, wrong))
  const ids = new Set(topics.map(({ id }) => id))
  for (const topic of topics) {
    const pages = new Set(topic.sources.map(({ url }) => url))
    for (const inline of [...inlinesIn(topic.body.ja), ...inlinesIn(topic.body.en)]) {
      if (inline.kind === 'topic' && !ids.has(inline.topic))
        wrong(`learn ${topic.id}: leads to the unknown topic ${inline.topic}`)
      if (inline.kind === 'link' && !pages.has(inline.url))
        wrong(`learn ${topic.id}: leads to ${inline.url}, which is not among its sources`)
    }
    for (const finding of topic.findings)
      if (!isKnownFinding(finding, known)) wrong(`learn ${topic.id}: names the unknown finding ${finding}`)
  }
  return topics.toSorted((a, b) => a.order - b.order)
}

function topicOf(folder: string, file: string, known: Known, wrong: Wrong): readonly LearnTopic[] {
  const read = (lang: 'ja' | 'en') => {
    const path = join(folder, lang, file)
    const at = (what: string) => wrong(`${path}: ${what}`)
    const [, head = '', markdown = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path, 'utf8')) ?? []
    const front = Front.safeParse(parse(head))
    if (!front.success) {
      at(
        `front matter: ${front.error.issues.map(({ path: where, message }) => `${where.join('.')}: ${message}`).join('; ')}`,
      )
      return undefined
    }
    for (const literal of literalFactsIn(`${front.data.title}\n${front.data.summary}\n${markdown}`)) at(literal)
    const filled = (text: string) => filledFacts(text, lang, known, at)
    return {
      front: { ...front.data, title: filled(front.data.title), summary: filled(front.data.summary) } satisfies Front,
      body: [...parseMarkdown(filled(markdown), at)],
      named: sourcesOfFacts(`${front.data.title}\n${front.data.summary}\n${markdown}`, known),
    }
  }
  const [ja, en] = [read('ja'), read('en')]
  if (!ja || !en) return []
  const { order, sources, findings = [] } = ja.front
  if (order === undefined || sources === undefined) {
    wrong(`${join(folder, 'ja', file)}: order and sources are missing`)
    return []
  }
  if (shapeOf(ja.body) !== shapeOf(en.body))
    wrong(`${join(folder, file)}: the languages have different parts: ${shapeOf(ja.body)} | ${shapeOf(en.body)}`)
  const pair = (key: 'title' | 'summary') => ({ ja: ja.front[key], en: en.front[key] })
  return [
    {
      id: file.replace(/\.md$/, ''),
      order,
      title: pair('title'),
      summary: pair('summary'),
      findings,
      body: { ja: ja.body, en: en.body },
      // What is named by a placeholder is a fact with sources of its own.
      sources: once([...sources, ...ja.named]),
    },
  ]
}

/** The big parts in their order: what is told in one language is told in the other. */
const shapeOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'heading'
        ? [`h${block.level}`]
        : /^(?:table|code|timeline|routes)$/.test(block.kind)
          ? [block.kind]
          : [],
    )
    .join(' ')

/** All words of a topic, those inside other words too. */
function inlinesIn(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block): readonly Inline[] => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return block.inlines.flatMap(withInner)
    if (block.kind === 'list') return block.items.flatMap(inlinesIn)
    if (block.kind === 'note') return inlinesIn(block.blocks)
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flat().flatMap(withInner)
    return []
  })
}

const withInner = (inline: Inline): readonly Inline[] =>
  'inlines' in inline ? [inline, ...inline.inlines.flatMap(withInner)] : [inline]

/** Every page once. */
const once = (sources: readonly Source[]): Source[] =>
  sources.filter(({ url, note }, at) => sources.findIndex((one) => (one.url ?? one.note) === (url ?? note)) === at)

const isKnownFinding = (pattern: string, { findings, replies }: Known): boolean =>
  [...findings, ...replies].some(({ id }) =>
    pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern,
  )
