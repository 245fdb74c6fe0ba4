import { describe, expect, it } from 'vitest'
import { Situation } from '../../../../src-main/contract/situation'
import { answerAt, withAnswer, type AnswerPath } from '../../../../src-renderer/state/answers'
import { emptySituation } from '../../../../src-renderer/state/work'
import { deviceQuestions, triageQuestions, type Question } from '../../../../src-renderer/steps/questions'
import { answerWords } from '../../../../src-renderer/steps/questions/answer-words'
import { optionText, questionText } from '../../../../src-renderer/steps/questions/question-text'

const questions = [
  ...new Map([...triageQuestions, ...deviceQuestions].map((question) => [question.id, question])).values(),
]
const langs = ['ja', 'en'] as const
/** Values that fit an answer of typed text or number. */
const typed: Readonly<Record<string, string | number>> = {
  'device.family': 'x',
  'sending.host': 'a.example',
  'sending.port': 587,
  'sending.account': 'a@example.jp',
  'sending.from': 'a@example.jp',
  'sending.recipientsPerDay': 3,
  'sending.largestMegabytes': 2.5,
}
const holds = (path: AnswerPath, value: string | number) =>
  Situation.safeParse(withAnswer(emptySituation(), path, value)).success

describe.each(questions)('question $id', (question: Question) => {
  it('has a title, a reason and a short name in both languages', () => {
    const words = langs.map((lang) => questionText(lang, question.id))
    expect(words.map(({ title, why, short }) => [title, why, short].every((text) => text.length > 0))).toEqual([
      true,
      true,
    ])
  })

  it('gives only answers that a situation can hold', () => {
    const given: readonly (readonly [AnswerPath, string | number | undefined])[] =
      question.kind === 'choice'
        ? question.options.flatMap(({ sets }) => sets)
        : question.kind === 'groups'
          ? question.groups.flatMap((path) => ['yes', 'no', 'unknown'].map((value) => [path, value] as const))
          : question.shows.map((path) => [path, typed[path]])
    const wrong = given.filter(([path, value]) => value !== undefined && !holds(path, value))
    expect([given.length > 0, wrong]).toEqual([true, []])
  })

  it('can be answered with わからない', () => {
    const isPossible = () => {
      if (question.kind === 'choice') return question.options.some(({ id }) => id === 'unknown')
      if (question.kind === 'groups') return question.groups.every((path) => holds(path, 'unknown'))
      // Typed values may be left open, and an unlisted device is a way on.
      return question.shows.every((path) => answerAt(emptySituation(), path) === undefined)
    }
    expect(isPossible()).toBe(true)
  })

  it('is put into words on check-answers, answered or not', () => {
    const lines = langs.flatMap((lang) => answerWords(question, emptySituation(), lang, '?', null))
    expect(lines.filter((line) => line.trim() === '' || line.includes('undefined'))).toEqual([])
  })
})

it('every option has words, and every わからない says where it leads, in both languages', () => {
  const choices = questions.flatMap((question) => (question.kind === 'choice' ? [question] : []))
  const words = choices.flatMap((question) =>
    langs.flatMap((lang) =>
      question.options.map(({ id }) => ({ id, ...optionText(questionText(lang, question.id), id) })),
    ),
  )
  expect([
    words.filter(({ label }) => label === ''),
    words.filter(({ id, hint }) => id === 'unknown' && hint === undefined),
  ]).toEqual([[], []])
})

it('every field and every group of a question has its words in both languages', () => {
  const missing = questions.flatMap((question) =>
    langs.flatMap((lang) => {
      const text = questionText(lang, question.id)
      if (question.kind === 'fields')
        return question.fields.filter(({ path }) => !text.fields?.[path]).map(({ path }) => path)
      return question.kind === 'groups' ? question.groups.filter((path) => !text.groups?.[path]) : []
    }),
  )
  expect(missing).toEqual([])
})

it('programs are not asked for a setting on a machine, and machines not for a programmer', () => {
  const askedOf = (kind: string) => {
    const situation = withAnswer(emptySituation(), 'device.kind', kind)
    return ['offersOAuth', 'canBeChanged'].filter((id) =>
      deviceQuestions.some((question) => question.id === id && question.appliesTo(situation)),
    )
  }
  expect([askedOf('app'), askedOf('mfp'), askedOf('unknown')]).toEqual([
    ['canBeChanged'],
    ['offersOAuth'],
    ['offersOAuth'],
  ])
})
