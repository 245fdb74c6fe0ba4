import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { HandOverPreview, HandOverTo } from '../../../src-main/contract/hand-over'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { valueOf } from '../../state/fault-store'
import { Icon } from '../../ui/icons'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { PressStatus } from '../paper/PressStatus'
import { useSaving } from '../paper/use-press'
import './hand-over.css'

/** What goes to the administrator or the dealer: the files, and the mail to send them with. Lies over the page it was opened from. */
export function HandOverPage({ to }: { to: HandOverTo }) {
  const { t, lang } = useText()
  const close = useBesidePage((beside) => beside.close)
  const [preview, setPreview] = useState<HandOverPreview | null>(null)
  const [isCopied, setCopied] = useState(false)
  const { saving, save } = useSaving()
  useEffect(() => {
    let isCurrent = true
    void valueOf(api.handOver.preview({ to, lang })).then((made) => isCurrent && made && setPreview(made))
    return () => {
      isCurrent = false
    }
  }, [to, lang])

  const copy = async ({ mail }: HandOverPreview) => {
    await valueOf(api.program.copy(`${mail.subject}\n\n${mail.text}`))
    setCopied(true)
  }
  const title = t(`handOver.page.title.${to}`)
  const isBusy = saving.state === 'busy' || preview === null
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('handOver.page.lead')}
      back={{ label: t('wizard.back'), go: close }}
      onSubmit={() => (isBusy ? undefined : void save(() => api.handOver.save({ to, lang })))}
      note={t('handOver.page.note')}
      actions={
        <Button appearance="primary" size="large" type="submit" disabled={isBusy}>
          {t('handOver.page.save')}
        </Button>
      }
    >
      <PressStatus saving={saving} />
      {preview === null ? (
        <Waiting />
      ) : (
        <>
          <section aria-labelledby="hand-over-files">
            <h2 id="hand-over-files">{t('handOver.page.files')}</h2>
            <dl className="file-list">
              {preview.files.map(({ name, what }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section aria-labelledby="hand-over-mail">
            <h2 id="hand-over-mail">{t('handOver.page.mail')}</h2>
            <p className="hint">{t('handOver.page.mailHint')}</p>
            <div className="letter">
              <p>
                <b>{t('handOver.subject', { subject: preview.mail.subject })}</b>
              </p>
              <p className="letter-text">{preview.mail.text}</p>
            </div>
            <div className="row">
              <Button icon={<Icon name="copy" />} onClick={() => void copy(preview)}>
                {t('handOver.page.copy')}
              </Button>
              <span role="status">{isCopied && t('handOver.page.copied')}</span>
            </div>
          </section>
        </>
      )}
    </Page>
  )
}
