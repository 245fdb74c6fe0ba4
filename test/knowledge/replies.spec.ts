import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../src-main/build/knowledge/read-knowledge'
import { explain } from '../../src-main/core/diagnosis/explain'
import { keyOf } from '../../src-main/core/smtp/phrase-index'
import { matcherOf } from '../../src-main/core/smtp/match-reply'
import { unwrap } from '../../src-main/core/smtp/unwrap'

// Read from the YAML, not from the compiled file: a row can be tested before the build.
const { knowledge, problems } = readKnowledge(join('assets', 'knowledge'))
const { replies } = knowledge
const examples = replies.flatMap((row) => row.examples.map((example) => ({ id: row.id, example })))

const idsIn = (text: string): readonly string[] => {
  const explained = explain(text, knowledge)
  return 'findings' in explained ? explained.findings.map(({ id }) => id) : []
}

/** Hosts that sources may stand on: makers, standards, public threads and the few pages that research names. */
const knownHosts = [
  'ccsnet.ne.jp',
  'docs.oracle.com',
  'faq.interlink.or.jp',
  'github.com',
  'knowledge.mdaemon.com',
  'learn.microsoft.com',
  'maester.dev',
  'muratec.jp',
  'openid.net',
  'snx.co.jp',
  'techcommunity.microsoft.com',
  'thetoolstrunk.com',
  'www.iana.org',
  'www.rfc-editor.org',
  'www.support.xerox.com',
]

/** Error numbers of Microsoft Entra ID that were met where devices and programs sign in to send. */
const met =
  '50011 50020 50034 50053 50055 50057 50059 50072 50074 50076 50078 50079 50105 50126 50128 50131 50132 50133 50158 50173 50194 53000 53001 53002 53003 53004 530003 65001 65004 65005 70000 70008 70011 70016 70019 70043 70044 700016 700054 700082 700084 7000112 7000215 7000218 7000222 90002 90014 90072 90094 900023'.split(
    ' ',
  )

