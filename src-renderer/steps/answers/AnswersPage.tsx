import { Button } from '@fluentui/react-components'
import { useBack, useFacts } from '../../app/use-facts'
import { useFamily } from '../../app/use-family'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { changingAnswer } from '../../state/work'
import { Page } from '../../ui/Page'
import { answerWords } from '../questions/answer-words'
import { questionText } from '../questions/question-text'
import { deviceQuestions } from '../questions'

/** Everything answered so far, each with 変更; a changed answer leads straight back here. */
export function AnswersPage() {
  const { t, lang, pick } = useText()
  const { work } = useFacts()
  const { update, settle } = useWizard()
  const family = useFamily()
  const back = useBack()
  const title = t('wizard.check.answersTitle')
  const asked = deviceQuestions.filter((question) => question.appliesTo(work.situation))
  const familyName = family ? `${pick(family.vendor)} ${pick(family.name)}` : null
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('wizard.check.answersLead')}
      back={back}
      note={t('wizard.check.answersNote')}
      onSubmit={() => settle('answers')}
      actions={
        <Button appearance="primary" size="large" type="submit">
          {t('wizard.check.begin')}
        </Button>
      }
    >
      <dl className="answers">
        {asked.map((question) => {
          const { short } = questionText(lang, question.id)
          return (
            <div key={question.id}>
              <dt>{short}</dt>
              <dd>
                {answerWords(question, work.situation, lang, t('wizard.unknownAnswer'), familyName).map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </dd>
              <dd>
                <button
                  type="button"
                  className="link"
                  aria-label={t('wizard.changeWhat', { what: short })}
                  onClick={() => update((before) => changingAnswer(before, `device.${question.id}`))}
                >
                  {t('wizard.change')}
                </button>
              </dd>
            </div>
          )
        })}
      </dl>
    </Page>
  )
}
