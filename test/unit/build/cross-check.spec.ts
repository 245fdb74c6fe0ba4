import { describe, expect, it } from 'vitest'
import { crossCheck } from '../../../src-main/build/knowledge/cross-check'
import { idsModule } from '../../../src-main/build/knowledge/ids-module'
import type { Knowledge } from '../../../src-main/contract/knowledge'

const say = (text: string) => ({ ja: text, en: text })
const source = { url: 'https://example.com/', checkedOn: '2026-11-23', confidence: 'memory' } as const

const sound: Knowledge = {
  schemaVersion: 1,
  checkedOn: '2026-11-23',
  replies: [],
  findings: [
    {
      id: 'line.fixed',
      retry: 'no',
      title: say('Port {{port}}'),
      cause: say('.'),
      steps: [],
      who: 'user',
      severity: 'info',
      sources: [],
    },
  ],
  timeline: [
    {
      id: 'end',
      from: '2026-12-01',
      to: '2026-12-31',
      kind: 'change',
      state: 'in-force',
      publishedOn: '2026-01-27',
      title: say('.'),
      text: say('.'),
      sources: [source],
    },
  ],
  endpoints: [],
  conditions: [
    {
      id: 'fixed-ip',
      yes: ['line.fixed'],
      no: [],
      text: say('.'),
      question: say('?'),
      where: say('.'),
      answer: 'office.fixedPublicIp',
    },
  ],
  routes: [
    {
      id: 'relay',
      pattern: 'P2',
      name: say('.'),
      summary: say('.'),
      needs: ['fixed-ip'],
      unless: [],
      stopGap: false,
      endsWith: 'end',
      cost: say('.'),
      limits: say('.'),
      settings: null,
      steps: [{ who: 'user', text: say('.') }],
      undo: say('.'),
      sources: [source],
    },
  ],
  advice: {
    outcomes: [
      {
        id: 'fine',
        outcome: 'not-affected',
        whenAll: ['line.fixed'],
        whenAny: [],
        unlessAny: [],
        until: ['end'],
        learntAfter: null,
        failing: false,
        ask: 'fixed-ip',
        reason: say('.'),
      },
    ],
    ranking: [{ route: 'relay', whenAny: [], unlessAny: [] }],
  },
  devices: [],
  scripts: [],
  cmdlets: [],
  discovery: { snmpObjects: [], makers: [], hints: [] },
}
const first = <T>(rows: readonly T[]): T => {
  const [row] = rows
  if (row === undefined) throw new Error('The sample has no such row')
  return row
}

describe('crossCheck', () => {
  it('finds nothing in sound knowledge', () => {
    expect(crossCheck(sound)).toEqual([])
  })

  it.each<[string, Partial<Knowledge>, string]>([
    ['an id used twice', { timeline: [...sound.timeline, ...sound.timeline] }, 'timeline row end exists twice'],
    [
      'a condition on an unknown finding',
      { conditions: [{ ...first(sound.conditions), yes: ['line.other'] }] },
      'condition fixed-ip names the unknown finding line.other',
    ],
    [
      'a route that needs an unknown condition',
      { routes: [{ ...first(sound.routes), needs: ['nothing'] }] },
      'route relay names the unknown condition nothing',
    ],
    [
      'a route that ends with an unknown date',
      { routes: [{ ...first(sound.routes), endsWith: 'never' }] },
      'route relay names the unknown timeline never',
    ],
    [
      'an outcome that asks an unknown condition',
      { advice: { ...sound.advice, outcomes: [{ ...first(sound.advice.outcomes), ask: 'nothing' }] } },
      'outcome fine names the unknown condition nothing',
    ],
    [
      'a route that nobody ranks',
      { routes: [...sound.routes, { ...first(sound.routes), id: 'lonely' }] },
      'route lonely is not in the ranking',
    ],
    [
      'a placeholder in one language only',
      { findings: [{ ...first(sound.findings), title: { ja: '{{port}} 番', en: 'The port' } }] },
      'knowledge.findings.line.fixed.title: placeholders differ: ja {port} en {}',
    ],
    [
      'an answer that the situation does not have',
      { conditions: [{ ...first(sound.conditions), answer: 'office.colour' }] },
      'condition fixed-ip: the situation has no answer office.colour',
    ],
  ])('finds %s', (_, change, problem) => {
    expect(crossCheck({ ...sound, ...change })).toEqual([problem])
  })
})

describe('idsModule', () => {
  it('writes one sorted union per kind', () => {
    expect(idsModule(sound)).toContain("export type FindingId =\n  | 'line.fixed'\n")
    expect(idsModule(sound)).toContain('export type ReplyId = never\n')
  })
})
