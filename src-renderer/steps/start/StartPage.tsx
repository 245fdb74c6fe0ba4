import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { Icon } from '../../ui/icons'
import { Page } from '../../ui/Page'
import { DateBanner } from './DateBanner'

const ways = ['triage', 'device', 'explain', 'practice'] as const

/** Six ways in would be too many for a first page: the calm one is chosen already. */
export function StartPage() {
  const { t } = useText()
  const { program, begin, resume, goTo } = useWizard()
  const [way, choose] = useState<(typeof ways)[number]>('triage')
  const [hasDeclined, decline] = useState(false)
  const saved = hasDeclined ? null : (program?.saved ?? null)
  const title = t('wizard.start.title')
  const submit = () => (way === 'practice' ? goTo('practice') : begin(way))
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('wizard.start.lead')}
      note={t('wizard.savedNote')}
      actions={
        <Button appearance="primary" size="large" onClick={submit}>
          {t('wizard.continue')}
        </Button>
      }
    >
      <DateBanner />
      {saved && (
        <section className="note-box run" aria-label={t('wizard.start.resume.title')}>
          <Icon name="wait" />
          <div>
            <b>{t('wizard.start.resume.title')}</b>
            <p>
              {t('wizard.start.resume.text', { what: saved.situation.device.name ?? t('wizard.start.someDevice') })}
            </p>
            <div className="row">
              <Button onClick={() => resume(saved)}>{t('wizard.start.resume.button')}</Button>
              <Button appearance="subtle" onClick={() => decline(true)}>
                {t('wizard.start.resume.fresh')}
              </Button>
            </div>
          </div>
        </section>
      )}
      <Choices
        id="way"
        label={title}
        chosen={way}
        onChoose={(id) => choose(ways.find((known) => known === id) ?? 'triage')}
        options={ways.map((id) => ({
          id,
          label: t(`wizard.start.ways.${id}.label`),
          hint: t(`wizard.start.ways.${id}.hint`),
        }))}
      />
    </Page>
  )
}
