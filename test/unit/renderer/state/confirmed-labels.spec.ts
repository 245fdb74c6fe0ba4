import { describe, expect, it } from 'vitest'
import type { ConfirmedLabel } from '../../../../src-main/contract/confirmed-labels'
import { confirmedLabel, localDay, withConfirmedLabel } from '../../../../src-renderer/state/confirmed-labels'
import { emptyWork, nextDevice } from '../../../../src-renderer/state/work'
import { places } from '../../../../src-renderer/steps/family/places'
import { fieldNames } from '../../../../src-main/contract/knowledge'

const spot = { family: 'sharp-bp', place: 'server', lang: 'ja' } as const
const label = (text: string, on = '2026-11-24'): ConfirmedLabel => ({ ...spot, text, on })

describe('wordings that a technician corrects', () => {
  it('replace the one before at the same place, and leave other places alone', () => {
    const english = { ...label('Primary Server'), lang: 'en' } as const
    const work = [label('まえ'), english, label('  あと  ', '2026-11-25')].reduce(withConfirmedLabel, emptyWork())
    expect(work.confirmedLabels).toEqual([english, label('あと', '2026-11-25')])
    expect(confirmedLabel(work, spot)).toEqual(label('あと', '2026-11-25'))
  })

  it('are taken back by nothing', () => {
    const work = withConfirmedLabel(withConfirmedLabel(emptyWork(), label('まえ')), label('   '))
    expect([work.confirmedLabels, confirmedLabel(work, spot)]).toEqual([[], undefined])
  })

  it('never grow beyond what a machine shows', () => {
    const work = withConfirmedLabel(emptyWork(), label('あ'.repeat(5000)))
    expect(work.confirmedLabels.map(({ text }) => text.length)).toEqual([120])
  })

  it('belong to one device, not to the next', () => {
    expect(nextDevice(withConfirmedLabel(emptyWork(), label('まえ'))).confirmedLabels).toEqual([])
  })

  it('bear the day on the clock of this computer', () => {
    expect([localDay(new Date(2026, 10, 4, 23, 59)), localDay(new Date(2027, 0, 31))]).toEqual([
      '2026-11-04',
      '2027-01-31',
    ])
  })

  it('may stand at every place that a sheet prints, in its order', () => {
    expect(places).toEqual(['path', ...fieldNames])
  })
})
