import { contactsOf } from '../../../../src-main/core/report/contacted'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../../src-main/contract/evidence'
import type { Report } from '../../../../src-main/contract/report'
import { paperFacts } from '../../../../src-main/core/report/paper-facts'
import { drawPaper } from '../../../../src-main/exports/paper/draw-paper'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { t } from '../../../../src-main/text/t'
import { oauthRoute, passwordRoute, relayRoute, sampleMoment, sampleReport } from '../../support/sample-report'
import { styleOf, textOf } from '../read-sheet'

const papers = ['admin', 'dealer', 'report', 'comparison'] as const
const languages = ['ja', 'en'] as const
type Paper = (typeof papers)[number]

const draw = (paper: Paper, report: Report, lang: 'ja' | 'en' = 'ja', before: Report | null = null) =>
  drawPaper(paper, report, lang, paperFacts(report, shippedKnowledge, before))
const text = (...asked: Parameters<typeof draw>) => textOf(draw(...asked))

/** A route whose first step has a script of our own. */
const scripted = (script: string): typeof oauthRoute => ({
  ...oauthRoute,
  steps: oauthRoute.steps.map((step, at) => (at === 0 ? { ...step, script } : step)),
})
const mailbox = (account = 'scan@contoso.com') =>
  sampleReport({
    routes: [scripted('mailbox-smtp-auth-on'), relayRoute, passwordRoute],
    situation: { sending: { account } },
  })

describe('every paper', () => {
  it.each(papers)(
    'speaks one language: no Japanese on an English one for an office with an English name (%s)',
    (paper) => {
      for (const outcome of ['not-affected', 'works-until', 'already-failing', 'find-out'] as const) {
        const report = sampleReport({ outcome, situation: { device: { name: 'Copier 2' } }, mapped: true, stale: true })
        const english = draw(paper, report, 'en', report)
        const japanese = [...english.replace(styleOf(english), '').matchAll(/[ぁ-んァ-ヶ一-龠]+/g)].map(
          ([word]) => word,
        )
        expect([outcome, japanese.filter((word) => word !== 'ナビ')]).toEqual([outcome, []])
      }
    },
  )

  it.each(papers)('warns of practice and of old knowledge, and leaves no placeholder open (%s)', (paper) => {
    for (const lang of languages) {
      const shown = text(paper, sampleReport({ mapped: true, stale: true, routes: [relayRoute] }), lang)
      expect([
        shown.includes(t(lang, 'sheet.practice.banner')),
        shown.includes(t(lang, 'sheet.stale.title')),
        shown.includes('{{'),
        shown.includes('undefined'),
      ]).toEqual([true, true, false, false])
    }
  })

  it.each(papers)('takes nothing of a report for markup (%s)', (paper) => {
    const evil = '<script>hunter2()</script>"\'&{{x}}'
    const report = sampleReport({
      situation: { device: { name: evil, model: evil }, sending: { account: evil, from: evil, host: evil } },
    })
    const html = draw(paper, report, 'ja', report)
    expect([html.includes('<script'), /\son\w+=/.test(html)]).toEqual([false, false])
  })
})

describe('the administrator sheet', () => {
  it('has the switch, the least role, clicks, commands and the way back', () => {
    const shown = text('admin', mailbox(), 'en')
    const { clickPath, role } = shippedKnowledge.scripts.find(({ id }) => id === 'mailbox-smtp-auth-on') ?? {}
    const wanted = [
      'In detail: “3. ',
      `Role needed: ${role?.text.en ?? '?'}`,
      ...(clickPath ?? []).map((step) => step.text.en),
      "$Mailbox = 'scan@contoso.com'",
      'Set-CASMailbox -Identity $Mailbox -SmtpClientAuthenticationDisabled:$false',
      'Commands to put it back',
      'Set-CASMailbox -Identity $Mailbox -SmtpClientAuthenticationDisabled $saved.previous',
      'Before you change it, write down ($saved.previous)',
      'Disconnect-ExchangeOnline -Confirm:$false',
      oauthRoute.undo.en,
    ]
    expect(wanted.filter((part) => !shown.includes(part))).toEqual([])
  })

  it('prints no command that a report brings along: only addresses enter, and what is no address is asked for', () => {
    const report = mailbox("hunter2'; Remove-Mailbox x; '@contoso.com")
    const commands = [...draw('admin', report).matchAll(/<pre>(.*?)<\/pre>/gs)]
      .map(([, lines = '']) => lines)
      .join('\n')
    expect([commands.includes('hunter2'), commands.includes('Remove-Mailbox'), commands.includes('Read-Host')]).toEqual(
      [false, false, true],
    )
    expect(draw('admin', sampleReport({ routes: [scripted('Remove-Mailbox')] }))).not.toContain('Remove-Mailbox')
  })

  it('says that a stop-gap has to be undone, and of a route without switches that nothing changes', () => {
    expect(text('admin', sampleReport({ routes: [passwordRoute] }))).toContain(t('ja', 'papers.admin.stopGap'))
    const nobody = { ...relayRoute, steps: relayRoute.steps.filter(({ who }) => who !== 'administrator') }
    expect(text('admin', sampleReport({ routes: [nobody] }))).toContain(t('ja', 'papers.admin.nothing'))
  })
})

