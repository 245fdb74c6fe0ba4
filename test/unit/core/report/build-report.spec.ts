import { describe, expect, it } from 'vitest'
import { Report } from '../../../../src-main/contract/report'
import { Situation, type SituationInput } from '../../../../src-main/contract/situation'
import { buildReport } from '../../../../src-main/core/report/build-report'
import { reportFindings } from '../../../../src-main/core/report/report-findings'
import { shipped } from '../../../knowledge/support/shipped'
import { factsFor } from '../../../knowledge/support/facts'
import { answers, factMoment, factsOf, here, type SomeFact } from '../../support/facts'

const program = { name: 'test', version: '1' }

async function reportOf(input: SituationInput, others: readonly SomeFact[] = [], now = factMoment): Promise<Report> {
  const situation = Situation.parse(input)
  const evidence = await factsFor(situation, shipped, now, factsOf(...others))
  return buildReport({ id: 'r1', now, program, situation, evidence, knowledge: shipped })
}

const routesOf = (report: Report) => (report.advice.outcome === 'not-affected' ? [] : report.advice.routes)
const relayOf = (report: Report) => routesOf(report).find(({ id }) => id === 'connector-relay')?.settings

const mfp: SituationInput = {
  device: { kind: 'mfp', family: 'km-bizhub-i' },
  sending: { host: here.host, port: 587, signIn: 'password', from: 'scan@contoso.example' },
}
const mxFound: SomeFact = {
  kind: 'dns.mx-found',
  name: 'contoso.example',
  exchanges: [{ host: 'contoso-example.q1-v1.mx.microsoft', preference: 0 }],
}

describe('the report', () => {
  it('is what its schema says, with situation, device and evidence in it', async () => {
    const report = await reportOf(mfp)
    expect(Report.parse(report)).toEqual(report)
    expect({
      createdAt: report.createdAt,
      mapped: report.mapped,
      device: report.device?.family,
      fields: report.device?.fields.map(({ field }) => field),
      because: report.findings.every(({ because }) =>
        because.every((id) => report.evidence.some((fact) => fact.id === id)),
      ),
    }).toEqual({
      createdAt: factMoment,
      mapped: false,
      device: 'km-bizhub-i',
      fields: [
        'server',
        'port',
        'tls',
        'certVerify',
        'auth',
        'authMethod',
        'oauth',
        'user',
        'password',
        'from',
        'popBeforeSmtp',
        'maxSize',
        'test',
      ],
      because: true,
    })
  })

  it('has no device when the catalogue does not list it', async () => {
    expect((await reportOf({ ...mfp, device: { family: 'unheard-of' } })).device).toBeNull()
  })

  it('leaves no placeholder in the words of a finding, in neither language', async () => {
    const report = await reportOf(mfp, [
      { kind: 'tcp.timed-out', ...here, family: 'ipv4', afterMs: 4000 },
      { kind: 'smtp.broken-off', ...here, stage: 'ehlo', why: 'closed', detail: '' },
      mxFound,
    ])
    const words = report.findings.flatMap(({ title, cause, steps }) => [title, cause, ...steps.map(({ text }) => text)])
    expect(words.filter(({ ja, en }) => ja.includes('{{') || en.includes('{{'))).toEqual([])
    expect(report.findings.find(({ id }) => id === 'network.port-silent')?.title).toEqual({
      ja: 'smtp.office365.com の 587 番ポートから返事がありません',
      en: 'No answer from port 587 of smtp.office365.com',
    })
  })

  it('fills the MX host from DNS', async () => {
    expect(relayOf(await reportOf(mfp, [mxFound]))).toMatchObject({
      server: 'contoso-example.q1-v1.mx.microsoft',
      serverIsPlaceholder: false,
    })
  })

  it('never computes the MX host from the domain: unknown, it stays a placeholder to write on', async () => {
    const filtered: SomeFact = { ...mxFound, exchanges: [{ host: 'mx.filter.example', preference: 0 }] } as SomeFact
    expect(relayOf(await reportOf(mfp))).toMatchObject({ server: '{{mxHost}}', serverIsPlaceholder: true })
    expect(relayOf(await reportOf(mfp, [filtered]))).toMatchObject({ server: '{{mxHost}}', serverIsPlaceholder: true })
  })

  it('asks about OAuth at the place that the family has on the machine, and generally for a device that is not listed', async () => {
    const whereFor = async (family: string) => {
      const { advice } = await reportOf({ ...mfp, device: { kind: 'mfp', family } })
      return advice.outcome === 'find-out' ? advice.question : advice.outcome
    }
    const ricoh = shipped.devices.find(({ id }) => id === 'ricoh-im-mp')
    const general = shipped.conditions.find(({ id }) => id === 'device-oauth')
    expect(await whereFor('ricoh-im-mp')).toMatchObject({ condition: 'device-oauth', where: ricoh?.oauth.whereToLook })
    expect(await whereFor('unheard-of')).toMatchObject({ condition: 'device-oauth', where: general?.where })
  })

  it('says when any evidence came through a mapped network', async () => {
    expect((await reportOf(mfp, [{ ...mxFound, mapped: true } as SomeFact])).mapped).toBe(true)
  })

  it('calls knowledge stale after 90 days, not on the 90th', async () => {
    const knowledgeAt = async (day: string) => (await reportOf(mfp, [], Date.parse(`${day}T12:00:00Z`))).knowledge
    const shippedDay = Date.parse(shipped.checkedOn)
    const dayAfter = (days: number) => new Date(shippedDay + days * 86_400_000).toISOString().slice(0, 10)
    expect([await knowledgeAt(dayAfter(90)), await knowledgeAt(dayAfter(91))]).toEqual([
      { checkedOn: shipped.checkedOn, ageDays: 90, stale: false },
      { checkedOn: shipped.checkedOn, ageDays: 91, stale: true },
    ])
  })

  it('can be made of nothing at all', () => {
    const report = buildReport({
      id: 'r',
      now: factMoment,
      program,
      situation: Situation.parse({}),
      evidence: [],
      knowledge: shipped,
    })
    expect(Report.parse(report).advice).toMatchObject({ outcome: 'find-out', row: 'nothing-known', findings: [] })
  })
})

