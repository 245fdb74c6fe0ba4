import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../../../src-main/build/knowledge/read-knowledge'
import { diagnose } from '../../../../src-main/core/diagnosis/diagnose'
import { rules } from '../../../../src-main/core/diagnosis/rules'
import { reportFindings } from '../../../../src-main/core/report/report-findings'
import type { Evidence } from '../../../../src-main/contract/evidence'

const { knowledge } = readKnowledge(join('assets', 'knowledge'))
const place = { host: 'smtp.office365.com', port: 587, account: 'scan@example.jp' }
const base = {
  probe: 'basic-sign-in',
  target: 'smtp.office365.com:587',
  at: Date.parse('2026-11-24T03:00:00Z'),
  tookMs: 1,
  mapped: false,
}

const basicRefused: Evidence = {
  ...base,
  ...place,
  id: 'e1',
  kind: 'auth.refused',
  mechanism: 'LOGIN',
  reply: { code: 535, enhanced: '5.7.139', lines: ['Authentication unsuccessful'] },
}
const oauthAccepted: Evidence = {
  ...base,
  ...place,
  id: 'e2',
  kind: 'auth.accepted',
  mechanism: 'XOAUTH2',
  reply: { code: 235, enhanced: '2.7.0', lines: ['Authentication successful'] },
}

const findingsOf = (evidence: readonly Evidence[]) =>
  reportFindings(diagnose(rules, evidence, knowledge), evidence, knowledge)
const suspectsOf = (evidence: readonly Evidence[]) =>
  findingsOf(evidence)
    .find(({ id }) => id === 'reply.sign-in-refused')
    ?.suspects?.map(({ id }) => id)

describe('a refused sign-in in a report', () => {
  it('names the switches of mailbox and organisation first, and not the end of Basic before its day', () => {
    expect(suspectsOf([basicRefused])?.slice(0, 3)).toEqual(['mailbox-switch', 'tenant-switch', 'security-defaults'])
    expect(suspectsOf([basicRefused])).not.toContain('basic-retired')
  })

  it('clears those switches when OAuth got in at the same server', () => {
    const left = suspectsOf([basicRefused, oauthAccepted]) ?? []
    expect(left[0]).toBe('security-defaults')
    expect(left.filter((id) => ['mailbox-switch', 'tenant-switch', 'no-mailbox'].includes(id))).toEqual([])
  })

  it('says once that Basic was refused: the general finding names the one that says it better', () => {
    const shown = findingsOf([basicRefused]).filter(({ saidBy }) => saidBy === undefined)
    expect(shown.map(({ id }) => id)).toEqual(['reply.sign-in-refused'])
    expect(findingsOf([basicRefused]).find(({ id }) => id === 'auth.basic-refused')?.saidBy).toBe(
      'reply.sign-in-refused',
    )
  })

  it('keeps the general finding where nobody knows the reply', () => {
    const odd: Evidence = { ...basicRefused, reply: { code: 535, lines: ['No luck today'] } }
    expect(findingsOf([odd]).find(({ id }) => id === 'auth.basic-refused')?.saidBy).toBeUndefined()
  })
})
