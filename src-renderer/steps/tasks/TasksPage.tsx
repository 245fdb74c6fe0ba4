import { Button, Checkbox } from '@fluentui/react-components'
import type { Who } from '../../../src-main/contract/knowledge-parts'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { useWays } from '../../state/way-store'
import { useWizard } from '../../state/wizard-store'
import { Icon, type IconName } from '../../ui/icons'
import { Page } from '../../ui/Page'
import { StateMark } from '../../ui/StateMark'
import { Waiting } from '../../ui/Waiting'
import { ScriptButton } from './ScriptButton'
import { TenantLink } from '../tenant/TenantLink'
import { tasksByPerson, type Task } from './tasks-by-person'

const icons: Readonly<Record<Who, IconName>> = {
  administrator: 'shield',
  dealer: 'wrench',
  network: 'network',
  microsoft: 'mail',
  recipient: 'mail',
  user: 'person',
}

/** The steps of the recommended route, by person, with one running number and boxes to tick. */
export function TasksPage() {
  const { t } = useText()
  const report = useReport()
  const ticked = useWizard((wizard) => wizard.work.ticked)
  const { settle, goTo } = useWizard()
  const back = useBack()
  const title = t('wizard.tasks.title')
  const tryWays = () => {
    useWays.getState().choose(null)
    goTo('device.way')
  }
  const persons = report && tasksByPerson(report)
  const all = persons?.flatMap(({ tasks }) => tasks) ?? []
  const done = all.filter(({ id }) => ticked.includes(id)).length
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('wizard.tasks.lead')}
      back={back}
      note={all.length === 0 ? undefined : t('wizard.tasks.progress', { done, all: all.length })}
      onSubmit={() => settle('tasks')}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t('wizard.tasks.sheet')}
          </Button>
          <Button size="large" icon={<Icon name="run" />} onClick={() => goTo('device.ask')}>
            {t('wizard.tasks.again')}
          </Button>
          <Button size="large" icon={<Icon name="send" />} onClick={tryWays}>
            {t('routes.page.tryNew')}
          </Button>
        </>
      }
    >
      {report === null && <Waiting />}
      {report !== null && persons === undefined && <p>{t('wizard.tasks.nothing')}</p>}
      {persons?.map(({ who, tasks }) => (
        <section key={who} className="person" aria-labelledby={`person-${who}`}>
          <header>
            <Icon name={icons[who]} />
            <h2 id={`person-${who}`}>{t(`report.who.${who}`)}</h2>
            {tasks.length === 0 && <span className="hint">{t('wizard.tasks.nothing')}</span>}
          </header>
          {tasks.length > 0 && (
            <ol start={tasks[0]?.number}>
              {tasks.map((task) => (
                <TaskRow key={task.id} task={task} isDone={ticked.includes(task.id)} />
              ))}
            </ol>
          )}
          {who === 'administrator' && <TenantLink />}
        </section>
      ))}
    </Page>
  )
}

function TaskRow({ task, isDone }: { task: Task; isDone: boolean }) {
  const { t, pick } = useText()
  const tick = useWizard((wizard) => wizard.tick)
  return (
    <li className="task">
      <span className="number" aria-hidden="true">
        {task.number}
      </span>
      <Checkbox
        label={pick(task.text)}
        checked={isDone}
        onChange={(_event, { checked }) => tick(task.id, checked === true)}
      />
      <StateMark mark={isDone ? 'ok' : 'wait'} isPill>
        {t(isDone ? 'wizard.tasks.done' : 'wizard.tasks.open')}
      </StateMark>
      {task.script !== null && (
        <ScriptButton script={task.script} name={t('wizard.tasks.saveScriptOf', { number: task.number })} />
      )}
    </li>
  )
}
