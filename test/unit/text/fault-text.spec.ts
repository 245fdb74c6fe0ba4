import { expect, it } from 'vitest'
import { ja } from '../../../assets/locales/ja'
import { faultText } from '../../../src-main/text/fault-text'

it('fills every placeholder from the values of the fault', () => {
  expect(faultText({ code: 'file.too-large', args: { path: 'a.json', megabytes: 20 } }, 'ja')).toBe(
    'ファイルが大きすぎます（20 MB まで）: a.json',
  )
})

it('does not fill twice when a value looks like a placeholder', () => {
  expect(faultText({ code: 'file.not-found', args: { path: '{{x}} $t(cli.help.about)' } }, 'en')).toBe(
    'File not found: {{x}} $t(cli.help.about)',
  )
})

it('has a sentence of its own for the code without a dot', () => {
  expect(faultText({ code: 'unexpected', args: {} }, 'ja')).toBe(ja.faults.unexpected)
})
