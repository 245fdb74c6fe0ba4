import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { DateBanner } from './DateBanner'

const ways = ['triage', 'device', 'explain', 'practice'] as const
const icons = { device: 'printer', explain: 'search', practice: 'flask' } as const

/** The ways in. The calm one, for whoever does not know, is chosen already. */
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
      note={t('wizard.start.note')}
      onSubmit={submit}
      actions={
        <Button appearance="primary" size="large" type="submit">
          {t('wizard.continue')}
        </Button>
      }
    >
      <DateBanner />
      {saved && (
        <section aria-label={t('wizard.start.resume.title')}>
          <NoteBox tone="run" icon="wait">
            <b>{t('wizard.start.resume.title')}</b>
            <p>
              {saved.work.practice === null
                ? t('wizard.start.resume.text', {
                    what: saved.work.situation.device.name ?? t('wizard.start.someDevice'),
                  })
                : t('wizard.start.resume.practice')}
            </p>
            <div className="row">
              <Button onClick={() => resume(saved)}>{t('wizard.start.resume.button')}</Button>
              <Button appearance="subtle" onClick={() => decline(true)}>
                {t('wizard.start.resume.fresh')}
              </Button>
            </div>
          </NoteBox>
        </section>
      )}
      <Choices
        id="way"
        label={title}
        look="hero"
        chosen={way}
        onChoose={(id) => choose(ways.find((known) => known === id) ?? 'triage')}
        options={ways.map((id) => ({
          id,
          label: t(`wizard.start.ways.${id}.label`),
          hint: t(`wizard.start.ways.${id}.hint`),
          ...(id === 'triage'
            ? { drawing: 'journey' as const, advised: t('wizard.start.advised') }
            : { icon: icons[id] }),
        }))}
      />
    </Page>
  )
}
