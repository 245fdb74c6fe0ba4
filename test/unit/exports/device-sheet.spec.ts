import { describe, expect, it } from 'vitest'
import { Report, type RankedRoute } from '../../../src-main/contract/report'
import { deviceSheetHtml } from '../../../src-main/exports/device-sheet/device-sheet'
import { sampleDevices } from '../support/sample-devices'
import {
  endOf2026,
  oauthRoute,
  passwordRoute,
  relayRoute,
  sampleReport,
  type SampleOptions,
} from '../support/sample-report'
import { rowsOf, styleOf, textOf } from './read-sheet'

const sheet = (options: SampleOptions = {}, lang: 'ja' | 'en' = 'ja') => deviceSheetHtml(sampleReport(options), lang)
const text = (options: SampleOptions = {}, lang: 'ja' | 'en' = 'ja') => textOf(sheet(options, lang))
const headings = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/gs)].map(([, title]) => title)

describe('the hand-made reports', () => {
  it.each(['not-affected', 'works-until', 'already-failing', 'find-out'] as const)('are reports: %s', (outcome) => {
    const report = sampleReport({ outcome, routes: [oauthRoute, relayRoute, passwordRoute] })
    expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })
})

describe('the device sheet', () => {
  it('has its sections in the order of the work', () => {
    expect(headings(sheet())).toEqual([
      '調べた結果',
      'おすすめの送り方',
      '大事な日',
      '1. 入れる値',
      '2. 開き方と手順',
      '3. 管理者にたのむこと',
      '4. 試す',
      '5. 連絡先と、伝えること',
      '6. 元に戻すとき',
      '7. 記録',
      '出典',
    ])
  })

  it('speaks one language: no Japanese on an English sheet of an office with an English name', () => {
    const english = sheet(
      { situation: { device: { name: 'Copier 2' } }, outcome: 'find-out', mapped: true, stale: true },
      'en',
    )
    expect(english.startsWith('<!doctype html>\n<html lang="en">')).toBe(true)
    const japanese = [...english.replace(styleOf(english), '').matchAll(/[ぁ-んァ-ヶ一-龠]+/g)].map(([word]) => word)
    expect(japanese).toEqual(['ナビ'])
    expect(sheet().startsWith('<!doctype html>\n<html lang="ja">')).toBe(true)
  })

  it('gives the date that matters, and the days left', () => {
    expect(text()).toContain('いまの送り方は、2026年12月末までに使えなくなる予定です（あと 38 日）。')
    expect(text()).toContain('大事な日 2026年12月末 あと 38 日 今のテナントで')
  })

  it('does not call the day of an announcement a deadline', () => {
    const report = sampleReport()
    const until = { ...endOf2026, from: '2027-07-01', to: '2027-12-31', kind: 'announcement' } as const
    const { row, reason, findings } = report.advice
    const advice: Report['advice'] = { row, reason, findings, outcome: 'works-until', until, routes: [oauthRoute] }
    const shown = textOf(deviceSheetHtml({ ...report, advice }, 'ja'))
    expect(shown).toContain('2027年後半に終わりの日が発表される予定です')
    expect(shown).not.toContain('2027年後半までに')
  })

  it('prints the end of a stop-gap beside the date of Microsoft', () => {
    const shown = text({ routes: [passwordRoute] })
    expect(shown).toContain('これは一時的な送り方です。')
    expect(shown).toContain('あと 38 日')
    expect(shown).toContain('2027年後半 あと 403 日 最後の日が発表されます')
  })

  it('asks the one question, gives the values of the recommended fallback and says so', () => {
    const options = { outcome: 'find-out', routes: [{ ...oauthRoute, state: 'open' }, relayRoute] } as const
    expect(text(options)).toContain(
      '確かめること この機器に OAuth 2.0 の設定はありますか? 見る場所 機器の Web 画面の、メールの設定を見ます。 はい いいえ わからない',
    )
    expect(headings(sheet(options))).toContain('分からないときの送り方')
    expect(rowsOf(sheet(options)).find(({ field }) => field === 'port')?.value).toBe('25')
  })

  it('does not present a route as decided of which something is unknown', () => {
    const conditions: RankedRoute['conditions'] = [
      {
        condition: 'x',
        text: { ja: '固定 IP があります。', en: 'There is a fixed IP address.' },
        state: 'unknown',
        because: [],
      },
    ]
    const shown = text({ outcome: 'find-out', routes: [{ ...relayRoute, state: 'open', conditions }] })
    expect(shown).toContain('送り方の候補（まだ決まっていません）')
    expect(shown).toContain('先に管理者に聞いてください。 固定 IP があります。')
  })

  it('says that nothing has to change, and why, without a table of values', () => {
    const shown = sheet({ outcome: 'not-affected' })
    expect(headings(shown)).toEqual(['調べた結果', 'もし送れなくなったら', '出典'])
    expect(textOf(shown)).toContain(
      'この変更の影響はありません。この変更のために、送り方を変える必要はありません。 会社の中継サーバーから送っています。',
    )
    expect(rowsOf(shown)).toEqual([])
  })

  it('says that the present way has stopped working', () => {
    expect(text({ outcome: 'already-failing' })).toContain(
      'いまの送り方では、もう送れません。送り方を変える必要があります。',
    )
  })

  it('warns of practice on the sheet and in the head and foot of every page', () => {
    expect(text({ mapped: true })).toContain('練習・試験用の紙です。本物の機器の設定には使わないでください。')
    expect(styleOf(sheet({ mapped: true })).match(/@(top|bottom)-center/g)).toEqual(['@top-center', '@bottom-center'])
    expect(text()).not.toContain('練習')
    expect(styleOf(sheet())).not.toContain('-center {')
  })

  it('warns of old knowledge, with its day and what to do', () => {
    expect(text({ stale: true })).toContain(
      '情報が古くなっています この紙は、2026年8月1日に確認した情報で作りました（114日前）。新しい版の SMTP AUTH ナビで作り直してください。',
    )
    expect(text()).not.toContain('情報が古く')
  })

  it('gives each helper a section of their own and sends the reader there first', () => {
    const shown = text({ routes: [relayRoute] })
    expect(shown).toContain('「3. 管理者にたのむこと」が終わっているか、確かめます。')
    expect(shown).toContain(
      '3. 管理者にたのむこと コネクタを作ります。 4. 回線・ネットワークの担当にたのむこと ポート 25',
    )
  })

  it('has the steps at the machine in their order, the values before the first step of the user', () => {
    const steps = text()
      .split('2. 開き方と手順')[1]
      ?.split('3. 管理者に')[1]
      ?.split('」が終わっているか、確かめます。')[1]
    expect(steps?.trim()).toBe(
      '今の値を「6. 元に戻すとき」に書きうつします。 「1. 入れる値」の表の値を、上から順に入れて、保存します。 ' +
        '日付と時刻を確かめます。 販売店・保守会社: サインインの画面を開きます。 ＿＿＿＿＿＿ でサインインします。',
    )
  })

  it('names the way to the page, how sure it is, and what to look for when it is not known', () => {
    expect(text()).toContain('[機器の管理] > [設定] > 「機器」の[メール] ※ 情報の確かさ: 出典なし')
    expect(text({ device: null })).toContain('この機器での開き方は分かっていません。')
  })

  it('has a sentence to read out on the telephone', () => {
    expect(text({}, 'en')).toContain(
      '“It is about sending mail from 本社 2階 複合機 A. Because of a change at Microsoft 365 its settings have to change by the end of December 2026. ' +
        'The new way of sending is ‘Send with modern authentication (OAuth)’. Please help us to set it as this sheet says. The sheet number is r-202611.”',
    )
  })

  it('turns a placeholder that nobody could fill into a place to write', () => {
    expect(text()).toContain('＿＿＿＿＿＿ でサインインします。')
    expect(text()).not.toContain('{{')
  })

  it('lists every source once, with the day it was read and how sure we are', () => {
    const sources = text({ device: sampleDevices.ricoh }).split('7. 記録')[1] ?? ''
    expect(sources.match(/https:\S+/g)).toEqual([
      'https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online',
      'https://www.ricoh.com/info/2025/0526_1',
    ])
    expect(sources).toContain('2026年11月23日確認（第三者の資料による）')
  })

  it('is the same file twice', () => {
    expect(sheet({ stale: true, mapped: true })).toBe(sheet({ stale: true, mapped: true }))
  })
})
