import { expect, it } from 'vitest'
import { compareReports } from '../../../../src-main/core/report/compare-reports'
import { sampleReport } from '../../support/sample-report'

const [first = undefined] = sampleReport().findings
const finding = (id: string, severity: 'trouble' | 'good') => {
  if (first === undefined) throw new Error('The sample has findings')
  return { ...first, id, severity, title: { ja: id, en: id } }
}
const marks = (signedIn: 'yes' | 'no') => [{ step: 'signed-in', basic: signedIn, oauth: 'not-tried' } as const]

it('sets the first check beside the newest: how far each came, what is gone, what is new', () => {
  const before = {
    ...sampleReport(),
    findings: [finding('a', 'trouble'), finding('b', 'trouble')],
    comparison: marks('no'),
  }
  const after = {
    ...sampleReport(),
    findings: [finding('b', 'trouble'), finding('c', 'trouble'), finding('d', 'good')],
    comparison: marks('yes'),
  }
  const { rows, gone, fresh } = compareReports(before, after)
  expect({ rows, gone: gone.map(({ id }) => id), fresh: fresh.map(({ id }) => id) }).toEqual({
    rows: [
      { step: 'signed-in', before: { basic: 'no', oauth: 'not-tried' }, after: { basic: 'yes', oauth: 'not-tried' } },
    ],
    gone: ['a'],
    fresh: ['c'],
  })
})

it('says so where nothing is better, and where one of the two looked at no server', () => {
  const report = { ...sampleReport(), findings: [finding('a', 'trouble')], comparison: marks('no') }
  const same = compareReports(report, report)
  expect([same.gone, same.fresh]).toEqual([[], []])
  expect(compareReports(report, { ...report, comparison: [] }).rows).toEqual([
    { step: 'signed-in', before: { basic: 'no', oauth: 'not-tried' }, after: null },
  ])
})
