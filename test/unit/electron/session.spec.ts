import { expect, it } from 'vitest'
import { Situation } from '../../../src-main/contract/situation'
import type { Evidence } from '../../../src-main/contract/evidence'
import { createSession } from '../../../src-main/electron/session'
import { shippedKnowledge } from '../../../src-main/services/knowledge'

const situation = Situation.parse({})
const connected = (id: string, port: number): Evidence => ({
  id,
  kind: 'tcp.connected',
  probe: 'port-reach',
  target: `smtp.example.jp:${port}`,
  at: 0,
  tookMs: 1,
  mapped: false,
  host: 'smtp.example.jp',
  port,
  family: 'ipv4',
})
const measuredIn = ({ evidence }: { evidence: readonly Evidence[] }) =>
  evidence.filter(({ probe }) => probe !== 'situation-answers').map(({ id, target }) => [id.split(' ')[0], target])

it('puts the facts of a row that was tried again in the place of its old ones, and keeps the other rows', () => {
  const session = createSession(shippedKnowledge, '0.1.0')
  session.judgeRun(situation, [connected('e1', 25), connected('e2', 587)])
  const row = { probe: 'port-reach', target: 'smtp.example.jp:25' }
  const report = session.judgeRun(situation, [connected('e1', 25)], row)
  expect([measuredIn(report), new Set(report.evidence.map(({ id }) => id)).size]).toEqual([
    [
      ['e2', 'smtp.example.jp:587'],
      ['e1', 'smtp.example.jp:25'],
    ],
    report.evidence.length,
  ])
})

it('judges what an earlier session measured, and nothing of another device', () => {
  const session = createSession(shippedKnowledge, '0.1.0')
  session.remember([connected('e1', 587)])
  const resumed = measuredIn(session.judgeNow(situation))
  session.remember([])
  expect([resumed, measuredIn(session.judgeNow(situation))]).toEqual([[['e1', 'smtp.example.jp:587']], []])
})

it('keeps what the newest sign-in found beside the check, in the place of an older one', () => {
  const session = createSession(shippedKnowledge, '0.1.0')
  const signIn = (id: string): Evidence => ({
    id,
    kind: 'oauth.not-finished',
    probe: 'identity-service',
    target: 'login.microsoftonline.com',
    at: 0,
    tookMs: 1,
    mapped: false,
    host: 'login.microsoftonline.com',
    flow: 'browser',
    why: 'limit',
  })
  const idsOf = (report: { evidence: readonly Evidence[] }) => measuredIn(report).map(([id]) => id)
  session.remember([connected('e1', 587), signIn('saved')])
  const saved = idsOf(session.judgeNow(situation))
  session.rememberSignIn([signIn('first')])
  session.rememberSignIn([signIn('second')])
  const asked = idsOf(session.judgeNow(situation))
  const checked = idsOf(session.judgeRun(situation, [connected('e2', 587)]))
  session.forget()
  expect([saved, asked, checked, idsOf(session.judgeNow(situation))]).toEqual([
    ['e1', 'saved'],
    ['e1', 'second'],
    ['e2', 'second'],
    [],
  ])
})

const tried = (id: string, route: 'direct-send' | 'hve', port: number): Evidence => ({
  ...connected(id, port),
  probe: 'route-anonymous',
  target: `${route} there`,
  route,
})

it('keeps the ways that were tried: one that is tried again replaces itself alone, and a whole check replaces none', () => {
  const session = createSession(shippedKnowledge, '0.1.0')
  session.judgeRun(situation, [connected('e1', 587)])
  session.judgeRun(situation, [tried('e1', 'direct-send', 25)], { route: 'direct-send' })
  session.judgeRun(situation, [tried('e1', 'hve', 587)], { route: 'hve' })
  const again = session.judgeRun(situation, [tried('e1', 'direct-send', 2525)], { route: 'direct-send' })
  const ports = ({ evidence }: typeof again) =>
    evidence.flatMap((fact) => (fact.kind === 'tcp.connected' ? [`${fact.route ?? 'present'} ${fact.port}`] : []))
  expect(ports(again)).toEqual(['present 587', 'hve 587', 'direct-send 2525'])
  const whole = session.judgeRun(situation, [connected('e1', 465)])
  expect([ports(whole), new Set(whole.evidence.map(({ id }) => id)).size === whole.evidence.length]).toEqual([
    ['hve 587', 'direct-send 2525', 'present 465'],
    true,
  ])
})

it('takes nothing away from an earlier trial of a way when a new one is stopped', () => {
  const session = createSession(shippedKnowledge, '0.1.0')
  session.judgeRun(situation, [tried('e1', 'hve', 587)], { route: 'hve' })
  const {
    host: _host,
    port: _port,
    family: _family,
    ...frame
  } = tried('e1', 'hve', 587) as Evidence & { host: string; port: number; family: string }
  const stopped = { ...frame, kind: 'probe.not-run', why: 'cancelled' } as Evidence
  const kinds = (report: ReturnType<typeof session.judgeRun>) =>
    report.evidence.filter(({ route }) => route === 'hve').map(({ kind }) => kind)
  expect(kinds(session.judgeRun(situation, [stopped], { route: 'hve' }))).toEqual(['tcp.connected'])
})
