import type { Source } from '../../contract/knowledge-parts'
import type { LearnTopic } from '../../contract/learn'
import type { LearnBook } from '../../contract/learn-book'
import { dayInWords } from '../../text/dates'
import { pick, t, type Lang } from '../../text/t'
import { htmlDocument, markup, type Fonts, type Html } from '../html'
import { blocksHtml } from './blocks'
import { learnStyle } from './style'
import { sourceNote } from '../../text/source-note'

/** A topic as paper, or all topics (`all`) one after the other; undefined when there is none of that name. Drawn from the book alone. */
export function learnHtml(book: LearnBook, id: string, lang: Lang, fonts?: Fonts): string | undefined {
  const topics = id === 'all' ? book.topics : book.topics.filter((topic) => topic.id === id)
  const [first] = topics
  if (first === undefined) return undefined
  const title = topics.length === 1 ? pick(first.title, lang) : t(lang, 'learn.title')
  return htmlDocument({
    lang,
    title,
    css: learnStyle,
    fonts,
    body: markup`<main aria-label="${title}">
      <header><h1>${title}</h1><p class="small">${t(lang, 'learn.printed', {
        day: dayInWords(book.today, lang),
        checked: dayInWords(book.checkedOn, lang),
      })}</p></header>
      ${topics.map((topic) => topicHtml(topic, topics.length > 1, book, lang))}
    </main>`,
  })
}

const topicHtml = (topic: LearnTopic, isOneOfMany: boolean, book: LearnBook, lang: Lang): Html =>
  markup`<section class="topic">${isOneOfMany && markup`<h2>${pick(topic.title, lang)}</h2>`}
  ${blocksHtml(topic.body[lang], { book, lang })}
  ${sourcesHtml(sourcesOf(topic, book), lang)}</section>\n`

/** What a topic rests on: its own sources, and those of the data it draws. */
export function sourcesOf(topic: LearnTopic, book: LearnBook): readonly Source[] {
  const draws = (kind: 'timeline' | 'routes') => topic.body.ja.some((block) => block.kind === kind)
  const all = [
    ...topic.sources,
    ...(draws('timeline') ? book.timeline.flatMap(({ sources }) => sources) : []),
    ...(draws('routes') ? book.routes.flatMap(({ sources }) => sources) : []),
  ]
  return all.filter(({ url, note }, at) => all.findIndex((other) => (other.url ?? other.note) === (url ?? note)) === at)
}

const sourcesHtml = (sources: readonly Source[], lang: Lang): Html =>
  markup`<aside class="sources"><h3>${t(lang, 'wizard.sources')}</h3><ul>${sources.map(
    (source) =>
      markup`<li>${source.url ?? sourceNote(source, lang)} (${source.checkedOn}, ${t(lang, `report.confidence.${source.confidence}`)})</li>\n`,
  )}</ul></aside>`
