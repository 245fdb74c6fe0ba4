import { describe, expect, it } from 'vitest'
import generated from '../../../src-main/contract/generated/knowledge.json'
import { Knowledge } from '../../../src-main/contract/knowledge'
import { reportDevice } from '../../../src-main/core/report/report-device'
import { deviceSheetHtml } from '../../../src-main/exports/device-sheet/device-sheet'
import { t } from '../../../src-main/text/t'
import { passwordRoute, sampleReport } from '../support/sample-report'
import { textOf } from './read-sheet'

const { devices } = Knowledge.parse(generated)
const familyOf = (id: string) => devices.find((family) => family.id === id) ?? expect.fail(`no family ${id}`)
const sheetOf = (id: string, lang: 'ja' | 'en' = 'ja') =>
  textOf(deviceSheetHtml(sampleReport({ device: reportDevice(familyOf(id)) }), lang))
const unknown = t('ja', 'sheet.steps.oauthUnknown')
const occurrences = (text: string, part: string) => text.split(part).length - 1

describe('an OAuth sheet', () => {
  it('says which sign-in the machine uses, where, with whose consent, and what ends', () => {
    const text = sheetOf('lexmark-fw24')
    expect(text).toContain(`サインインのしかた ${t('ja', 'sheet.steps.oauthKinds.device-code')}`)
    expect(text).toContain(t('ja', 'sheet.steps.oauthBlockedCode'))
    expect(text).toContain(`サインインを始める場所 ${t('ja', 'sheet.steps.oauthPlaces.web-page')}`)
    expect(text).toContain('期限 コードは15分で切れます。')
    expect(sheetOf('km-bizhub-i')).toContain(`サインインを始める場所 ${t('ja', 'sheet.steps.oauthPlaces.panel')}`)
    expect(sheetOf('ricoh-im-mp', 'en')).toContain(
      "The administrator consents for the organisation to Ricoh's multi-tenant app",
    )
  })

  it('leaves a line and says whom to ask for what the maker does not tell', () => {
    expect(occurrences(sheetOf('lexmark-fw24'), unknown)).toBe(1)
    expect(occurrences(sheetOf('hp-futuresmart-5'), unknown)).toBe(4)
  })

  it('marks how sure a fact is that was not read at its maker', () => {
    expect(sheetOf('xerox-connectkey-ccf')).toContain(
      `最長24か月、出典なし）。作った日に、期限を予定表に入れてください。 ${t('ja', 'sheet.steps.confidence', { word: t('ja', 'report.confidence.memory') })}`,
    )
  })

  it('is the only one that speaks of it', () => {
    const device = reportDevice(familyOf('lexmark-fw24'))
    const text = textOf(deviceSheetHtml(sampleReport({ device, routes: [passwordRoute] }), 'ja'))
    expect(text).not.toContain('サインインを始める場所')
  })
})
