import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../../src-main/contract/evidence'
import { compareSignIns } from '../../../../src-main/core/report/sign-in-comparison'

const base = {
  id: 'e1',
  probe: 'submission-conversation',
  target: 'm:587',
  at: 0,
  tookMs: 1,
  mapped: false,
  host: 'm',
  port: 587,
}
const reply = { code: 235, lines: ['ok'] }
const no = { code: 535, enhanced: '5.7.139', lines: ['no'] }
const greeted: Evidence = { ...base, kind: 'smtp.greeted', reply: { code: 220, lines: ['hi'] } }
const tls = (state: 'verified' | 'unverified', overridden = false): Evidence => ({
  ...base,
  kind: 'tls.negotiated',
  protocol: 'TLS 1.3',
  cipher: 'x',
  chain: [],
  verification: state === 'verified' ? { state } : { state, why: 'self-signed', detail: '' },
  overridden,
})
const send = { ...base, probe: 'submission-send', target: 'm:587 XOAUTH2' }
const marks = (facts: readonly Evidence[]) =>
  compareSignIns(facts).map(({ step, basic, oauth }) => `${step}: ${basic} | ${oauth}`)

describe('Basic and OAuth side by side', () => {
  it('shows Basic refused and OAuth sending, whose arrival only the mailbox can tell', () => {
    const facts: Evidence[] = [
      greeted,
      tls('verified'),
      { ...base, probe: 'basic-sign-in', kind: 'auth.refused', mechanism: 'LOGIN', account: 'a', reply: no },
      { ...send, kind: 'auth.accepted', mechanism: 'XOAUTH2', account: 'a', reply },
      { ...send, kind: 'mail.recipient-accepted', sender: 'a', recipient: 'b' },
      { ...send, kind: 'mail.accepted', sender: 'a', recipient: 'b', messageId: '<1@m>', reply },
    ]
    expect(marks(facts)).toEqual([
      'reached: yes | yes',
      'encrypted: yes | yes',
      'signed-in: no | yes',
      'sender-accepted: not-tried | yes',
      'mail-accepted: not-tried | yes',
      'arrived: not-tried | look',
    ])
  })
  it('shows where a mail was refused', () => {
    const facts: Evidence[] = [
      greeted,
      tls('unverified', true),
      { ...send, kind: 'auth.accepted', mechanism: 'XOAUTH2', account: 'a', reply },
      { ...send, kind: 'smtp.replied', stage: 'mail-from', reply: { code: 550, enhanced: '5.7.60', lines: ['no'] } },
    ]
    expect(marks(facts).slice(1, 5)).toEqual([
      'encrypted: yes | yes',
      'signed-in: not-tried | yes',
      'sender-accepted: not-tried | no',
      'mail-accepted: not-tried | not-tried',
    ])
  })
  it('counts encryption that proves nothing as none, and a server out of reach as not reached', () => {
    expect(marks([greeted, tls('unverified')])[1]).toBe('encrypted: no | no')
    expect(marks([{ ...base, kind: 'tcp.refused', family: 'ipv4', detail: '' }])[0]).toBe('reached: no | no')
  })
  it('is empty when no server was looked at', () => {
    expect(
      compareSignIns([
        {
          ...base,
          probe: 'situation-answers',
          kind: 'answer.given',
          question: 'x',
          answer: 'y',
        } as unknown as Evidence,
      ]),
    ).toEqual([])
  })
})