describe('the findings of a report', () => {
  it('come as trouble, warning, good, info, among equals in the order of the evidence, each once with all its proofs', () => {
    const evidence = factsOf(...answers({ a: 'x', b: 'x', c: 'x', d: 'x', e: 'x' }))
    const because = (id: string): [string] => [id]
    const findings = reportFindings(
      [
        { id: 'usage.password', args: {}, because: because('e1') },
        { id: 'usage.fails-now', args: {}, because: because('e5') },
        { id: 'tls.modern', args: { host: 'h', port: 1 }, because: because('e3') },
        { id: 'tls.modern', args: { port: 1, host: 'h' }, because: because('e2') },
        { id: 'tls.modern', args: { host: 'h', port: 2 }, because: because('e4') },
        { id: 'starttls.missing', args: { host: 'h', port: 1 }, because: because('e4') },
        { id: 'certificate.overridden', args: { host: 'h' }, because: because('e1') },
      ],
      evidence,
      shipped,
    )
    expect(findings.map(({ id, because: proofs, severity }) => [severity, id, ...proofs].join(' '))).toEqual([
      'trouble starttls.missing e4',
      'warning certificate.overridden e1',
      'warning usage.fails-now e5',
      'good tls.modern e3 e2',
      'good tls.modern e4',
      'info usage.password e1',
    ])
  })

  it('take the words of the reply catalogue for what a server said', () => {
    const row = shipped.replies.find(({ id }) => id === 'reply.credentials-incorrect')
    const evidence = factsOf({ kind: 'answer.given', question: 'a', answer: 'x' })
    const [finding] = reportFindings(
      [{ id: 'reply.credentials-incorrect', args: { code: 535, host: 'h', port: 587 }, because: ['e1'] }],
      evidence,
      shipped,
    )
    expect({ severity: finding?.severity, retry: finding?.retry, who: finding?.who }).toEqual({
      severity: row?.severity,
      retry: row?.retry,
      who: row?.who,
    })
  })
})
