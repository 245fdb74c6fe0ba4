import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { literalFactsIn } from '../../src-main/build/knowledge/learn/literal-facts'
import { parseMarkdown } from '../../src-main/build/knowledge/learn/parse-markdown'
import { readTopics } from '../../src-main/build/knowledge/learn/read-topics'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import { LearnBook } from '../../src-main/contract/learn-book'
import { bookOf } from '../../src-main/core/learn/book'
import { learnHtml } from '../../src-main/exports/learn/learn'
import { textOf } from '../../src-renderer/steps/learn/search'

const shipped = join('assets', 'knowledge')
const { knowledge, problems } = readKnowledge(shipped)
const topics = knowledge.learn ?? []
const now = Date.parse('2026-11-24T03:00:00Z')
const book = bookOf(knowledge, now)

const scratch = mkdtempSync(join(tmpdir(), 'learn-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** The knowledge with one file changed. */
function changed(file: string, change: (text: string) => string) {
  const folder = mkdtempSync(join(scratch, 'k-'))
  cpSync(shipped, folder, { recursive: true })
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), change(readFileSync(join(shipped, file), 'utf8')))
  return readKnowledge(folder)
}

/** What the compiler says of the topics with one of them ended by other words; the rest of the knowledge is as shipped. */
function problemsWith(file: string, more: string): readonly string[] {
  const folder = mkdtempSync(join(scratch, 't-'))
  cpSync(join(shipped, 'learn'), folder, { recursive: true })
  writeFileSync(join(folder, file), `${readFileSync(join(shipped, 'learn', file), 'utf8')}\n\n${more}\n`)
  const found: string[] = []
  readTopics(folder, knowledge, (problem) => found.push(problem))
  return found
}

