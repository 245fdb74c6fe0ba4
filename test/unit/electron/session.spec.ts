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
