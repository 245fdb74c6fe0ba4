import { describe, expect, it } from 'vitest'
import { cssString } from '../../../src-main/exports/html'
import { triageNoteHtml } from '../../../src-main/exports/triage-note/triage-note'
import { t } from '../../../src-main/text/t'
import { sampleReport } from '../support/sample-report'
import { styleOf, textOf } from './read-sheet'

const outcomes = ['not-affected', 'works-until', 'already-failing', 'find-out'] as const

describe('the note after the three questions', () => {
  it.each(outcomes)('says the outcome, why and what comes next, and nothing about settings: %s', (outcome) => {
    for (const lang of ['ja', 'en'] as const) {
      const report = sampleReport({ outcome })
      const text = textOf(triageNoteHtml(report, lang))
      const wanted = [
        report.advice.reason[lang],
        t(lang, `sheet.triage.next.${outcome}`),
        t(lang, 'sheet.triage.title'),
      ]
      const foreign = [
        t(lang, 'sheet.sections.values'),
        t(lang, 'sheet.route.recommended'),
        t(lang, 'sheet.outcome.nothingToDo'),
      ]
      const has = (part: string) => text.replaceAll(/\s/g, '').includes(part.replaceAll(/\s/g, ''))
      expect({ missing: wanted.filter((part) => !has(part)), foreign: foreign.filter(has) }).toEqual({
        missing: [],
        foreign: [],
      })
    }
  })

  it('has a running head of its own, not that of the settings sheet', () => {
    for (const lang of ['ja', 'en'] as const) {
      const style = styleOf(triageNoteHtml(sampleReport({}), lang))
      expect(style.match(/@top-(left|right) \{ content: .*? \}/g)).toEqual([
        `@top-left { content: ${cssString(t(lang, 'sheet.triage.title'), 60)}; }`,
        `@top-right { content: ${cssString(t(lang, 'sheet.triage.short'), 60)}; }`,
      ])
    }
  })

  it('says so when it rests on practice or on old knowledge', () => {
    const text = textOf(triageNoteHtml(sampleReport({ mapped: true, stale: true }), 'ja'))
    expect([text.includes(t('ja', 'sheet.practice.banner')), text.includes(t('ja', 'sheet.stale.title'))]).toEqual([
      true,
      true,
    ])
  })
})
