import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { ConfirmedLabel } from '../../../../src-main/contract/confirmed-labels'
import { confirmedLabelsOf, withConfirmedLabels } from '../../../../src-main/core/devices/confirmed-labels'
import { reportDevice } from '../../../../src-main/core/report/report-device'
import { labelRows } from '../../../../src-main/exports/label-rows/label-rows'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'

const ricohs = shippedKnowledge.devices.filter(({ id }) => id === 'ricoh-im-mp')
const [device] = ricohs.map(reportDevice)
if (device === undefined) throw new Error('The catalogue has no Ricoh')

const read = (
  place: ConfirmedLabel['place'],
  lang: 'ja' | 'en',
  text: string,
  family = 'ricoh-im-mp',
  on = '2026-11-24',
): ConfirmedLabel => ({ family, place, lang, text, on })

const labels = [
  read('server', 'ja', 'まちがい'),
  read('server', 'ja', 'SMTPサーバー名'),
  read('maxSize', 'ja', '送信メールサイズ制限'),
  read('path', 'ja', '[機器の管理] > [設定] > [メール]'),
  read('port', 'ja', 'ポート', 'sharp-bp'),
]
const labelAt = (field: string, after: typeof device) => after.fields.find((row) => row.field === field)?.ja

describe('wordings that were read at the machine', () => {
  const after = withConfirmedLabels(device, labels)

  it('take the place of the catalogue, the last one counts, also where the catalogue knew none', () => {
    const sure = { confidence: 'confirmed', confirmedOn: '2026-11-24' }
    expect([labelAt('server', after), labelAt('maxSize', after), after.path.ja]).toEqual([
      { label: 'SMTPサーバー名', ...sure },
      { label: '送信メールサイズ制限', ...sure },
      { text: '[機器の管理] > [設定] > [メール]', ...sure },
    ])
  })

  it('leave everything else as it is: other fields, the other language, another family', () => {
    const untouched = (one: typeof device) => ({
      ...one,
      path: { ...one.path, ja: null },
      fields: one.fields.map((row) => (['server', 'maxSize'].includes(row.field) ? { ...row, ja: null } : row)),
    })
    expect(untouched(after)).toEqual(untouched(device))
    expect(withConfirmedLabels(device, [])).toEqual(device)
  })

  it('can be read back from a report', () => {
    expect(confirmedLabelsOf(after)).toEqual([labels[3], labels[1], labels[2]])
    expect(confirmedLabelsOf(device)).toEqual([])
  })
})

describe('rows of the catalogue', () => {
  const Row = z.array(
    z.looseObject({
      id: z.string(),
      settings: z.record(z.string(), z.unknown()),
      sources: z.array(z.record(z.string(), z.unknown())).length(1),
    }),
  )

  it('are YAML in the form of the catalogue, one row per family, the last wording only', () => {
    expect(Row.parse(parse(labelRows(labels, 'RICOH IM C3000')))).toEqual([
      {
        id: 'ricoh-im-mp',
        settings: {
          path: { ja: { text: '[機器の管理] > [設定] > [メール]', confidence: 'confirmed' } },
          fields: {
            server: { ja: { label: 'SMTPサーバー名', confidence: 'confirmed' } },
            maxSize: { ja: { label: '送信メールサイズ制限', confidence: 'confirmed' } },
          },
        },
        sources: [
          {
            url: null,
            note: 'Read at a machine on site: RICOH IM C3000',
            checkedOn: '2026-11-24',
            confidence: 'confirmed',
          },
        ],
      },
      expect.objectContaining({ id: 'sharp-bp' }),
    ])
  })

  it('are empty without wordings', () => {
    expect(labelRows([])).toBe('')
  })

  it('keep hostile text text', () => {
    const hostile = [
      'a: b # c',
      '"}, x: {',
      '- id: evil\n  settings: {}',
      '{{host}} \u202e \u2028',
      "'; DROP",
      '\\"',
      '!!js/x &a *a',
    ]
    const back = hostile.map((text) => {
      const [row] = Row.parse(parse(labelRows([read('server', 'en', text)], text)))
      return row?.settings
    })
    expect(back).toEqual(
      hostile.map((text) => ({
        fields: {
          server: {
            en: { label: text.replace(/[\n\u202e\u2028]/gu, ' ').trim(), confidence: 'confirmed' },
          },
        },
      })),
    )
  })
})