const place = {
  host: 'mail.example.co.jp',
  port: 587,
  at: sampleMoment,
  tookMs: 1,
  mapped: false,
  target: 'mail.example.co.jp:587',
}
const facts: readonly Evidence[] = [
  {
    ...place,
    id: 'd1',
    kind: 'dns.mx-found',
    probe: 'dns-mx',
    target: 'example.co.jp',
    name: 'example.co.jp',
    exchanges: [],
  },
  {
    ...place,
    id: 'c1',
    kind: 'tcp.connected',
    probe: 'port-reach',
    family: 'ipv4',
    remote: { address: '203.0.113.9', port: 587, family: 'ipv4' },
  },
  {
    ...place,
    id: 'o1',
    kind: 'oauth.not-reached',
    probe: 'sign-in',
    host: 'login.microsoftonline.com',
    flow: 'browser',
    why: 'timed-out',
    detail: '',
  },
  {
    ...place,
    id: 'm1',
    kind: 'mail.accepted',
    probe: 'submission-send',
    sender: 'a@example.co.jp',
    recipient: 'you@example.co.jp',
    messageId: '<1@x>',
    reply: { code: 250, lines: [] },
  },
  {
    ...place,
    id: 'n1',
    kind: 'auth.not-tried',
    probe: 'oauth-sign-in',
    mechanism: 'XOAUTH2',
    why: 'no-secret',
    offered: [],
  },
]

describe('the report for the customer', () => {
  it('names everybody who was contacted, and to whom a mail went', () => {
    const evidence = [...sampleReport().evidence, ...facts]
    const report: Report = { ...sampleReport(), evidence, contacts: contactsOf(evidence) }
    const contacted = text('report', report, 'en').split('Everything that this computer talked to')[1] ?? ''
    const hosts = [
      'smtp.office365.com:587',
      'mail.example.co.jp:587',
      '203.0.113.9',
      'login.microsoftonline.com',
      'example.co.jp',
      'you@example.co.jp',
    ]
    expect(hosts.filter((host) => !contacted.includes(host))).toEqual([])
    expect(text('report', { ...sampleReport(), evidence: [] }, 'en')).toContain('Nothing was contacted.')
  })

  it('tells what could not be checked', () => {
    const report: Report = { ...sampleReport(), evidence: facts.slice(-1) }
    expect(text('report', report, 'en')).toContain('Checks that were not made OAuth sign-in (mail.example.co.jp:587)')
  })

  it('sets two checks side by side: what changed, what is solved, what is new', () => {
    const before = sampleReport({ outcome: 'already-failing' })
    const after = sampleReport({
      outcome: 'not-affected',
      situation: { device: { name: 'Copier' }, sending: { host: 'smtp.office365.com', port: 25, signIn: 'oauth' } },
    })
    const shown = text('report', { ...after, findings: [] }, 'en', before)
    const wanted = [
      'Port 587 25',
      'Sign-in password (Basic) OAuth 2.0',
      'Solved It sends with a password only New none',
      'It sends through a relay of the office.',
    ]
    expect(wanted.filter((part) => !shown.includes(part))).toEqual([])
    expect(text('report', after, 'en')).toContain(t('en', 'papers.report.changedUnknown'))
  })
})

describe('the comparison of routes', () => {
  it('has every route in the order in which it can be used, with what it still needs', () => {
    const open: typeof relayRoute = {
      ...relayRoute,
      state: 'open',
      conditions: [{ condition: 'x', text: { ja: '固定 IP', en: 'A fixed IP' }, state: 'unknown', because: [] }],
    }
    const shown = text(
      'comparison',
      sampleReport({ routes: [open, { ...passwordRoute, state: 'closed' }, oauthRoute] }),
      'en',
    )
    const order = [oauthRoute, relayRoute, passwordRoute].map(({ name }) => shown.indexOf(name.en))
    expect([order.toSorted((one, other) => one - other), order.every((at) => at > 0)]).toEqual([order, true])
    expect(shown).toContain('? A fixed IP')
  })
})

describe('the dealer sheet', () => {
  it('asks for the change, with the settings now and the values, and for answers first while something is open', () => {
    const shown = text('dealer', sampleReport())
    expect([
      shown.includes('送り方を「新しい方式(OAuth)で送る」に変えてください。'),
      shown.includes('パスワード（Basic）'),
      shown.includes('smtp.office365.com'),
      text('dealer', sampleReport({ outcome: 'find-out' })).includes('先に、下の質問に答えてください。'),
      text('dealer', sampleReport({ outcome: 'not-affected' })).includes(t('ja', 'papers.dealer.askNothing')),
    ]).toEqual([true, true, true, true, true])
  })
})
