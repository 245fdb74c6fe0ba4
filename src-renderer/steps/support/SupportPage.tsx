import { Button, Checkbox } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { SupportBundle } from '../../../src-main/contract/support'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { valueOf } from '../../state/fault-store'
import { Disclosure } from '../../ui/Disclosure'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { PressStatus } from '../paper/PressStatus'
import { useSaving } from '../paper/use-press'
import './support.css'

/** What would be saved for somebody who helps, every file of it to be read first. */
export function SupportPage() {
  const { t, lang } = useText()
  const close = useBesidePage((beside) => beside.close)
  const [hidesAddresses, setHides] = useState(true)
  const [bundle, setBundle] = useState<SupportBundle | null>(null)
  const { saving, save } = useSaving()
  useEffect(() => {
    let isCurrent = true
    void valueOf(api.support.preview({ lang, hidesAddresses })).then((made) => isCurrent && made && setBundle(made))
    return () => {
      isCurrent = false
    }
  }, [lang, hidesAddresses])
  const title = t('support.title')
  const isBusy = bundle === null || saving.state === 'busy'
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('support.lead')}
      back={{ label: t('wizard.back'), go: close }}
      onSubmit={() => (isBusy ? undefined : void save(() => api.support.save(undefined)))}
      note={t('support.note')}
      actions={
        <Button appearance="primary" size="large" type="submit" disabled={isBusy}>
          {t('support.save')}
        </Button>
      }
    >
      <PressStatus saving={saving} />
      <div>
        <Checkbox
          label={t('support.hide')}
          checked={hidesAddresses}
          onChange={(_event, { checked }) => {
            // What is saved is what is shown: nothing is, until the new one is there.
            setBundle(null)
            setHides(checked === true)
          }}
        />
        <p className="hint">{t('support.hideHint')}</p>
      </div>
      <h2>{t('support.preview')}</h2>
      {bundle === null ? (
        <Waiting />
      ) : (
        bundle.files.map(({ name, what, text }, at) => (
          <Disclosure key={name} label={t('support.show', { name, what })} isOpen={at === 0}>
            <pre className="support-text" tabIndex={0} aria-label={name}>
              {text === '' ? t('support.empty') : text}
            </pre>
          </Disclosure>
        ))
      )}
    </Page>
  )
}