describe('topics to learn from', () => {
  it('are the eleven of the program, in both languages, without a problem', () => {
    expect(problems).toEqual([])
    expect(topics.map(({ id }) => id)).toEqual([
      'what-is-smtp-auth',
      'basic-and-modern',
      'misunderstandings',
      'three-patterns',
      'timeline',
      'is-smtp-auth-on',
      'cost-and-limits',
      'change-my-program',
      'op25b',
      'glossary',
      'questions-and-answers',
    ])
    expect(LearnBook.safeParse(book).error).toBeUndefined()
  })

  it('name every program to change', () => {
    const text = textOf(topics.find(({ id }) => id === 'change-my-program')?.body.en ?? [])
    const missing = [
      'Jakarta Mail',
      'MailKit',
      'PHPMailer',
      'Python',
      'nodemailer',
      'PowerShell',
      'WordPress',
      'Redmine',
      'Zabbix',
      'SQL Server Database Mail',
      'Postfix',
    ].filter((name) => !text.includes(name))
    expect(missing).toEqual([])
  })

  it.each(['ja', 'en'] as const)('change with the date of the plan, wherever it stands (%s)', (lang) => {
    const moved = changed('timeline.yaml', (text) =>
      text.replace("from: '2026-12-01'\n  to: '2026-12-31'", "from: '2031-05-01'\n  to: '2031-05-31'"),
    )
    expect(moved.problems).toEqual([])
    const wordsOf = (known: typeof knowledge) => [
      ...(known.learn ?? []).map((topic) => `${topic.title[lang]} ${topic.summary[lang]} ${textOf(topic.body[lang])}`),
      ...(known.notices ?? []).map(({ title, text }) => `${title[lang]} ${text[lang]}`),
      learnHtml(bookOf(known, now), 'timeline', lang)
        ?.match(/<table class="timeline">[\s\S]*?<tr class="today">[\s\S]*?<\/table>/)?.[0]
        .replace(/<td>[\s\S]*?<\/td>/g, '') ?? '',
    ]
    const old = lang === 'ja' ? /2026年12月(?!から)/ : /December 2026(?! \d)/
    const withOld = (known: typeof knowledge) => wordsOf(known).filter((words) => old.test(words)).length
    const isNew = lang === 'ja' ? '2031年5月' : 'May 2031'
    expect(withOld(knowledge)).toBeGreaterThanOrEqual(8)
    // Only other rows of the plan may still name that month.
    expect(
      wordsOf(moved.knowledge)
        .slice(0, -1)
        .filter((words) => old.test(words)),
    ).toEqual([])
    expect(wordsOf(moved.knowledge).filter((words) => words.includes(isNew)).length).toBe(withOld(knowledge))
  })

  it('rest on the sources of every fact they name', () => {
    const urls = topics.find(({ id }) => id === 'cost-and-limits')?.sources.map(({ url }) => url) ?? []
    const named = (knowledge.facts ?? []).filter(({ id }) => ['recipients-per-day', 'size-usual'].includes(id))
    for (const { sources } of named) expect(urls).toContain(sources[0]?.url)
  })

  it('change with a figure', () => {
    const dearer = changed('facts.yaml', (text) => text.replace('10,000 a day', '77,777 a day'))
    const limits = (known: typeof knowledge) =>
      textOf(known.learn?.find(({ id }) => id === 'cost-and-limits')?.body.en ?? [])
    expect(limits(knowledge)).toContain('10,000 a day')
    expect(limits(dearer.knowledge)).toContain('77,777 a day')
    expect(limits(dearer.knowledge)).not.toContain('10,000')
  })

  it.each([
    ['until December 2026', 'a year'],
    ['2026年12月末に', 'a year'],
    ['R8年に', 'a year'],
    ['12月末に変わります', 'a month'],
    ['in October', 'a month'],
    ['smtp.office365.com', 'a host of Microsoft'],
    ['USD 42', 'a price'],
    ['42円', 'a price'],
    ['10,000 recipients', 'a figure with a unit'],
    ['35MB まで', 'a figure with a unit'],
  ])('may not write a fact out: %s', (text, what) => {
    expect(literalFactsIn(text).join()).toContain(what)
    expect(problemsWith('ja/glossary.md', text).join()).toContain('is written out')
  })

  it.each([
    ['<img src=x onerror=alert(1)>', 'html is not drawn'],
    ['Word <b onclick="x()">bold</b>', 'html is not drawn'],
    ['[link](javascript:alert(1))', 'only https'],
    ['[link](http://example.com/)', 'only https'],
    ['[link](https://example.com/)', 'not among its sources'],
    ['https://example.com/', 'would become a link by itself'],
    ['![picture](https://example.com/a.png)', 'image is not drawn'],
    ['# Title', 'heading of level 1'],
    ['[topic](learn:nowhere)', 'unknown topic nowhere'],
    ['{{date:never}}', 'unknown date never'],
    ['{{fact:never}}', 'unknown fact never'],
  ])('are refused with what cannot be drawn: %s', (text, what) => {
    expect(problemsWith('en/glossary.md', text).join('\n')).toContain(what)
  })

  it('keep signs of markup as plain text', () => {
    const wrong: string[] = []
    expect(parseMarkdown('a &lt;b&gt; `<i>` \\*c\\*', (what) => wrong.push(what))).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'a <b> ' },
          { kind: 'code', text: '<i>' },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: '*' },
          { kind: 'text', text: 'c' },
          { kind: 'text', text: '*' },
        ],
      },
    ])
    expect(wrong).toEqual([])
  })
})

describe('learnHtml', () => {
  it.each(['ja', 'en'] as const)('prints every topic and all of them together (%s)', (lang) => {
    for (const { id, title } of topics)
      expect(learnHtml(book, id, lang)).toContain(`<h1>${title[lang]}</h1>`.replace("'", '&#39;'))
    const all = learnHtml(book, 'all', lang) ?? ''
    expect(all.match(/<section class="topic">/g)).toHaveLength(topics.length)
    expect(all).not.toMatch(/<script|onerror|\{\{|undefined/)
  })

  it('marks today between the past and what comes', () => {
    const page = learnHtml(book, 'timeline', 'en') ?? ''
    const at = (words: string) => page.indexOf(words)
    expect(page).toContain('24 November 2026')
    expect(at('(Superseded) Ending in September 2025')).toBeLessThan(at('class="today"'))
    expect(at('class="today"')).toBeLessThan(at('Sending with only a password (Basic) is switched off by default'))
  })

  it('knows no other topic', () => {
    expect(learnHtml(book, 'nowhere', 'ja')).toBeUndefined()
  })
})
