import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { api } from '../../app/api'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { answerAt, withAnswer, type AnswerPath } from '../../state/answers'
import { useDrafts } from '../../state/draft-store'
import { valueOf } from '../../state/fault-store'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import type { FieldsQuestion } from '../questions'
import { withAnswers } from './give-answers'
import { questionText } from './question-text'
import { SideColumn } from './SideColumn'
import { plainProblems, problemsInWords, typedAnswers, type Problem, type Typed } from './typed-problems'

/** A few values typed together. What cannot be used is said in the same words above and at the field; a corrected form is offered, never silently used. */
export function FieldsPage({ question }: { question: FieldsQuestion }) {
  const { t, lang } = useText()
  const text = questionText(lang, question.id)
  const work = useWizard((wizard) => wizard.work)
  const update = useWizard((wizard) => wizard.update)
  const { drafts, keep, drop } = useDrafts()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const back = useBack()
  const { fields } = question
  const wasAnswered = work.answered.includes(question.id)
  const labelOf = (path: AnswerPath) => text.fields?.[path]?.label ?? path

  const typed: readonly Typed[] = fields.map(({ path, isOptional }) => {
    const value = answerAt(work.situation, path)
    const unknown = drafts[`${question.id}/${path}?`]
    return {
      path,
      text: drafts[`${question.id}/${path}`] ?? String(value ?? ''),
      isUnknown: unknown === undefined ? wasAnswered && value === undefined && !isOptional : unknown === 'yes',
    }
  })
  const submit = async () => {
    const gaps = plainProblems(fields, typed, labelOf, lang)
    const given = typedAnswers(fields, typed)
    const sound = given.filter(([path]) => !gaps.some((gap) => gap.path === path))
    const situation = sound.reduce((before, [path, value]) => withAnswer(before, path, value), work.situation)
    const found = await valueOf(api.answers.problems(situation))
    if (found === undefined) return
    const said = problemsInWords(found, fields, labelOf, lang)
    const all = fields.flatMap(({ path }) => [...gaps, ...said].find((problem) => problem.path === path) ?? [])
    if (all.length > 0) return setProblems(all)
    drop(question.id)
    update((before) => withAnswers(before, question, given))
  }
  const count = problems.length
  return (
    <Page
      title={text.title}
      windowTitle={usePageTitle(text.title, count > 0)}
      back={back}
      note={t('wizard.savedNote')}
      side={<SideColumn question={question.id} why={text.why} />}
      errors={{
        title: count > 1 ? t('wizard.errors.titleMany', { count }) : t('wizard.errors.title'),
        list: problems.map(({ path, text: said }) => ({ field: path, text: said })),
      }}
      onSubmit={() => void submit()}
      actions={
        <Button appearance="primary" size="large" type="submit">
          {t('wizard.continue')}
        </Button>
      }
    >
      {fields.map(({ path, type, isOptional }, at) => {
        const problem = problems.find((entry) => entry.path === path)
        const settle = () => setProblems(problems.filter((entry) => entry !== problem))
        const offered = problem?.offered
        return (
          <TextField
            key={path}
            id={path}
            label={labelOf(path)}
            hint={text.fields?.[path]?.hint}
            error={problem?.text}
            type={type}
            value={typed[at]?.text ?? ''}
            onChange={(value) => keep(`${question.id}/${path}`, value)}
            unknown={
              isOptional
                ? undefined
                : {
                    label: t('wizard.unknownAnswer'),
                    isOn: typed[at]?.isUnknown ?? false,
                    onToggle(isOn) {
                      keep(`${question.id}/${path}?`, isOn ? 'yes' : 'no')
                      settle()
                    },
                  }
            }
          >
            {offered !== undefined && (
              <Button
                onClick={() => {
                  keep(`${question.id}/${path}`, offered)
                  settle()
                }}
              >
                {t('wizard.errors.useOffered', { offered })}
              </Button>
            )}
          </TextField>
        )
      })}
    </Page>
  )
}
