import { describe, expect, it } from 'vitest'
import type { Evidence, Reply } from '../../../../src-main/contract/evidence'
import type { Knowledge } from '../../../../src-main/contract/knowledge'
import { knownReplies } from '../../../../src-main/core/diagnosis/known-replies'
import { replyRow } from '../smtp/reply-row'

const knowledge: Knowledge = {
  schemaVersion: 1,
  checkedOn: '2026-11-23',
  replies: [
    replyRow('reply.sign-in-refused', { enhanced: ['5.7.139'] }),
    { ...replyRow('reply.host-name-invalid', { codes: [501], enhanced: ['5.5.4'] }), stages: ['ehlo'] },
    { ...replyRow('reply.auth-garbled', { codes: [501], enhanced: ['5.5.4'] }), stages: ['auth'] },
  ],
  findings: [],
  timeline: [],
  endpoints: [],
  conditions: [],
  routes: [],
  advice: { outcomes: [], ranking: [] },
  devices: [],
  scripts: [],
  cmdlets: [],
  discovery: { snmpObjects: [], makers: [], hints: [] },
}
const place = { host: 'smtp.example.jp', port: 587 }
const fact = { ...place, probe: 'p', target: 't', at: 0, tookMs: 1, mapped: false }
const reply = (code: number, enhanced: string | undefined, ...lines: readonly string[]): Reply => ({
  code,
  ...(enhanced === undefined ? {} : { enhanced }),
  lines: [...lines],
})
const refused = (id: string, said: Reply): Evidence => ({
  ...fact,
  id,
  kind: 'auth.refused',
  mechanism: 'LOGIN',
  account: 'scan@example.jp',
  reply: said,
})

describe('known replies', () => {
  it('turns a refused sign-in into the finding of its row, with the fact as proof', () => {
    expect(
      knownReplies([refused('e1', reply(535, '5.7.139', '5.7.139 Authentication', '5.7.139 unsuccessful'))], knowledge),
    ).toEqual([
      {
        id: 'reply.sign-in-refused',
        args: { code: 535, enhanced: '5.7.139', text: 'Authentication unsuccessful', ...place, stage: 'auth' },
        because: ['e1'],
      },
    ])
  })

  it('calls an unknown refusal unknown, and a greeting that refuses too', () => {
    const greeted: Evidence = { ...fact, id: 'e1', kind: 'smtp.greeted', reply: reply(554, undefined, 'go away') }
    expect(knownReplies([greeted], knowledge)).toEqual([
      {
        id: 'reply.unknown',
        args: { code: 554, enhanced: '', text: 'go away', ...place, stage: 'greeting' },
        because: ['e1'],
      },
    ])
  })

  it('lets the stage of the fact decide', () => {
    const replied = (id: string, stage: 'ehlo' | 'rcpt-to'): Evidence => ({
      ...fact,
      id,
      kind: 'smtp.replied',
      stage,
      reply: reply(501, '5.5.4', 'Invalid'),
    })
    const facts = [replied('e1', 'ehlo'), replied('e2', 'rcpt-to'), refused('e3', reply(501, '5.5.4', 'Invalid'))]
    expect(knownReplies(facts, knowledge).map(({ id, because }) => [id, because])).toEqual([
      ['reply.host-name-invalid', ['e1']],
      ['reply.unknown', ['e2']],
      ['reply.auth-garbled', ['e3']],
    ])
  })

  it('makes one finding of two facts that mean the same', () => {
    const said = reply(535, '5.7.139', 'no')
    expect(knownReplies([refused('e1', said), refused('e2', said)], knowledge).map(({ because }) => because)).toEqual([
      ['e1', 'e2'],
    ])
  })

  it('says nothing of good replies and of other facts', () => {
    const facts: readonly Evidence[] = [
      { ...fact, id: 'e1', kind: 'smtp.replied', stage: 'mail-from', reply: reply(250, '2.1.0', 'Sender OK') },
      { ...fact, id: 'e2', kind: 'smtp.greeted', reply: reply(220, undefined, 'ready') },
      { ...fact, id: 'e3', kind: 'tcp.refused', family: 'ipv4', detail: 'ECONNREFUSED' },
    ]
    expect(knownReplies(facts, knowledge)).toEqual([])
  })

  it('repeats server text in one printable line of bounded length', () => {
    const [finding] = knownReplies(
      [refused('e1', reply(550, undefined, `bad\u0007 \u202etext${'x'.repeat(1_000)}`))],
      knowledge,
    )
    const text = String(finding?.args['text'])
    expect([text.slice(0, 10), text.length]).toEqual(['bad textxx', 300])
  })
})
