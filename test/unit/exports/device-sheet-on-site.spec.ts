import { describe, expect, it } from 'vitest'
import { withConfirmedLabels } from '../../../src-main/core/devices/confirmed-labels'
import { reportDevice } from '../../../src-main/core/report/report-device'
import { deviceSheetHtml } from '../../../src-main/exports/device-sheet/device-sheet'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { sampleReport } from '../support/sample-report'

const kyoceras = shippedKnowledge.devices.filter(({ id }) => id === 'kyocera-taskalfa-ecosys').map(reportDevice)

const sheetWith = (lang: 'ja' | 'en') => {
  const label = { family: 'kyocera-taskalfa-ecosys', lang, on: '2026-11-24' } as const
  const [device] = kyoceras.map((one) =>
    withConfirmedLabels(one, [
      { ...label, place: 'server', text: 'SMTPサーバー <実機>' },
      { ...label, place: 'path', text: '[機能設定] > [メール]' },
    ]),
  )
  return deviceSheetHtml(sampleReport({ device: device ?? null }), lang)
}
const headOf = (html: string, field: string) =>
  new RegExp(`<th scope="row" data-field="${field}"[^>]*>(.*?)</th>`, 's').exec(html)?.[1] ?? ''

describe('a sheet with wordings that were read at the machine', () => {
  it.each([
    ['ja', '現場で確認（2026年11月24日）'],
    ['en', 'confirmed on site (24 November 2026)'],
  ] as const)('says so, with the day, and does not doubt them (%s)', (lang, words) => {
    const html = sheetWith(lang)
    const server = headOf(html, 'server')
    expect([
      server.includes('SMTPサーバー &lt;実機&gt;'),
      server.includes(words),
      server.includes('class="mark"'),
    ]).toEqual([true, true, false])
    expect([headOf(html, 'port').includes('class="mark"'), headOf(html, 'port').includes(words)]).toEqual([true, false])
    expect(html).toMatch(/\[機能設定\] &gt; \[メール\]<\/span><small>(?:現場|confirmed on site)/)
  })
})
