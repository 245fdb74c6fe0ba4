import { expect, it } from 'vitest'
import type { Explained } from '../../../../src-main/contract/explained'
import { printExplained } from '../../../../src-main/cli/print/explained'
import { plain } from '../../../../src-main/cli/print/style'

const page = { lang: 'en', style: plain, columns: undefined } as const
const words = { code: 535, enhanced: '5.7.139', raw: '535 5.7.139 no\u001b[2J', line: 3 }
const base = { kind: 'explained', schemaVersion: 1 } as const

it('shows the cause, the step and the words it rests on', () => {
  const explained: Explained = {
    ...base,
    state: 'explained',
    findings: [
      {
        id: 'x',
        args: {},
        title: { ja: 'オフ', en: 'Switched off' },
        cause: { ja: '止められています。', en: 'It is switched off.' },
        steps: [{ who: 'administrator', text: { ja: '見ます。', en: 'Look.' } }],
        who: 'administrator',
        retry: 'no',
        severity: 'trouble',
        sources: [],
        restsOn: [words],
        times: 4,
      },
    ],
  }
  expect(printExplained(page, explained)).toBe(`What this means

  ✗ Switched off
    It is switched off.
    → [Administrator] Look.
    Sending again gives the same result.
    line 3: 535 5.7.139 no\\x1b[2J
    4 times in all
`)
})

it('says it when there is no error, and when there is no answer of a server at all', () => {
  expect(printExplained(page, { ...base, state: 'no-error', replies: [{ ...words, raw: '250 ok' }] })).toBe(
    'There is no error in this. The server refused nothing.\n    line 3: 250 ok\n',
  )
  expect(printExplained({ ...page, lang: 'ja' }, { ...base, state: 'unrelated' })).toBe(
    'メールサーバーの返事が見当たりません。エラーの番号（例: 535 5.7.139）が入っている部分を渡してください。\n',
  )
})
