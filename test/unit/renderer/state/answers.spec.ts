import { expect, it } from 'vitest'
import { answerAt, withAnswer } from '../../../../src-renderer/state/answers'
import { emptySituation } from '../../../../src-renderer/state/work'

it('puts an answer in its place and leaves the rest as it was', () => {
  const situation = withAnswer(emptySituation(), 'sending.host', 'smtp.example.jp')
  expect(situation).toEqual({
    ...emptySituation(),
    sending: { ...emptySituation().sending, host: 'smtp.example.jp' },
  })
})

it('takes an answer away with undefined, so that nothing of it is saved', () => {
  const typed = withAnswer(emptySituation(), 'sending.port', 587)
  const situation = withAnswer(typed, 'sending.port', undefined)
  expect([situation, Object.hasOwn(situation.sending, 'port')]).toEqual([emptySituation(), false])
})

it('reads texts and numbers; what was never given is undefined, わからない is an answer', () => {
  const situation = withAnswer(withAnswer(emptySituation(), 'sending.port', 25), 'device.model', 'BP-22C20')
  expect([
    answerAt(situation, 'sending.port'),
    answerAt(situation, 'device.model'),
    answerAt(situation, 'sending.account'),
    answerAt(situation, 'office.fixedPublicIp'),
  ]).toEqual([25, 'BP-22C20', undefined, 'unknown'])
})
