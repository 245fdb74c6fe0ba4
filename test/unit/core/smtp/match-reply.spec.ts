import { describe, expect, it } from 'vitest'
import type { ReplyRow } from '../../../../src-main/contract/knowledge'
import { matchReply, ReplyMatcher, type ReplyWords } from '../../../../src-main/core/smtp/match-reply'
import { keyOf } from '../../../../src-main/core/smtp/phrase-index'
import { replyRow } from './reply-row'

const rows: readonly ReplyRow[] = [
  replyRow('code', { codes: [535] }),
  replyRow('enhanced', { enhanced: ['5.7.139'] }),
  replyRow('enhanced-code', { codes: [535], enhanced: ['5.7.139'] }),
  replyRow('text', { text: ['basic authentication is disabled'] }),
  replyRow('enhanced-text', { enhanced: ['5.7.139'], text: ['basic authentication is disabled'] }),
]
const idOf = (reply: ReplyWords, from: readonly ReplyRow[] = rows) => matchReply(reply, from)?.id
const without = (...ids: readonly string[]) => rows.filter(({ id }) => !ids.includes(id))

describe('matching a reply', () => {
  const reply = {
    code: 535,
    enhanced: '5.7.139',
    text: 'Authentication unsuccessful, basic authentication is disabled.',
  }

  it('prefers enhanced code with words, then words, then both codes, then the enhanced code, then the code', () => {
    expect([
      idOf(reply),
      idOf(reply, without('enhanced-text')),
      idOf(reply, without('enhanced-text', 'text')),
      idOf(reply, without('enhanced-text', 'text', 'enhanced-code')),
      idOf(reply, without('enhanced-text', 'text', 'enhanced-code', 'enhanced')),
      idOf(reply, []),
    ]).toEqual(['enhanced-text', 'text', 'enhanced-code', 'enhanced', 'code', undefined])
  })

  it('needs every given part', () => {
    expect([
      idOf({ code: 550, enhanced: '5.7.1', text: 'no' }),
      idOf({ text: 'basic authentication is disabled' }),
      idOf({ code: 535, text: 'no' }),
      idOf({ enhanced: '5.7.139', text: 'no' }),
    ]).toEqual([undefined, 'text', 'code', 'enhanced'])
  })

  it('finds words in any case, whole, and across line breaks of the reply', () => {
    expect([
      idOf({ text: 'BASIC Authentication is\ndisabled' }),
      idOf({ text: 'basic authentication is disabledness' }),
      idOf({ text: 'xbasic authentication is disabled' }),
    ]).toEqual(['text', undefined, undefined])
  })

  it('does not look into the name of the server that answered', () => {
    const named = [replyRow('name', { text: ['prod'] }), replyRow('rest', { codes: [550] })]
    expect(
      idOf({ code: 550, text: 'no [TY2PR01CA0001.jpnprd01.prod.outlook.com 2026-11-23T00:00:00.000Z 08DE]' }, named),
    ).toBe('rest')
  })

  it('takes 5.7.139 before 5.7.57 when both are on one line, whichever number came with the reply', () => {
    const both = [
      replyRow('outer', { enhanced: ['5.7.57'], text: ['Client not authenticated'] }),
      replyRow('inner', { enhanced: ['5.7.139'] }),
    ]
    const text = 'Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful'
    expect([idOf({ code: 530, enhanced: '5.7.57', text }, both), idOf({ text }, both)]).toEqual(['inner', 'inner'])
  })

  it('recognises a row in any of its ways', () => {
    const ways = [
      { ...replyRow('two', { enhanced: ['5.7.30'] }), alsoMatch: [{ text: ['not supported for Client Submission'] }] },
    ]
    expect([
      idOf({ code: 535, enhanced: '5.7.30', text: '' }, ways),
      idOf({ code: 550, enhanced: '5.7.30', text: '' }, ways),
      idOf({ text: 'Basic authentication is not supported for Client Submission.' }, ways),
    ]).toEqual(['two', 'two', 'two'])
  })

  it('reads a range of enhanced codes', () => {
    const ranged = [replyRow('range', { enhanced: ['4.7.500-699', '5.4.8'] })]
    const codes = ['4.7.499', '4.7.500', '4.7.699', '4.7.700', '5.4.8']
    expect(codes.filter((enhanced) => idOf({ enhanced, text: '' }, ranged) !== undefined)).toEqual([
      '4.7.500',
      '4.7.699',
      '5.4.8',
    ])
  })

  it('narrows by stage: numbers count only at their stage, and only where the stage is known; words count without', () => {
    const staged = [
      {
        ...replyRow('at-auth', { codes: [501], enhanced: ['5.5.4'] }),
        stages: ['auth' as const],
        alsoMatch: [{ text: ['Invalid arguments'] }],
      },
      { ...replyRow('at-ehlo', { codes: [501], enhanced: ['5.5.4'] }), stages: ['ehlo' as const] },
    ]
    const bare = { code: 501, enhanced: '5.5.4', text: '' }
    expect([
      matchReply(bare, staged, 'auth')?.id,
      matchReply(bare, staged, 'ehlo')?.id,
      matchReply(bare, staged, 'rcpt-to')?.id,
      matchReply(bare, staged)?.id,
      matchReply({ ...bare, text: 'Invalid arguments' }, staged)?.id,
      matchReply({ ...bare, text: 'Invalid arguments' }, staged, 'rcpt-to')?.id,
    ]).toEqual(['at-auth', 'at-ehlo', undefined, undefined, 'at-auth', undefined])
  })

  it('of phrases that overlap in prose takes the longest, and none that also needs a number', () => {
    const matcher = new ReplyMatcher([
      replyRow('short', { text: ['timed out'] }),
      replyRow('long', { text: ['connection timed out'] }),
      replyRow('numbered', { codes: [421], text: ['timed out'] }),
    ])
    expect(
      [...matcher.phrasesIn('the connection timed out, and again: it timed out')].map(({ row, at }) => [row.id, at]),
    ).toEqual([
      ['long', 4],
      ['short', 40],
    ])
  })

  it('files a phrase under its longest whole word, and refuses one that could run away', () => {
    expect([
      keyOf('user.s security defaults'),
      keyOf('\\]:25: Connection timed out'),
      keyOf('"status" ?: ?"\\d\\d\\d"'),
    ]).toEqual([
      { word: 'security', offset: null },
      { word: 'connection', offset: 6 },
      { word: 'status', offset: 1 },
    ])
    for (const phrase of ['a|b phrase', '(nested)+ words', 'any .* thing', 'x'])
      expect(() => keyOf(phrase)).toThrow('cannot be filed')
  })
})
