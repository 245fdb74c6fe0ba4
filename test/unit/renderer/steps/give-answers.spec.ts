import { describe, expect, it } from 'vitest'
import type { Work } from '../../../../src-main/contract/window'
import { withAnswer } from '../../../../src-renderer/state/answers'
import { emptySituation, emptyWork } from '../../../../src-renderer/state/work'
import { deviceQuestions, type ChoiceQuestion } from '../../../../src-renderer/steps/questions'
import { countingAnswers, withOption } from '../../../../src-renderer/steps/questions/give-answers'

const choice = (id: string): ChoiceQuestion => {
  const question = deviceQuestions.find((known) => known.id === id)
  if (question?.kind !== 'choice') throw new Error(`No choice question ${id}`)
  return question
}
const server = choice('server')
const option = (id: string) => {
  const found = server.options.find((known) => known.id === id)
  if (found === undefined) throw new Error(`No option ${id}`)
  return found
}
const onProvider: Work = {
  ...emptyWork(),
  way: 'device',
  answered: ['server', 'current'],
  situation: withAnswer(
    withAnswer(emptySituation(), 'tenant.usesMicrosoft365', 'no'),
    'sending.host',
    'mail.example.jp',
  ),
}

describe('the server question answered again', () => {
  it('keeps the typed host when the answer is the same', () => {
    expect(withOption(onProvider, server, option('other'))).toEqual(onProvider)
  })
  it('asks for the settings again when it takes the typed host away', () => {
    const work = withOption(onProvider, server, option('unknown'))
    expect([work.situation.sending.host, work.answered]).toEqual([undefined, ['server']])
  })
  it('fills in the host of Microsoft and keeps the other settings', () => {
    const work = withOption(onProvider, server, option('microsoft'))
    expect([work.situation.sending.host, work.answered]).toEqual(['smtp.office365.com', ['server', 'current']])
  })
})

it('answers to questions that no longer apply are kept, but do not count', () => {
  const asked = withAnswer(withAnswer(emptySituation(), 'device.kind', 'mfp'), 'device.offersOAuth', 'no')
  const changed = withAnswer(asked, 'device.kind', 'app')
  expect([countingAnswers(asked), countingAnswers(changed)]).toEqual([
    asked,
    withAnswer(emptySituation(), 'device.kind', 'app'),
  ])
})
