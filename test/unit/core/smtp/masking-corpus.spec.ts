import { expect, it } from 'vitest'
import { masker } from '../../../../src-main/core/smtp/masking'
import { holds } from '../../../e2e/support/secrets'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'

const account = 'scan@example.co.jp'
const password = 'hunter2+/=&パス'
const token = `eyJ0eXAiOiJKV1QifQ.${'hunter2'.repeat(40)}.signature`
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** How a server, a proxy or a log gives back what it was sent. */
const echoes = [
  password,
  token,
  base64(password),
  base64(`\0${account}\0${password}`),
  base64(`user=${account}\x01auth=Bearer ${token}\x01\x01`),
  encodeURIComponent(password),
  `AUTH PLAIN ${base64(`\0${account}\0${password}`)}`,
  `Bearer ${token}`,
]
// Every real reply that we know, each with an echo behind it.
const replies = shippedKnowledge.replies.flatMap(({ examples }) => examples)
const transcripts = replies.flatMap((reply) => echoes.map((echo) => `${reply} (${echo})`))

it('of every known reply that gives a secret back, in every form, nothing of the secret is left; hiding twice changes nothing', () => {
  const hide = masker([password, token])
  const leaks = transcripts.filter((text) => {
    const hidden = hide(text)
    return /hunter2/i.test(hidden) || holds('hunter2', hidden) || hide(hidden) !== hidden
  })
  expect(leaks).toEqual([])
  expect(transcripts.length).toBeGreaterThan(60)
})

it('nothing is hidden where there is no secret', () => {
  const hide = masker([password, token])
  expect(replies.filter((reply) => hide(reply) !== reply)).toEqual([])
})
