import { useWizard } from '../../state/wizard-store'
import type { Work } from '../../../src-main/contract/window'
import { ChoicePage } from './ChoicePage'
import { FamilyPage } from './FamilyPage'
import { FieldsPage } from './FieldsPage'
import { GroupsPage } from './GroupsPage'
import { WhereToLook } from './WhereToLook'
import type { Question } from '../questions'
import type { Step } from '../step'

/** The page of a question, for one way through the program. */
export function questionStep(question: Question, way: NonNullable<Work['way']>): Step {
  return {
    id: `${way}.${question.id}`,
    appliesTo: ({ work }) => work.way === way && question.appliesTo(work.situation),
    isDone: ({ work }) => work.answered.includes(question.id),
    View: () => <QuestionPage key={question.id} question={question} />,
  }
}

function QuestionPage({ question }: { question: Question }) {
  const practice = useWizard((wizard) => wizard.work.practice)
  const key = `${question.id} ${practice ?? ''}`
  switch (question.kind) {
    case 'choice':
      return <ChoicePage key={key} question={question} above={question.id === 'offersOAuth' && <WhereToLook />} />
    case 'fields':
      return <FieldsPage key={key} question={question} />
    case 'groups':
      return <GroupsPage key={key} question={question} />
    case 'family':
      return <FamilyPage key={key} question={question} />
  }
}
