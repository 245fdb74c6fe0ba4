import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../../src-main/contract/evidence'
import type { Knowledge } from '../../../../src-main/contract/knowledge'
import type { Report } from '../../../../src-main/contract/report'
import { endOfCheck, exitOfCheck } from '../../../../src-main/cli/check/exit-of-check'
import { acceptableFingerprints, pauses } from '../../../../src-main/cli/check/notes'

const base = {
  id: 'e1',
  probe: 'submission-conversation',
  target: 'x',
  at: 0,
  tookMs: 1,
  mapped: false,
  host: 'x',
  port: 587,
}
const silent: Evidence = { ...base, kind: 'tcp.timed-out', family: 'ipv4', afterMs: 4000 }
const noDns: Evidence = {
  ...base,
  kind: 'dns.failed',
  name: 'x',
  recordType: 'A',
  why: 'timed-out',
  detail: '',
} as Evidence
const noName: Evidence = {
  ...base,
  kind: 'dns.failed',
  name: 'x',
  recordType: 'A',
  why: 'no-such-name',
  detail: '',
} as Evidence
const greeted: Evidence = { ...base, kind: 'smtp.greeted', reply: { code: 220, lines: ['hi'] } }
const deadline: Evidence = { ...base, kind: 'probe.not-run', why: 'deadline' }

describe('the end of a check', () => {
  it('is complete when somebody answered, even with a refusal or that there is no such name', () => {
    expect([
      endOfCheck([greeted], true, false),
      endOfCheck([noName], true, false),
      endOfCheck([silent, greeted], true, false),
    ]).toEqual(['complete', 'complete', 'complete'])
  })
  it('is without answer when nobody answered at all', () => {
    expect([endOfCheck([noDns, silent], true, false), endOfCheck([], true, false)]).toEqual(['no-answer', 'no-answer'])
  })
  it('is complete without a server to check', () => {
    expect(endOfCheck([], false, false)).toBe('complete')
  })
  it('is unfinished at a deadline and cancelled when cancelled', () => {
    expect([endOfCheck([greeted, deadline], true, false), endOfCheck([greeted], true, true)]).toEqual([
      'unfinished',
      'cancelled',
    ])
  })
})

describe('the exit code of a check', () => {
  const report = (outcome: string, ...severities: string[]) =>
    ({
      advice: { outcome },
      findings: severities.map((severity) => ({ severity })),
      routeTests: [],
    }) as unknown as Report
  it('is 0 only when the office is not affected and nothing needs mending', () => {
    expect([
      exitOfCheck(report('not-affected', 'good', 'info'), 'complete'),
      exitOfCheck(report('not-affected', 'warning'), 'complete'),
      exitOfCheck(report('works-until', 'good'), 'complete'),
      exitOfCheck(report('already-failing', 'trouble'), 'complete'),
    ]).toEqual([0, 1, 1, 1])
  })
  it('is 3 when it could not be done, whatever was found', () => {
    expect(
      (['cancelled', 'unfinished', 'no-answer'] as const).map((end) => exitOfCheck(report('not-affected'), end)),
    ).toEqual([3, 3, 3])
  })
})

it('tells for how many minutes an account rests, rounded up', () => {
  const answer = {
    ...base,
    kind: 'answer.given',
    question: 'sending.account',
    answer: 'scan@example.com',
  } as unknown as Evidence
  const paused: Evidence = {
    ...base,
    kind: 'auth.not-tried',
    mechanism: 'BASIC',
    why: 'paused',
    until: 61_000,
    offered: [],
  }
  expect(pauses([answer, paused], 0)).toEqual([{ minutes: 2, account: 'scan@example.com' }])
})

it('names the fingerprint a person could accept, once, and never one of a Microsoft host', () => {
  const certificate = { subject: '', issuer: '', names: [], validFrom: '', validTo: '', fingerprint256: 'AB:CD' }
  const tls = (host: string, overridden = false): Evidence => ({
    ...base,
    host,
    kind: 'tls.negotiated',
    protocol: 'TLS 1.3',
    cipher: 'x',
    chain: [certificate],
    verification: { state: 'unverified', why: 'self-signed', detail: '' },
    overridden,
  })
  const knowledge = { endpoints: [{ hosts: ['smtp.office365.com'], suffixes: [] }] } as unknown as Knowledge
  const of = (...facts: Evidence[]) => acceptableFingerprints(facts, knowledge)
  expect([of(tls('x'), tls('x')), of(tls('smtp.office365.com')), of(tls('x', true)), of()]).toEqual([
    ['AB:CD'],
    [],
    [],
    [],
  ])
})
