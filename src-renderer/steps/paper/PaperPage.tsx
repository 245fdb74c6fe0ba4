import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { api } from '../../app/api'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'
import { Page } from '../../ui/Page'
import { faultText } from '../../../src-main/text/fault-text'

type Saving = { readonly state: 'idle' | 'busy' } | { readonly state: 'said'; readonly text: string }

/** The sheet as it will be printed, and the ways to take it along. */
export function PaperPage() {
  const { t, lang } = useText()
  const report = useReport()
  const startOver = useWizard((wizard) => wizard.startOver)
  const [url, setUrl] = useState<string | null>(null)
  const [saving, setSaving] = useState<Saving>({ state: 'idle' })
  const back = useBack()
  useEffect(() => {
    if (report === null) return
    void api.sheet.preview({ lang }).then((answered) => {
      if (answered.ok) setUrl(answered.value.url)
    })
  }, [report, lang])

  const save = async (as: 'savePdf' | 'saveHtml') => {
    setSaving({ state: 'busy' })
    const answered = await api.sheet[as]({ lang })
    if (!answered.ok) return setSaving({ state: 'said', text: faultText(answered.fault, lang) })
    const { path } = answered.value
    setSaving(path === null ? { state: 'idle' } : { state: 'said', text: t('wizard.paper.saved', { path }) })
  }
  const isBusy = saving.state === 'busy' || url === null
  const title = t('wizard.paper.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={back}
      note={t('wizard.paper.noPassword')}
      actions={
        <>
          <Button appearance="primary" size="large" disabled={isBusy} onClick={() => void save('savePdf')}>
            {t('wizard.paper.savePdf')}
          </Button>
          <Button size="large" onClick={startOver}>
            {t('wizard.paper.finish')}
          </Button>
        </>
      }
    >
      <div className="row">
        <Button disabled={isBusy} onClick={() => void api.sheet.print({ lang })}>
          {t('wizard.paper.print')}
        </Button>
        <Button disabled={isBusy} onClick={() => void save('saveHtml')}>
          {t('wizard.paper.saveHtml')}
        </Button>
      </div>
      <p role="status" className="status-line">
        {saving.state === 'busy' && t('wizard.paper.busy')}
        {saving.state === 'said' && (
          <>
            <Icon name="info" /> {saving.text}
          </>
        )}
      </p>
      {url === null ? (
        <p>{t('wizard.loading')}</p>
      ) : (
        <iframe className="paper" title={t('wizard.paper.preview')} src={url} />
      )}
    </Page>
  )
}