describe('the reply catalogue', () => {
  it('parses', () => {
    expect(problems.filter((problem) => /smtp-replies|findings.replies/.test(problem))).toEqual([])
    expect(replies.length).toBeGreaterThan(30)
  })

  it.each(examples)('explains the example of $id by its own row and no other: $example', ({ id, example }) => {
    expect(idsIn(example)).toEqual([id])
  })

  it.each(examples)('knows one best row for the example of $id: $example', ({ example }) => {
    const ties = unwrap(example).map((reply) =>
      matcherOf(replies)
        .best(reply)
        .map(({ row }) => row.id),
    )
    expect(ties.filter(({ length }) => length > 1)).toEqual([])
  })

  it('has only phrases that cannot run away: plain words, single optional signs and bounded gaps', () => {
    const phrases = replies.flatMap((row) => [row.match, ...(row.alsoMatch ?? [])].flatMap(({ text }) => text ?? []))
    expect(phrases.filter((phrase) => /[|()*+]|\{\d+,\}/.test(phrase.replace(/\\./g, '')))).toEqual([])
    for (const phrase of phrases) expect(() => keyOf(phrase)).not.toThrow()
  })

  it('marks exactly the refusals of Basic itself', () => {
    expect(replies.flatMap(({ id, endsBasic }) => (endsBasic ? [id] : [])).toSorted()).toEqual([
      'reply.basic-disabled',
      'reply.basic-removed',
      'reply.organization-configuration',
      'reply.security-defaults',
      'reply.sign-in-criteria',
    ])
  })

  it('gives every row a step, and the person who can mend it one of them', () => {
    const idle = replies.filter(
      ({ who, steps, retry }) => steps.length === 0 || (retry !== 'later' && !steps.some((step) => step.who === who)),
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it('leaves nobody with trouble and nothing to do, and says who can mend it', () => {
    const serious = [...replies, ...knowledge.findings.filter(({ id }) => id.startsWith('reply.'))].filter(
      ({ severity }) => severity === 'trouble' || severity === 'warning',
    )
    expect(serious.filter(({ steps }) => steps.length === 0).map(({ id }) => id)).toEqual([])
  })

  it('rests on sources with https addresses of hosts we know, and reports how old they are', () => {
    const sources = replies.flatMap((row) => row.sources)
    const hosts = new Set(sources.flatMap(({ url }) => (url === null ? [] : [new URL(url).host])))
    expect([...hosts].filter((host) => !knownHosts.includes(host))).toEqual([])
    expect(sources.filter(({ url }) => url !== null && !url.startsWith('https://'))).toEqual([])
    const days = [...new Set(sources.map(({ checkedOn }) => checkedOn))].toSorted()
    const sure = ['confirmed', 'secondary', 'inferred', 'memory', 'unconfirmed'].map(
      (word) => `${sources.filter(({ confidence }) => confidence === word).length} ${word}`,
    )
    console.log(
      `replies: ${replies.length} rows, ${examples.length} examples, sources read from ${days[0]} to ${days.at(-1)};`,
      sure.join(', '),
    )
    expect(days[0] && days[0] >= '2026-01-01').toBe(true)
  })

  it('says every note of a source in Japanese too', () => {
    const notes = [...replies, ...knowledge.findings, ...(knowledge.suspects?.suspects ?? [])].flatMap(
      ({ id, sources }) =>
        sources.flatMap(({ note }) =>
          typeof note === 'string' && /[a-z]{4,} [a-z]{2,}/i.test(note) ? [{ id, note }] : [],
        ),
    )
    expect(notes.filter(({ note }) => !note.startsWith('OpenID Connect Core'))).toEqual([])
  })

  it('knows every number of the sign-in service that is met at SMTP', () => {
    const numbers = replies.flatMap(({ id }) => /^reply\.aadsts-(\d+)$/.exec(id)?.[1] ?? [])
    expect(met.filter((number) => !numbers.includes(number))).toEqual([])
  })

  it('leaves a number of the sign-in service that it does not know unknown, and says where to look it up', () => {
    const explained = explain('MSAL: AADSTS999999: Something new. Trace ID: 0000', knowledge)
    expect([explained.state, 'findings' in explained && explained.findings.map(({ id, args }) => [id, args])]).toEqual([
      'unknown',
      [['reply.aadsts-unknown', { number: '999999' }]],
    ])
  })

  it('finds the number of the sign-in service and the reply that stand on one line', () => {
    expect(idsIn('token: AADSTS700016 not found; SMTP said 535 5.7.3 Authentication unsuccessful')).toEqual([
      'reply.aadsts-700016',
      'reply.authentication-unsuccessful',
    ])
  })

  it('lets a class of trouble yield to a cause in the same text', () => {
    expect(idsIn('{"error":"invalid_grant","error_description":"AADSTS50173: revoked"}')).toEqual([
      'reply.aadsts-50173',
    ])
    expect(idsIn('invalid_grant')).toEqual(['reply.oauth-invalid-grant'])
    expect(idsIn('certificate verify failed: certificate has expired')).toEqual(['reply.certificate-expired'])
    expect(idsIn('エラー 1102\n535 5.7.139 Authentication unsuccessful, account locked.')).toEqual([
      'reply.account-locked',
    ])
  })

  it('writes Japanese in Japanese and English in English', () => {
    const words = [...replies, ...knowledge.findings.filter(({ id }) => id.startsWith('reply.'))].flatMap((row) =>
      [row.title, row.cause, ...row.steps.map(({ text }) => text)].map((text) => ({ id: row.id, ...text })),
    )
    expect(words.filter(({ ja }) => !/[\u3040-\u30ff]/.test(ja)).map(({ id }) => id)).toEqual([])
    expect(words.filter(({ en }) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(en)).map(({ id }) => id)).toEqual([])
  })
})
