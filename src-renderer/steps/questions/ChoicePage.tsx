import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Page } from '../../ui/Page'
import type { ChoiceQuestion } from '../questions'
import { chosenOption } from './answer-words'
import { optionText, questionText } from './question-text'
import { SideColumn } from './SideColumn'

/** One question with one answer. Before it was answered nothing is chosen: わからない is a choice, not a default. */
export function ChoicePage({ question, above }: { question: ChoiceQuestion; above?: ReactNode }) {
  const { t, lang } = useText()
  const text = questionText(lang, question.id)
  const { work, answer, settle } = useWizard()
  const wasAnswered = work.answered.includes(question.id)
  const [chosen, choose] = useState(wasAnswered ? chosenOption(question, work.situation) : null)
  const [isMissing, setMissing] = useState(false)
  const back = useBack()
  const first = `${question.id}-first`

  const submit = () => {
    const option = question.options.find(({ id }) => id === chosen)
    if (option === undefined) return setMissing(true)
    for (const [path, value] of option.sets) answer(path, value)
    settle(question.id)
  }
  return (
    <Page
      title={text.title}
      windowTitle={usePageTitle(text.title, isMissing)}
      back={back}
      note={t('wizard.savedNote')}
      side={<SideColumn why={text.why} />}
      actions={
        <Button appearance="primary" size="large" onClick={submit}>
          {t('wizard.continue')}
        </Button>
      }
    >
      {isMissing && (
        <ErrorSummary title={t('wizard.errors.title')} errors={[{ field: first, text: t('wizard.errors.choose') }]} />
      )}
      {above}
      <Choices
        id={first}
        label={text.title}
        chosen={chosen}
        onChoose={(id) => {
          choose(id)
          setMissing(false)
        }}
        options={question.options.map(({ id }) => ({ id, ...optionText(text, id) }))}
      />
    </Page>
  )
}
