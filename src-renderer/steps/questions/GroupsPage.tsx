import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { answerAt } from '../../state/answers'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { Page } from '../../ui/Page'
import type { GroupsQuestion } from '../questions'
import { optionText, questionText } from './question-text'
import { SideColumn } from './SideColumn'

/** Yes, no or わからない for several things. Here わからない is where everything begins: leaving it is an answer. */
export function GroupsPage({ question }: { question: GroupsQuestion }) {
  const { t, lang } = useText()
  const text = questionText(lang, question.id)
  const { work, answer, settle } = useWizard()
  const [chosen, choose] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(question.groups.map((path) => [path, String(answerAt(work.situation, path) ?? 'unknown')])),
  )
  const back = useBack()
  const submit = () => {
    for (const path of question.groups) answer(path, chosen[path])
    settle(question.id)
  }
  return (
    <Page
      title={text.title}
      windowTitle={usePageTitle(text.title)}
      back={back}
      note={t('wizard.savedNote')}
      side={<SideColumn why={text.why} />}
      actions={
        <Button appearance="primary" size="large" onClick={submit}>
          {t('wizard.continue')}
        </Button>
      }
    >
      {question.groups.map((path) => (
        <section key={path} className="group">
          <h2>{text.groups?.[path]}</h2>
          <Choices
            id={path}
            label={text.groups?.[path] ?? path}
            chosen={chosen[path] ?? 'unknown'}
            onChoose={(value) => choose({ ...chosen, [path]: value })}
            options={['yes', 'no', 'unknown'].map((id) => ({ id, ...optionText(text, id) }))}
          />
        </section>
      ))}
    </Page>
  )
}
