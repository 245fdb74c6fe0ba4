import { describe, expect, it } from 'vitest'
import { Report } from '../../../src-main/contract/report'
import { deviceSheetHtml } from '../../../src-main/exports/device-sheet/device-sheet'
import { oauthRoute, passwordRoute, relayRoute, sampleReport } from '../support/sample-report'
import { styleOf, textOf } from './read-sheet'

const payload = `</style>"'><img src=x onerror=alert(1)><script>{{number}}$t(sheet.title)\u202E\u0007!`
/** Keys of a report whose text may be anything, 80 characters at least. */
const freeText = new Set([
  'ja',
  'en',
  'label',
  'text',
  'name',
  'model',
  'account',
  'server',
  'id',
  'note',
  'version',
  'family',
])

/** The same report with the payload in place of every free text. A `from` may also be a day or one end of a dialogue. */
function poisoned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return freeText.has(key) || (key === 'from' && value.includes('@')) ? payload : value
  if (Array.isArray(value)) return value.map((item) => poisoned(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)]))
}

const outcomes = ['not-affected', 'works-until', 'already-failing', 'find-out'] as const
const allowed = new Set(
  'figure figcaption svg path html head meta title style body main header section div h1 h2 h3 p dl dt dd ol ul li table thead tbody tr th td span small strong br blockquote'.split(
    ' ',
  ),
)

describe('a report full of hostile text', () => {
  it.each(outcomes)('becomes a sheet of our own elements only: %s', (outcome) => {
    const conditions = [
      { condition: 'x', text: { ja: '条件', en: 'condition' }, state: 'unknown' as const, because: [] },
    ]
    for (const lang of ['ja', 'en'] as const)
      for (const route of [passwordRoute, relayRoute, { ...oauthRoute, state: 'open' as const, conditions }]) {
        const report = Report.parse(poisoned(sampleReport({ outcome, routes: [route], mapped: true, stale: true })))
        const sheet = deviceSheetHtml(report, lang)
        const elements = [...sheet.replace(/^<!doctype html>/, '').matchAll(/<\/?([^\s>/]*)/g)].map(([, name]) => name)
        expect(elements.filter((name) => !allowed.has(name ?? ''))).toEqual([])
        expect(sheet.match(/<(style|title)>/g)).toHaveLength(2)
        expect(styleOf(sheet)).not.toMatch(/[<]|onerror=/)
        expect(sheet).not.toMatch(/<[^>]*\son\w+\s*=/)
        expect(sheet).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
      }
  })

  it('is shown as what it is: nothing in it is looked up or filled in', () => {
    const report = sampleReport({ situation: { device: { name: 'A {{number}} $t(sheet.title)' } } })
    expect(textOf(deviceSheetHtml(report, 'ja'))).toContain('「A {{number}} $t(sheet.title)のメール送信のことです。')
  })
})

describe('what does not belong on paper', () => {
  it('no dialogue, reply or other evidence is printed', () => {
    const report = sampleReport({ routes: [passwordRoute] })
    const evidence = report.evidence.map((fact) => ({
      ...fact,
      dialogue: [{ from: 'us' as const, text: 'hunter2', atMs: 1 }],
    }))
    for (const lang of ['ja', 'en'] as const)
      expect(deviceSheetHtml({ ...report, evidence }, lang)).not.toMatch(/hunter2|5\.7\.139|AUTH LOGIN/)
  })

  it('survives a time that no calendar knows', () => {
    expect(textOf(deviceSheetHtml({ ...sampleReport(), createdAt: 1e300 }, 'ja'))).toContain('作成日 –')
  })
})
