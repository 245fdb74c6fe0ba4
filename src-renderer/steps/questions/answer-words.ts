import type { Situation } from '../../../src-main/contract/situation'
import { t, type Lang } from '../../../src-main/text/t'
import { answerAt } from '../../state/answers'
import type { Question } from '../questions'
import { optionText, questionText } from './question-text'

/** What was answered to a question, in the words in which it was asked. `familyName` is the catalogue's name of the chosen device. */
export function answerWords(
  question: Question,
  situation: Situation,
  lang: Lang,
  unknown: string,
  familyName: string | null,
): readonly string[] {
  const text = questionText(lang, question.id)
  switch (question.kind) {
    case 'choice': {
      const option = chosenOption(question, situation)
      return [option === null ? unknown : optionText(text, option).label]
    }
    case 'fields':
      return question.fields.map(
        ({ path, isOptional }) =>
          `${text.fields?.[path]?.label ?? path}: ${answerAt(situation, path) ?? (isOptional ? t(lang, 'wizard.notGiven') : unknown)}`,
      )
    case 'groups':
      return question.groups.map(
        (path) => `${text.groups?.[path] ?? path}: ${optionText(text, String(answerAt(situation, path))).label}`,
      )
    case 'family':
      return [familyName ?? unknown]
  }
}

/** The option that the situation stands for now, or null when nothing was chosen. */
export function chosenOption(question: Extract<Question, { kind: 'choice' }>, situation: Situation): string | null {
  const holds = (sets: (typeof question.options)[number]['sets']) =>
    sets.every(([path, value]) => (answerAt(situation, path) ?? undefined) === value)
  const deciding = question.options.find(({ sets }) =>
    sets.slice(0, 1).every(([path, value]) => answerAt(situation, path) === value),
  )
  return (question.options.find(({ sets }) => holds(sets)) ?? deciding)?.id ?? null
}
