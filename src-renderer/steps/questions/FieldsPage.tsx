import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { TypedProblem } from '../../../src-main/contract/window'
import { api } from '../../app/api'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { answerAt, withAnswer, type AnswerPath } from '../../state/answers'
import { useWizard } from '../../state/wizard-store'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Page } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import type { FieldsQuestion } from '../questions'
import { questionText } from './question-text'
import { SideColumn } from './SideColumn'

interface Problem {
  readonly path: AnswerPath
  readonly text: string
  readonly offered?: string | undefined
}
type Typed = { readonly text: string; readonly isUnknown: boolean }

/** A few values typed together. What cannot be used is said in the same words above and at the field; a corrected form is offered, never silently used. */
export function FieldsPage({ question }: { question: FieldsQuestion }) {
  const { t, lang } = useText()
  const text = questionText(lang, question.id)
  const { work, answer, settle } = useWizard()
  const wasAnswered = work.answered.includes(question.id)
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>(() =>
    Object.fromEntries(
      question.fields.map(({ path, isOptional }) => {
        const value = answerAt(work.situation, path)
        return [path, { text: String(value ?? ''), isUnknown: wasAnswered && value === undefined && !isOptional }]
      }),
    ),
  )
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const back = useBack()
  const valueOf = (path: AnswerPath): Typed => typed[path] ?? { text: '', isUnknown: false }
  const change = (path: AnswerPath, value: Partial<Typed>) =>
    setTyped({ ...typed, [path]: { ...valueOf(path), ...value } })
  const labelOf = (path: AnswerPath) => text.fields?.[path]?.label ?? path

  const missing = (): readonly Problem[] =>
    question.fields.flatMap(({ path, type, isOptional }) => {
      const { text: given, isUnknown } = valueOf(path)
      if (isUnknown || (isOptional && given.trim() === '')) return []
      if (given.trim() === '') return [{ path, text: t('wizard.errors.empty', { field: labelOf(path) }) }]
      const digits = given.normalize('NFKC').trim()
      return type === 'number' && !/^\d{1,8}(\.\d+)?$/.test(digits)
        ? [{ path, text: t('wizard.errors.number', { field: labelOf(path) }) }]
        : []
    })
  const inWords = ({ answer: path, problem, offered }: TypedProblem): readonly Problem[] => {
    const mine = question.fields.find((field) => field.path === path)
    if (mine === undefined || problem === 'empty') return []
    const field = labelOf(mine.path)
    const said =
      problem === 'corrected'
        ? t('wizard.errors.corrected', { field, offered: offered ?? '' })
        : t('wizard.errors.nonsense', { field })
    return [{ path: mine.path, text: said, offered }]
  }
  const valuesToKeep = () =>
    question.fields.map(({ path, type }) => {
      const { text: given, isUnknown } = valueOf(path)
      const trimmed = given.trim()
      if (isUnknown || trimmed === '') return [path, undefined] as const
      return [path, type === 'number' ? Number(trimmed.normalize('NFKC')) : trimmed] as const
    })

  const submit = async () => {
    const gaps = missing()
    if (gaps.length > 0) return setProblems(gaps)
    const values = valuesToKeep()
    const situation = values.reduce((so_far, [path, value]) => withAnswer(so_far, path, value), work.situation)
    const checked = await api.answers.problems(situation)
    const found = checked.ok
      ? checked.value.flatMap(inWords)
      : question.fields
          .slice(0, 1)
          .map(({ path }) => ({ path, text: t('wizard.errors.nonsense', { field: labelOf(path) }) }))
    if (found.length > 0) return setProblems(found)
    for (const [path, value] of values) answer(path, value)
    settle(question.id)
  }
  return (
    <Page
      title={text.title}
      windowTitle={usePageTitle(text.title, problems.length > 0)}
      back={back}
      note={t('wizard.savedNote')}
      side={<SideColumn why={text.why} />}
      actions={
        <Button appearance="primary" size="large" onClick={() => void submit()}>
          {t('wizard.continue')}
        </Button>
      }
    >
      {problems.length > 0 && (
        <ErrorSummary
          title={t('wizard.errors.title')}
          errors={problems.map(({ path, text: said }) => ({ field: path, text: said }))}
        />
      )}
      {question.fields.map(({ path, type, isOptional }) => {
        const problem = problems.find((entry) => entry.path === path)
        const { text: given, isUnknown } = valueOf(path)
        return (
          <div key={path}>
            <TextField
              id={path}
              label={labelOf(path)}
              hint={text.fields?.[path]?.hint}
              error={problem?.text}
              type={type}
              value={given}
              onChange={(value) => change(path, { text: value })}
              unknown={
                isOptional
                  ? undefined
                  : {
                      label: t('wizard.unknownAnswer'),
                      isOn: isUnknown,
                      onToggle: (isOn) => change(path, { isUnknown: isOn }),
                    }
              }
            />
            {problem?.offered !== undefined && (
              <Button
                onClick={() => {
                  change(path, { text: problem.offered ?? given })
                  setProblems(problems.filter((entry) => entry !== problem))
                }}
              >
                {t('wizard.errors.useOffered', { offered: problem.offered })}
              </Button>
            )}
          </div>
        )
      })}
    </Page>
  )
}
