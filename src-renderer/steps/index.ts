import { AdvicePage } from './advice/AdvicePage'
import { AnswersPage } from './answers/AnswersPage'
import { CapturePage } from './capture/CapturePage'
import { AskPage } from './check/AskPage'
import { RunPage } from './check/RunPage'
import { DiscoverPage } from './discover/DiscoverPage'
import { ExplainPage } from './explain/ExplainPage'
import { PaperPage } from './paper/PaperPage'
import { PracticePage } from './practice/PracticePage'
import { deviceQuestions, triageQuestions } from './questions'
import { questionStep } from './questions/question-step'
import { ResultPage } from './result/ResultPage'
import { SignInPage } from './sign-in/SignInPage'
import { SitePage } from './sites/SitePage'
import { SitesPage } from './sites/SitesPage'
import { StartPage } from './start/StartPage'
import type { Step } from './step'
import { WayPage } from './way/WayPage'
import { TasksPage } from './tasks/TasksPage'
import { TenantPage } from './tenant/TenantPage'
import { TriageResultPage } from './triage/TriageResultPage'
import type { Work } from '../../src-main/contract/window'

const on =
  (way: NonNullable<Work['way']>): Step['appliesTo'] =>
  ({ work }) =>
    work.way === way
const settled =
  (id: string): Step['isDone'] =>
  ({ work }) =>
    work.answered.includes(id)
const never = () => false
/** Pages that the start page leads to before a way is chosen. */
const besideStart = ['practice', 'sites', 'site']
/** A page beside the way: only whoever was led there sees it. */
const aside =
  (id: string): Step['appliesTo'] =>
  ({ work }) =>
    work.way === 'device' && work.page === id
const isAffected: Step['appliesTo'] = ({ work, report }) =>
  work.way === 'device' && report?.advice.outcome !== 'not-affected'

/** The table of contents of the program. */
export const steps: readonly Step[] = [
  {
    id: 'start',
    appliesTo: ({ work }) => work.way === null && !besideStart.includes(work.page ?? ''),
    isDone: never,
    View: StartPage,
  },
  {
    id: 'practice',
    appliesTo: ({ work }) => work.way === null && work.page === 'practice',
    isDone: never,
    View: PracticePage,
  },
  {
    id: 'sites',
    appliesTo: ({ work }) => work.way === null && work.page === 'sites',
    isDone: never,
    View: SitesPage,
  },
  {
    id: 'site',
    appliesTo: ({ work }) => work.way === null && work.page === 'site',
    isDone: never,
    View: SitePage,
  },

  ...triageQuestions.map((question) => questionStep(question, 'triage')),
  { id: 'triage.result', appliesTo: on('triage'), isDone: never, View: TriageResultPage },

  ...deviceQuestions.map((question) => questionStep(question, 'device')),
  { id: 'device.discover', appliesTo: aside('device.discover'), isDone: never, View: DiscoverPage },
  { id: 'device.capture', appliesTo: aside('device.capture'), isDone: never, View: CapturePage },
  { id: 'device.answers', appliesTo: on('device'), isDone: settled('answers'), View: AnswersPage },
  { id: 'device.ask', appliesTo: on('device'), isDone: settled('ask'), View: AskPage },
  { id: 'device.sign-in', appliesTo: aside('device.sign-in'), isDone: never, View: SignInPage },
  { id: 'device.run', appliesTo: on('device'), isDone: settled('run'), View: RunPage },
  { id: 'device.tenant', appliesTo: aside('device.tenant'), isDone: never, View: TenantPage },
  { id: 'device.result', appliesTo: on('device'), isDone: settled('result'), View: ResultPage },
  { id: 'device.advice', appliesTo: on('device'), isDone: settled('advice'), View: AdvicePage },
  { id: 'device.way', appliesTo: aside('device.way'), isDone: never, View: WayPage },
  { id: 'device.tasks', appliesTo: isAffected, isDone: settled('tasks'), View: TasksPage },
  { id: 'device.paper', appliesTo: on('device'), isDone: never, View: PaperPage },

  { id: 'explain', appliesTo: on('explain'), isDone: never, View: ExplainPage },
]
