import { expect, it } from 'vitest'
import type { AnswerPath } from '../../../../src-renderer/state/answers'
import {
  plainProblems,
  problemsInWords,
  typedAnswers,
  type Typed,
} from '../../../../src-renderer/steps/questions/typed-problems'

const fields = [
  { path: 'sending.host', type: 'text', isOptional: false },
  { path: 'sending.port', type: 'number', isOptional: false },
  { path: 'sending.recipientsPerDay', type: 'number', isOptional: true },
] as const
const labelOf = (path: AnswerPath) => path
const typed = (host: string, port: string, perDay = '', isUnknown = false): readonly Typed[] => [
  { path: 'sending.host', text: host, isUnknown },
  { path: 'sending.port', text: port, isUnknown },
  { path: 'sending.recipientsPerDay', text: perDay, isUnknown: false },
]
const problemsOf = (values: readonly Typed[]) => plainProblems(fields, values, labelOf, 'en').map(({ text }) => text)

it('says what is empty, what is no number and what is no port; わからない and optional ones may be empty', () => {
  expect([
    problemsOf(typed(' ', 'abc', '-1')),
    problemsOf(typed('a.example', '70000')),
    problemsOf(typed('', '', '', true)),
    problemsOf(typed('a.example', '５８７', '1,200')),
  ]).toEqual([
    [
      "sending.host is empty. Fill it in, or choose “I don't know”.",
      'sending.port has to be a number.',
      'sending.recipientsPerDay has to be a number.',
    ],
    ['sending.port is a number from 1 to 65535.'],
    [],
    [],
  ])
})

it('offers a corrected form, and speaks only of the fields of this page', () => {
  const found = [
    { answer: 'sending.host', problem: 'corrected', offered: 'a.example' },
    { answer: 'sending.from', problem: 'nonsense' },
  ] as const
  expect(problemsInWords(found, fields, labelOf, 'en')).toEqual([
    {
      path: 'sending.host',
      text: 'sending.host contains full-width characters or spaces. If “a.example” is right, we correct it and go on.',
      offered: 'a.example',
    },
  ])
})

it('gives numbers as numbers, whatever keyboard they were typed on, and nothing for わからない', () => {
  expect([
    typedAnswers(fields, typed(' a.example ', '５８７', '1,200')),
    typedAnswers(fields, typed('a', '25', '', true)),
  ]).toEqual([
    [
      ['sending.host', 'a.example'],
      ['sending.port', 587],
      ['sending.recipientsPerDay', 1200],
    ],
    [
      ['sending.host', undefined],
      ['sending.port', undefined],
      ['sending.recipientsPerDay', undefined],
    ],
  ])
})
