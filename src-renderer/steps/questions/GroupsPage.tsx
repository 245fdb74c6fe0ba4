import { Button } from '@fluentui/react-components'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { answerAt, type AnswerPath } from '../../state/answers'
import { useDrafts } from '../../state/draft-store'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { Page } from '../../ui/Page'
import type { GroupsQuestion } from '../questions'
import { withAnswers } from './give-answers'
import { optionText, questionText } from './question-text'
import { SideColumn } from './SideColumn'

/** Yes, no or わからない for several things. Here わからない is where everything begins: leaving it is an answer. */
export function GroupsPage({ question }: { question: GroupsQuestion }) {
  const { t, lang } = useText()
  const text = questionText(lang, question.id)
  const situation = useWizard((wizard) => wizard.work.situation)
  const update = useWizard((wizard) => wizard.update)
  const { drafts, keep, drop } = useDrafts()
  const back = useBack()
  const chosen = (path: AnswerPath) =>
    drafts[`${question.id}/${path}`] ?? String(answerAt(situation, path) ?? 'unknown')
  const submit = () => {
    const given = question.groups.map((path) => [path, chosen(path)] as const)
    drop(question.id)
    update((work) => withAnswers(work, question, given))
  }
  return (
    <Page
      title={text.title}
      windowTitle={usePageTitle(text.title)}
      back={back}
      note={t('wizard.savedNote')}
      side={<SideColumn question={question.id} why={text.why} />}
      onSubmit={submit}
      actions={
        <Button appearance="primary" size="large" type="submit">
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
            look="three"
            chosen={chosen(path)}
            onChoose={(value) => keep(`${question.id}/${path}`, value)}
            options={['yes', 'no', 'unknown'].map((id) => ({ id, ...optionText(text, id) }))}
          />
        </section>
      ))}
    </Page>
  )
}
