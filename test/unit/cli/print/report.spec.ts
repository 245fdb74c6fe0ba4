import { describe, expect, it } from 'vitest'
import type { Advice } from '../../../../src-main/contract/report'
import { outcomeSentence, printOutcome } from '../../../../src-main/cli/print/advice'
import { printReport } from '../../../../src-main/cli/print/report'
import { plain } from '../../../../src-main/cli/print/style'
import { sampleReport } from '../sample-report'

const page = (lang: 'ja' | 'en') => ({ lang, style: plain, columns: undefined })

describe('the report for people', () => {
  it('says outcome, findings, comparison, the recommended route and why not the others', () => {
    expect(printReport(page('ja'), sampleReport, false))
      .toBe(`いまの送り方は、2026年12月31日までに使えなくなる予定です（あと 38 日）。それまでに送り方を変えましょう。
パスワードで送っています。
既定でオフになります。

分かったこと
  ✗ Basic はオフです
    組織で止められています。
    → [管理者] 設定を見ます。
    直してから、もう一度送ってください。

  ✓ サーバーに届きました
    つながりました。

サインインの比べ
                          Basic（パスワード）  OAuth
  サーバーに届いた        はい                 はい
  暗号化できた            試していません       試していません
  サインインできた        いいえ               試していません
  差出人が受け入れられた  試していません       試していません
  メールが受け付けられた  試していません       試していません
  届いた                  試していません       試していません

おすすめの送り方

  P1  OAuth で送る
    設定を変えるだけです。
    サーバー: smtp.office365.com
    ポート: 587
    暗号化: STARTTLS
    サインイン: OAuth 2.0
    費用: 追加なし
    制限: 1 日 10,000 件
    使える期間: 終わりは発表されていません
    条件:
      ✓ 機器が OAuth に対応（確認できました）
    すること:
      1. [管理者] 同意を与えます。
    元に戻すには: 設定を戻します。

ほかの送り方
  - P2  中継: 今の条件では使えません
      ✗ 固定 IP がある（当てはまりません）
  - P3  Basic を戻す  [一時しのぎ（終わりがあります）]: まだ分からないことがあります
      ? 管理者に頼める（まだ分かりません）

サーバーの返事と出典は --details で出ます。
`)
  })

  it('shows with details each fact once in full, with its dialogue, and the sources', () => {
    const lines = printReport(page('en'), sampleReport, true).split('\n')
    const from = lines.findIndex((line) => line.includes('Basic is switched off'))
    expect(lines.slice(from, from + 18)).toEqual([
      '  ✗ Basic is switched off',
      '    The organisation has switched it off.',
      '    → [Administrator] Look at the setting.',
      '    Send again once it is mended.',
      '    Source: https://learn.microsoft.com/example (read on 2026-11-23, confirmed by an official document)',
      '    [e2] auth.refused  basic-sign-in mail.example.com:587  12 ms',
      '      host: mail.example.com',
      '      port: 587',
      '      mechanism: LOGIN',
      '      account: scan@example.com',
      '      reply: {"code":535,"enhanced":"5.7.139","lines":["no"]}',
      '      > AUTH LOGIN ***  1 ms',
      '      < 535 5.7.139 no  20 ms',
      '    [e1] smtp.greeted  submission-conversation mail.example.com:587  12 ms',
      '      host: mail.example.com',
      '      port: 587',
      '      reply: {"code":220,"lines":["mail.example.com ready"]}',
      '      < 220 mail.example.com ready  12 ms',
    ])
    expect(lines.slice(from + 18, from + 22)).toEqual([
      '',
      '  ✓ The server was reached',
      '    It answered.',
      '    [e1]',
    ])
  })

  it('says first that connections were redirected and that the knowledge is old', () => {
    const old = { ...sampleReport, mapped: true, knowledge: { checkedOn: '2026-11-23', ageDays: 100, stale: true } }
    expect(printReport(page('ja'), old, false).split('\n').slice(0, 3)).toEqual([
      '! 練習または付け替えた接続先での結果です。本物のサーバーの結果ではありません。',
      '! このプログラムの知識は 2026年11月23日 のものです（100 日前）。日付や設定が変わっているかもしれません。新しい版を確かめてください。',
      '',
    ])
  })

  it('never lets control characters of a server through', () => {
    const [first] = sampleReport.findings
    const hostile = first ? [{ ...first, cause: { ja: '\u001b[2J\u009bX\u0007\u202e', en: '\u001b[2J' } }] : []
    const printed = printReport(page('ja'), { ...sampleReport, findings: hostile }, true)
    expect(printed).toContain('    \\x1b[2J\\x9bX\\x07\\x202e\n')
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
})

describe('the outcome in one sentence', () => {
  const { advice } = sampleReport
  const until = advice.outcome === 'works-until' ? advice.until : undefined
  const base = { row: 'x', reason: { ja: '理由', en: 'reason' }, findings: ['x'] }
  const question = {
    condition: 'c',
    question: { ja: 'OAuth はありますか', en: 'OAuth?' },
    where: { ja: '本体の画面', en: 'the panel' },
    answer: 'device.offersOAuth',
  }
  const findOut = (urgency: unknown) =>
    ({ ...base, outcome: 'find-out', question, urgency, routes: [] }) as unknown as Advice

  it('has the date in words, and tells an announcement from an end', () => {
    const announced = {
      ...advice,
      until: { ...until, from: '2027-07-01', to: '2027-12-31', kind: 'announcement', daysLeft: 403 },
    } as Advice
    expect([outcomeSentence(announced, 'ja'), outcomeSentence(announced, 'en')]).toEqual([
      'いまの送り方は当面使えますが、2027年後半に終わりの日が発表される予定です（最も遅くて、あと 403 日）。早めに送り方を変えましょう。',
      'Your present way of sending goes on for now; its final date is to be announced in the second half of 2027 (403 days left at the latest). Better change early.',
    ])
  })
  it('says how urgent it is to find out', () => {
    expect([
      outcomeSentence(findOut({ kind: 'failing' }), 'ja'),
      outcomeSentence(findOut({ kind: 'until', until }), 'en'),
      outcomeSentence({ ...base, outcome: 'not-affected' }, 'ja'),
    ]).toEqual([
      'あと 1 つ分かれば、答えが決まります。いまは送れていないので、早めに調べましょう。',
      'One more thing has to be found out before there is an answer. If it signs in with a password only, that way is planned to stop by 31 December 2026 (38 days left).',
      'この変更の影響はありません。この変更のために、送り方を変える必要はありません。',
    ])
  })
  it('asks the question with the place to look and where to write the answer', () => {
    expect(printOutcome(page('ja'), findOut({ kind: 'unknown' }))).toBe(
      [
        'あと 1 つ分かれば、答えが決まります。いつまで使えるかは、まだ分かりません。',
        '理由',
        '',
        '調べていただきたいこと',
        '  ? OAuth はありますか',
        '    調べる場所: 本体の画面',
        '    分かったら、状況ファイルの device.offersOAuth に書いて、もう一度実行してください。',
      ].join('\n'),
    )
  })
})
