import { describe, expect, it } from 'vitest'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { searchTopics } from '../../../../src-renderer/steps/learn/search'
import { topicsAbout } from '../../../../src-renderer/steps/learn/topics-about'

const topics = shippedKnowledge.learn ?? []
const idsOf = (query: string, lang: 'ja' | 'en') => searchTopics(topics, query, lang).map(({ topic }) => topic.id)

describe('the search in topics', () => {
  it('finds everything while nothing is typed', () => {
    expect(idsOf(' ', 'ja')).toHaveLength(topics.length)
  })

  it.each([
    ['OP25B', 'ＯＰ２５Ｂ', 'ja'],
    ['コネクタ', 'ｺﾈｸﾀ', 'ja'],
    ['トークン', 'とーくん', 'ja'],
    ['powershell', 'ＰｏｗｅｒＳｈｅｌｌ', 'en'],
  ] as const)('means the same however it is typed: %s, %s', (plain, other, lang) => {
    expect(idsOf(plain, lang).length).toBeGreaterThan(0)
    expect(idsOf(other, lang)).toEqual(idsOf(plain, lang))
  })

  it('wants every word, and puts a title first', () => {
    expect(idsOf('op25b 587', 'ja')[0]).toBe('op25b')
    expect(idsOf('OP25B 存在しない言葉', 'ja')).toEqual([])
  })

  it('shows the words around the place', () => {
    const [hit] = searchTopics(topics, 'sasl-xoauth2', 'en')
    expect(hit?.topic.id).toBe('change-my-program')
    expect(hit?.around).toContain('sasl-xoauth2')
  })

  it('takes signs of a regular expression as they are', () => {
    expect(idsOf('.*', 'en')).toEqual([])
    expect(() => idsOf('(((', 'ja')).not.toThrow()
  })
})

describe('topics about a finding', () => {
  it.each([
    ['reply.smtp-auth-off-tenant', 'is-smtp-auth-on'],
    ['line.port-25-blocked', 'op25b'],
    ['reply.basic-disabled', 'basic-and-modern'],
  ])('of %s hold %s', (finding, topic) => {
    expect(topicsAbout(topics, finding).map(({ id }) => id)).toContain(topic)
  })
})
