import { Button, Checkbox } from '@fluentui/react-components'
import type { Who } from '../../../src-main/contract/knowledge-parts'
import type { Report } from '../../../src-main/contract/report'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'

const people: readonly Who[] = ['administrator', 'dealer', 'user', 'network', 'microsoft', 'recipient']

/** The steps of the recommended route, by person, with one running number and boxes to tick. */
export function TasksPage() {
  const { t } = useText()
  const report = useReport()
  const { settle, goTo } = useWizard()
  const back = useBack()
  const title = t('wizard.tasks.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('wizard.tasks.lead')}
      back={back}
      actions={
        <>
          <Button appearance="primary" size="large" onClick={() => settle('tasks')}>
            {t('wizard.tasks.sheet')}
          </Button>
          <Button size="large" onClick={() => goTo('device.ask')}>
            {t('wizard.tasks.again')}
          </Button>
        </>
      }
    >
      {report === null ? <p role="status">{t('wizard.loading')}</p> : <Tasks report={report} />}
    </Page>
  )
}

function Tasks({ report }: { report: Report }) {
  const { t, pick } = useText()
  const ticked = useWizard((wizard) => wizard.work.ticked)
  const tick = useWizard((wizard) => wizard.tick)
  const { advice } = report
  const route =
    advice.outcome === 'not-affected' ? undefined : advice.routes.find(({ state }) => state === 'recommended')
  if (route === undefined) return <p>{t('wizard.tasks.nothing')}</p>
  const ordered = people.flatMap((who) => route.steps.filter((step) => step.who === who))
  return people
    .filter((who) => ordered.some((step) => step.who === who))
    .map((who) => (
      <section key={who} className="person" aria-labelledby={`person-${who}`}>
        <h2 id={`person-${who}`}>{t(`report.who.${who}`)}</h2>
        <ol start={ordered.findIndex((step) => step.who === who) + 1}>
          {ordered.map((step, at) => {
            const task = `${route.id} ${at}`
            return step.who !== who ? null : (
              <li key={task}>
                <Checkbox
                  label={pick(step.text)}
                  checked={ticked.includes(task)}
                  onChange={(_event, { checked }) => tick(task, checked === true)}
                />
              </li>
            )
          })}
        </ol>
      </section>
    ))
}
