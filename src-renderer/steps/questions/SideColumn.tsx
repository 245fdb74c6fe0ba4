import { useFacts } from '../../app/use-facts'
import { useFamily } from '../../app/use-family'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { deviceQuestions, triageQuestions, type Question } from '../questions'
import { answerWords } from './answer-words'
import { questionText } from './question-text'

/** So many answers fit beside a question; all of them stand on check-answers. */
const shownAnswers = 5

/** Why we ask, and what was answered just before. */
export function SideColumn({ question, why }: { question: Question['id']; why: string }) {
  const { t } = useText()
  return (
    <>
      <section>
        <h2>{t('questions.whyTitle')}</h2>
        <p>{why}</p>
      </section>
      <AnswersSoFar question={question} />
    </>
  )
}

function AnswersSoFar({ question }: { question: Question['id'] }) {
  const { t, lang, pick } = useText()
  const { work } = useFacts()
  const goTo = useWizard((wizard) => wizard.goTo)
  const family = useFamily()
  const asked = (work.way === 'triage' ? triageQuestions : deviceQuestions).filter(
    ({ id, appliesTo }) => appliesTo(work.situation) && (id === question || work.answered.includes(id)),
  )
  const before = asked
    .slice(
      0,
      asked.findIndex(({ id }) => id === question),
    )
    .slice(-shownAnswers)
  if (before.length === 0) return null
  const familyName = family ? `${pick(family.vendor)} ${pick(family.name)}` : null
  return (
    <section>
      <h2>{t('questions.answersTitle')}</h2>
      <dl>
        {before.map((answered) => {
          const { short } = questionText(lang, answered.id)
          const [first, ...more] = answerWords(answered, work.situation, lang, t('wizard.unknownAnswer'), familyName)
          return (
            <div key={answered.id}>
              <dt>{short}</dt>
              <dd>
                {first}
                {more.length > 0 && ' …'}{' '}
                <button
                  type="button"
                  className="link"
                  aria-label={t('wizard.changeWhat', { what: short })}
                  onClick={() => goTo(`${work.way}.${answered.id}`)}
                >
                  {t('wizard.change')}
                </button>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
