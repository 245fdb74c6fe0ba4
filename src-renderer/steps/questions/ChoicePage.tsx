import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useDraft, useDrafts } from '../../state/draft-store'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { hasDrawing } from '../../ui/Drawing'
import { Page } from '../../ui/Page'
import type { ChoiceQuestion } from '../questions'
import { chosenOption } from './answer-words'
import { withOption } from './give-answers'
import { optionText, questionText } from './question-text'
import { SideColumn } from './SideColumn'

/** One question with one answer. Before it was answered nothing is chosen: わからない is a choice, not a default. */
export function ChoicePage({ question, above }: { question: ChoiceQuestion; above?: ReactNode }) {
  const { t, lang } = useText()
  const text = questionText(lang, question.id)
  const work = useWizard((wizard) => wizard.work)
  const update = useWizard((wizard) => wizard.update)
  const wasAnswered = work.answered.includes(question.id)
  const [chosen, choose] = useDraft(
    `${question.id}/chosen`,
    (wasAnswered ? chosenOption(question, work.situation) : null) ?? '',
  )
  const [isMissing, setMissing] = useState(false)
  const back = useBack()
  const first = `${question.id}-first`
  const isDrawn = question.options.every(({ id }) => hasDrawing(id))

  const submit = () => {
    const option = question.options.find(({ id }) => id === chosen)
    if (option === undefined) return setMissing(true)
    useDrafts.getState().drop(question.id)
    update((before) => withOption(before, question, option))
  }
  return (
    <Page
      title={text.title}
      windowTitle={usePageTitle(text.title, isMissing)}
      back={back}
      note={t('wizard.savedNote')}
      side={<SideColumn question={question.id} why={text.why} />}
      errors={{
        title: t('wizard.errors.title'),
        list: isMissing ? [{ field: first, text: t('wizard.errors.choose') }] : [],
      }}
      onSubmit={submit}
      actions={
        <Button appearance="primary" size="large" type="submit">
          {t('wizard.continue')}
        </Button>
      }
    >
      {above}
      <Choices
        id={first}
        label={text.title}
        chosen={chosen}
        onChoose={(id) => {
          choose(id)
          setMissing(false)
        }}
        look={isDrawn ? 'two' : 'column'}
        options={question.options.map(({ id }) => ({
          id,
          ...optionText(text, id),
          ...(isDrawn && hasDrawing(id) ? { drawing: id } : {}),
        }))}
      />
    </Page>
  )
}
