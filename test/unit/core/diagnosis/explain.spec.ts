import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Explained } from '../../../../src-main/contract/explained'
import type { FindingRow, Knowledge } from '../../../../src-main/contract/knowledge'
import { explain } from '../../../../src-main/core/diagnosis/explain'
import { replyRow } from '../smtp/reply-row'

const finding = (id: string): FindingRow => ({
  id,
  retry: 'no',
  title: { ja: '題 {{code}}', en: 'title {{code}}' },
  cause: { ja: '言葉 {{code}} {{enhanced}} {{text}}', en: 'words {{text}}' },
  steps: [{ who: 'user', text: { ja: 'わけ', en: 'step' } }],
  who: 'user',
  severity: 'trouble',
  sources: [],
})
const knowledge: Knowledge = {
  schemaVersion: 1,
  checkedOn: '2026-11-23',
  replies: [
    replyRow('reply.basic-disabled', { enhanced: ['5.7.139'], text: ['basic authentication is disabled'] }),
    replyRow('reply.sign-in-refused', { enhanced: ['5.7.139'] }),
    replyRow('reply.timed-out', { text: ['connection timed out'] }),
  ],
  findings: ['reply.unknown', 'reply.hidden', 'reply.class-4', 'reply.class-5', 'reply.subject-7'].map(finding),
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
const idsIn = (text: string) => {
  const explained = explain(text, knowledge)
  return 'findings' in explained ? explained.findings.map(({ id, times }) => `${id} x${times}`) : explained.state
}

describe('explaining a paste', () => {
  it('gives the words of the row and the text it rests on', () => {
    expect(explain('x\n535 5.7.139 no, basic authentication is disabled.', knowledge)).toEqual({
      kind: 'explained',
      schemaVersion: 1,
      state: 'explained',
      findings: [
        {
          id: 'reply.basic-disabled',
          args: { code: 535, enhanced: '5.7.139', text: 'no, basic authentication is disabled.' },
          title: { ja: '題 reply.basic-disabled', en: 'title reply.basic-disabled' },
          cause: { ja: 'わけ', en: 'cause' },
          steps: [],
          who: 'user',
          retry: 'no',
          severity: 'trouble',
          sources: [],
          restsOn: [
            { code: 535, enhanced: '5.7.139', raw: '535 5.7.139 no, basic authentication is disabled.', line: 2 },
          ],
          times: 1,
        },
      ],
    })
  })

  it('keeps the order of the paste and counts what comes again', () => {
    expect(idsIn('connection timed out\n535 5.7.139 no\nmail: connection timed out\n535 5.7.139 no')).toEqual([
      'reply.timed-out x2',
      'reply.sign-in-refused x2',
    ])
  })

  it('says unknown, with what class and subject mean, when no row knows the reply', () => {
    expect(explain('550 5.7.99 mail refused', knowledge)).toMatchObject({
      state: 'unknown',
      findings: [
        { id: 'reply.unknown', title: { ja: '題 550' }, cause: { ja: '言葉 550 5.7.99 mail refused' } },
        { id: 'reply.class-5' },
        { id: 'reply.subject-7' },
      ],
    })
    expect(idsIn('421 4.9.1 mail busy')).toEqual(['reply.unknown x1', 'reply.class-4 x1'])
  })

  it('never lends a line that follows to an unknown reply', () => {
    expect(idsIn('550 5.9.99 mail refused\nconnection timed out')).toEqual([
      'reply.unknown x1',
      'reply.class-5 x1',
      'reply.timed-out x1',
    ])
  })

  it('reads the lines that follow when they and the enhanced code belong together', () => {
    expect(idsIn('535 5.7.139 no, basic authen\ntication is disabled.')).toEqual(['reply.basic-disabled x1'])
    expect(idsIn('535 5.7.139 no, basic authentication is\ndisabled.')).toEqual(['reply.basic-disabled x1'])
    expect(idsIn('535 5.7.139 no\n\nbasic authentication is disabled.')).toEqual(['reply.sign-in-refused x1'])
  })

  it('tells a good conversation, unrelated text, a hidden reply and nothing apart', () => {
    expect(
      ['235 2.7.0 Authentication successful', 'see you at 5:35', 'curl: (67) Login denied', ' \n'].map(idsIn),
    ).toEqual(['no-error', 'unrelated', ['reply.hidden x1'], 'empty'])
  })

  it('does not repeat control or bidirectional characters of a paste', () => {
    const text = JSON.stringify(explain('550 5.7.99 mail \u202erefused\u0007\u001b[31m &#x202e; now', knowledge))
    expect(text).toContain('refused')
    expect(/[\u202a-\u202e\u0000-\u001f]/u.test(text)).toBe(false)
    expect(text).not.toMatch(/\\u(?:202e|001b|0007)/)
  })

  it('answers anything with a document that fits its schema, never with an exception', () => {
    const pieces = fc.constantFrom(
      '535',
      '5.7.139',
      ' ',
      '\n',
      '-',
      'Error: ',
      '334 eyJ',
      'connection timed out',
      '>',
      '<p>',
      '&#',
      '\u001b[',
      "b'",
      '５',
      '\ud800',
      '[',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (paste) => {
        expect(Explained.safeParse(explain(paste, knowledge)).error).toBeUndefined()
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    [
      'a log',
      'Nov 23 12:05:35 mail postfix/smtp[1]: relay=a[1.2.3.4]:587, said: 535 5.7.139 no, basic authentication is disabled [A.PROD.OUTLOOK.COM]\n',
    ],
    ['codes', '535 '],
    ['codes in lines', '535 mail\n'],
    ['continued lines', '550-5.7.1 mail\n'],
    ['phrases', 'connection timed '],
    ['quotes', '> '],
    ['tags', '<style><a '],
    ['entities', '&amp;'],
    ['colours', '\u001b['],
    ['one letter', 'a'],
    ['server tails', '[a.outlook.com '],
  ])('answers 5 MB of %s in time linear in its length', (_name, piece) => {
    const cpuMs = (bytes: number): number => {
      const text = piece.repeat(Math.ceil(bytes / piece.length))
      const before = process.cpuUsage()
      explain(text, knowledge)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1_000
    }
    // Processor time, not the clock: the machine may be busy. About 0.1 s to 0.9 s are usual on two slow cores.
    expect(cpuMs(5_000_000)).toBeLessThan(3_000)
  })
})
