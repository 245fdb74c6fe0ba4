import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import { Explained } from '../../src-main/contract/explained'
import { explain } from '../../src-main/core/diagnosis/explain'
import { supersededIn } from '../../src-main/core/notices/superseded'

const { knowledge, problems } = readKnowledge(join('assets', 'knowledge'))
const Letter = z.strictObject({
  source: z.string().startsWith('https://'),
  expect: z.array(z.string()),
  letter: z.string(),
})
const letters = z.array(Letter).parse(parse(readFileSync(join('test', 'knowledge', 'letters', 'letters.yaml'), 'utf8')))

const noticesIn = (letter: string): readonly string[] => (explain(letter, knowledge).notices ?? []).map(({ id }) => id)

describe('letters about the end of Basic', () => {
  it('are at least fifteen, with a source each, against sound knowledge', () => {
    expect(letters.length).toBeGreaterThanOrEqual(15)
    expect(problems).toEqual([])
  })

  it.each(letters)('are corrected where a date is superseded: $source', ({ letter, expect: expected }) => {
    expect(noticesIn(letter)).toEqual(expected)
    expect(noticesIn(letter.replace(/\n/g, '\r\n').replace(/^/gm, '> '))).toEqual(expected)
    expect(Explained.safeParse(explain(letter, knowledge)).error).toBeUndefined()
  })

  it.each([
    ['２０２５年９月', 'september-2025'],
    ['2025/9', 'september-2025'],
    ['2025/9/30', 'september-2025'],
    ['2025.09.30', 'september-2025'],
    ['令和7年9月', 'september-2025'],
    ['令和７年９月末', 'september-2025'],
    ['R7年9月', 'september-2025'],
    ['R7.9.30', 'september-2025'],
    ['2025年9月末', 'september-2025'],
    ['2026年3月から4月', 'march-april-2026'],
    ['2026年3月1日〜4月30日', 'march-april-2026'],
    ['令和8年3月', 'march-april-2026'],
  ])('are understood in every way to write a date: %s', (date, which) => {
    expect(noticesIn(`Exchange Online の SMTP AUTH 基本認証は、${date}に廃止されます。`)).toEqual([
      `notice.ending-in-${which}`,
    ])
  })

  it.each([
    ['September 2025', 'september-2025'],
    ['Sept. 30, 2025', 'september-2025'],
    ['Sep 30th 2025', 'september-2025'],
    ['9/30/2025', 'september-2025'],
    ['2025-09-30', 'september-2025'],
    ['March and April 2026', 'march-april-2026'],
    ['March 1 to April 30, 2026', 'march-april-2026'],
    ['30 April 2026', 'march-april-2026'],
  ])('are understood in every way to write a date in English: %s', (date, which) => {
    expect(noticesIn(`Basic authentication for SMTP AUTH ends at Microsoft 365 by ${date}.`)).toEqual([
      `notice.ending-in-${which}`,
    ])
  })

  it.each([
    ['SMTP AUTH の基本認証は既に廃止されています。複合機の買い替えをご検討ください。', ['notice.already-ended']],
    ['Microsoft 365 では、すでに基本認証によるメール送信が使えなくなりました。', ['notice.already-ended']],
    ['Basic authentication for SMTP AUTH has already been retired by Microsoft 365.', ['notice.already-ended']],
    ['Exchange Online の基本認証は廃止される予定です。', []],
  ])('that claim it is over are corrected: %s', (letter, expected) => {
    expect(noticesIn(letter)).toEqual(expected)
  })

  it.each([
    '2025-09-12T10:21:07Z smtp.office365.com 535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    'Sent: September 12, 2025 9:41 AM\nSubject: SMTP AUTH\nBasic authentication stops working here since yesterday.',
    'Sep 12 2025 10:00:00 postfix/smtp: SMTP AUTH Basic authentication disabled',
    '複合機のリース契約は2025年9月に終了します。メール送信の件は別にご案内します。',
    'The warranty ends in September 2025.',
  ])('are not seen where a date means something else: %s', (text) => {
    expect(noticesIn(text)).toEqual([])
  })

  it('keep the words of the letter, its line, and the reply they quote', () => {
    const explained = explain(
      'お客様各位\n\nSMTP AUTH の基本認証は2025年9月に終了します。\nその後は 550 5.7.30 Basic authentication is not supported for Client Submission. と表示されます。',
      knowledge,
    )
    expect(explained.state).toBe('explained')
    expect(explained.notices?.map(({ line, said }) => ({ line, said }))).toEqual([
      { line: 3, said: expect.stringContaining('2025年9月に終了') },
    ])
  })

  it('of five megabytes are looked through in a moment', () => {
    const letter = `SMTP AUTH 基本認証 ${'2025年9月に終了 '.repeat(400_000)}`
    const started = performance.now()
    expect(supersededIn(letter, knowledge.notices ?? []).map(({ id }) => id)).toEqual([
      'notice.ending-in-september-2025',
    ])
    // Alone it takes a fifth of a second; the limit leaves room for a busy machine.
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
