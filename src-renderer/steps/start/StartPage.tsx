import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useImport } from '../../state/import-store'
import { useSites } from '../../state/sites-store'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { DateBanner } from './DateBanner'

const ways = ['triage', 'device', 'explain', 'sites', 'practice'] as const
const icons = { device: 'printer', explain: 'search', sites: 'device', practice: 'flask' } as const

/** The ways in. The calm one, for whoever does not know, is chosen already. */
export function StartPage() {
  const { t } = useText()
  const { program, begin, resume, goTo } = useWizard()
  const [way, choose] = useState<(typeof ways)[number]>('triage')
  const [hasDeclined, decline] = useState(false)
  const saved = hasDeclined ? null : (program?.saved ?? null)
  const title = t('wizard.start.title')
  const submit = () => (way === 'practice' || way === 'sites' ? goTo(way) : begin(way))
  const { list, load } = useSites()
  useEffect(() => {
    void load()
  }, [load])
  const openFile = async () => {
    const offered = await valueOf(api.siteFiles.choose(undefined))
    if (offered) useImport.getState().offer(offered)
  }
  const wordsOf = (id: (typeof ways)[number]) => {
    if (id !== 'sites') return { label: t(`wizard.start.ways.${id}.label`), hint: t(`wizard.start.ways.${id}.hint`) }
    const devices = list?.reduce((sum, { deviceCount }) => sum + deviceCount, 0) ?? 0
    const hint =
      devices === 0
        ? t('sites.start.empty')
        : t('sites.start.hint', { sites: String(list?.length ?? 0), devices: String(devices) })
    return { label: t('sites.start.label'), hint }
  }
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
          ...wordsOf(id),
          ...(id === 'triage'
            ? { drawing: 'journey' as const, advised: t('wizard.start.advised') }
            : { icon: icons[id] }),
        }))}
      />
      <div>
        <Button onClick={() => void openFile()}>{t('sites.start.openFile')}</Button>
      </div>
    </Page>
  )
}
