import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { preparePractice } from '../../../src-main/cli/check/practice'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { scenarios } from '../../../src-main/practice/scenarios'
import { buildReport } from '../../../src-main/core/report/build-report'
import { probes } from '../../../src-main/core/probes/probes'
import { runProbes } from '../../../src-main/core/probes/run-probes'
import { fakeIo } from '../cli/fake-io'

const now = Date.UTC(2026, 10, 23)
const finding = {
  today: 'auth.basic-works',
  'after-december': 'reply.basic-disabled',
  'after-removal': 'reply.basic-removed',
  'security-defaults': 'reply.security-defaults',
  'wrong-password': 'reply.credentials-incorrect',
  'locked-out': 'reply.account-locked',
  'port-25-blocked': 'line.port-25-blocked',
  'oauth-only': 'reply.basic-disabled',
  'mailbox-switched-off': 'reply.smtp-auth-off-mailbox',
  inspected: 'certificate.inspected',
}

const practise = async (id: string, knowledge = shippedKnowledge) => {
  const prepared = await preparePractice(id, {}, fakeIo())
  if (!prepared.ok) throw new Error(prepared.fault.code)
  const { ctx, order, password, stop } = prepared.value
  const evidence = []
  try {
    const signal = AbortSignal.timeout(20_000)
    for await (const fact of runProbes(probes, { ...ctx, knowledge, secrets: { password }, signal }))
      evidence.push(fact)
  } finally {
    await stop()
  }
  const program = { name: 'test', version: '0' }
  return buildReport({ id: 'r', now, program, situation: order.situation, evidence, knowledge })
}

describe('practice', () => {
  it.each(Object.entries(finding))('plays %s so that the real rules find %s', async (scenario, expected) => {
    const report = await practise(scenario)
    expect(report.findings.map(({ id }) => id)).toContain(expected)
    expect({
      mapped: report.mapped,
      all: report.evidence.every(({ mapped, kind }) => mapped || kind === 'answer.given' || kind === 'probe.not-run'),
    }).toEqual({ mapped: true, all: true })
  })

  it('ends in an unknown reply when the row of the reply is taken out of the knowledge: the chain is real', async () => {
    const replies = shippedKnowledge.replies.filter(({ id }) => id !== finding['after-removal'])
    const report = await practise('after-removal', { ...shippedKnowledge, replies })
    expect(report.findings.map(({ id }) => id).filter((id) => id.startsWith('reply.'))).toContain('reply.unknown')
  })

  it('never names a finding: the server only speaks', () => {
    const folder = 'src-main/practice'
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n')
    const named = [...shippedKnowledge.findings, ...shippedKnowledge.replies].filter(({ id }) =>
      source.includes(`'${id}'`),
    )
    expect(named.map(({ id }) => id)).toEqual([])
  })

  it('has words for every scenario', async () => {
    const { ja } = await import('../../../assets/locales/ja')
    expect(Object.keys(ja.practice.scenarios)).toEqual(scenarios.map(({ id }) => id))
  })

  it('does not let a practice check be led elsewhere or be given a real password', async () => {
    const refused = await Promise.all([
      preparePractice('today', { 'connect-to': ['a:1:b:2'] }, fakeIo()),
      preparePractice('today', { 'password-stdin': true }, fakeIo()),
      preparePractice('tody', {}, fakeIo()),
    ])
    expect(refused.map((result) => (result.ok ? 'started' : [result.fault.code, result.fault.args.allowed]))).toEqual([
      ['usage.bad-value', '-'],
      ['usage.bad-value', '-'],
      ['usage.bad-value', 'today'],
    ])
  })
})
