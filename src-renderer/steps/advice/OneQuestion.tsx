import { Button } from '@fluentui/react-components'
import type { Advice } from '../../../src-main/contract/report'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import type { Question } from '../questions'

interface OneQuestionProps {
  readonly question: Extract<Advice, { outcome: 'find-out' }>['question']
  /** Questions of this way through the program: the one that settles it can be answered at once. */
  readonly questions: readonly Question[]
  readonly way: 'device' | 'triage'
}

/** The one thing to find out, and where. */
export function OneQuestion({ question, questions, way }: OneQuestionProps) {
  const { t, pick } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  const page = questions.find(({ shows }) => shows.some((path) => path === question.answer))
  return (
    <section className="card one-question" aria-labelledby="one-question">
      <h2 id="one-question">{pick(question.question)}</h2>
      <dl className="facts">
        <dt>{t('wizard.advice.where')}</dt>
        <dd>{pick(question.where)}</dd>
      </dl>
      {page && <Button onClick={() => goTo(`${way}.${page.id}`)}>{t('wizard.advice.answer')}</Button>}
    </section>
  )
}
