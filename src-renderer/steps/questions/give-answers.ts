import type { Situation } from '../../../src-main/contract/situation'
import type { Work } from '../../../src-main/contract/window'
import { answerAt, withAnswer, type AnswerPath } from '../../state/answers'
import { emptySituation, withGivenAnswer, withSettled } from '../../state/work'
import { deviceQuestions, type ChoiceQuestion, type Question } from '../questions'
import { chosenOption } from './answer-words'

type Given = readonly (readonly [AnswerPath, string | number | undefined])[]

/** The work after a question was answered. Another question whose answer this one took away is asked again. */
export function withAnswers(work: Work, question: Question, given: Given): Work {
  const lost = given.filter(([path, value]) => value === undefined && answerAt(work.situation, path) !== undefined)
  const askedAgain = deviceQuestions
    .filter(({ id, shows }) => id !== question.id && lost.some(([path]) => shows.includes(path)))
    .map(({ id }) => id)
  const changed = given.reduce((before, [path, value]) => withGivenAnswer(before, path, value), work)
  return withSettled({ ...changed, answered: changed.answered.filter((id) => !askedAgain.includes(id)) }, question.id)
}

/** The work after an option was chosen. The same option again changes nothing: what was typed elsewhere stays. */
export function withOption(work: Work, question: ChoiceQuestion, option: ChoiceQuestion['options'][number]): Work {
  const isSame = work.answered.includes(question.id) && chosenOption(question, work.situation) === option.id
  return withAnswers(work, question, isSame ? [] : option.sets)
}

/** The answers that count: what was said to questions that no longer apply is kept, but not judged. */
export function countingAnswers(situation: Situation): Situation {
  const empty = emptySituation()
  const paths = (applies: boolean) =>
    deviceQuestions.filter((question) => question.appliesTo(situation) === applies).flatMap(({ shows }) => shows)
  const counting = new Set(paths(true))
  return paths(false)
    .filter((path) => !counting.has(path))
    .reduce((kept, path) => withAnswer(kept, path, answerAt(empty, path)), situation)
}
