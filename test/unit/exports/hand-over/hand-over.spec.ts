import { describe, expect, it } from 'vitest'
import type { HandOverTo } from '../../../../src-main/contract/hand-over'
import type { Report } from '../../../../src-main/contract/report'
import { bookOf } from '../../../../src-main/core/learn/book'
import { paperFacts } from '../../../../src-main/core/report/paper-facts'
import { handOver } from '../../../../src-main/exports/hand-over/hand-over'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { t, type Lang } from '../../../../src-main/text/t'
import { oauthRoute, sampleMoment, sampleReport } from '../../support/sample-report'

const scripted = {
  ...oauthRoute,
  steps: oauthRoute.steps.map((step, at) => (at === 0 ? { ...step, script: 'mailbox-smtp-auth-on' } : step)),
}
const reportOf = (name: string, mapped = false): Report => {
  const report = sampleReport({
    mapped,
    routes: [scripted],
    situation: { device: { name }, sending: { account: 'scan@contoso.com' } },
  })
  return {
    ...report,
    evidence: report.evidence.map((fact) => ({
      ...fact,
      dialogue: [{ from: 'us', text: 'AUTH PLAIN hunter2', atMs: 1 }],
    })),
  }
}
const setOf = (to: HandOverTo, lang: Lang, report: Report) => {
  const organisation = { name: 'さくら事務機', logo: null }
  const facts = paperFacts(report, shippedKnowledge, null, { organisation })
  return handOver({ to, lang, report, facts, learn: bookOf(shippedKnowledge, sampleMoment) })
}
const textOf = (file: ReturnType<typeof setOf>['files'][number]): string =>
  file.kind === 'paper' ? file.html : new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)

describe('what is handed over', () => {
  it('to the administrator: sheet, script and the way back, explanation, mail, and what each file is', () => {
    const { name, files } = setOf('admin', 'ja', reportOf('2階の複合機'))
    expect([name, files.map((file) => file.name)]).toEqual([
      '管理者の方へ 2階の複合機',
      [
        '0 はじめに読む.txt',
        '1 管理者の方へ.pdf',
        '1 管理者の方へ.html',
        'smtp-auth-mailbox-smtp-auth-on.ps1',
        'smtp-auth-mailbox-smtp-auth-on-undo.ps1',
        expect.stringMatching(/^3 .+[.]html$/),
        expect.stringMatching(/^3 .+[.]html$/),
        'メールの文.txt',
      ],
    ])
    const [readMe = files[0]] = files
    const told = readMe ? textOf(readMe) : ''
    expect(files.slice(1).filter((file) => !told.includes(`■ ${file.name}\r\n　${file.what}\r\n`))).toEqual([])
    expect(told.startsWith('\ufeff')).toBe(true)
    expect(told.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('to the dealer: no script, and the questions', () => {
    const { files } = setOf('dealer', 'en', reportOf('Copier A'))
    expect(files.map((file) => file.name)).toEqual([
      '0 Read me first.txt',
      '1 For the dealer.pdf',
      '1 For the dealer.html',
      expect.stringMatching(/^3 .+[.]html$/),
      'Text of the mail.txt',
    ])
  })

  it.each([
    ['admin', 'ja'],
    ['admin', 'en'],
    ['dealer', 'ja'],
    ['dealer', 'en'],
  ] as const)(
    'holds no secret and no dialogue; what rests on practice says so in every file and in its name (%s, %s)',
    (to, lang) => {
      const real = setOf(to, lang, reportOf('Copier A'))
      expect(real.files.filter((file) => textOf(file).includes('hunter2'))).toEqual([])
      const { name, files, mail } = setOf(to, lang, reportOf('Copier A', true))
      // What explains rests on no evidence.
      const unmarked = files
        .filter((file) => !file.name.startsWith('3 '))
        .filter((file) => {
          const text = textOf(file)
          return !text.includes(t(lang, 'sheet.practice.banner')) && !/練習|practice/i.test(text)
        })
      expect([
        name.startsWith(t(lang, 'handOver.practiceName')),
        mail.text.startsWith(t(lang, 'sheet.practice.banner')),
        unmarked,
      ]).toEqual([true, true, []])
    },
  )

  it('has a mail in plain text with device, way of sending, date, number and who sends it, whatever the device is called', () => {
    const { mail } = setOf('admin', 'ja', reportOf('A\r\nBcc: x@example.com <b>'))
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.text).toMatch(/新しい方式\(OAuth\)で送る[^]*2026年12月末[^]*資料番号[^]*さくら事務機/)
    expect(mail.text).not.toMatch(/^Bcc/m)
  })
})
