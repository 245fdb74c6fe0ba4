import { Button } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Organisation } from '../../../src-main/contract/organisation'
import type { Result } from '../../../src-main/contract/result'
import { faultText } from '../../../src-main/text/fault-text'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { valueOf } from '../../state/fault-store'
import { Page } from '../../ui/Page'
import { StateMark } from '../../ui/StateMark'
import { TextField } from '../../ui/TextField'
import { Waiting } from '../../ui/Waiting'
import { base64OfFile } from './base64-of-file'
import './organisation.css'

/** Who hands the papers out: a name and a logo. Lies over the page it was opened from. */
export function OrganisationPage() {
  const { t, lang } = useText()
  const close = useBesidePage((beside) => beside.close)
  const [organisation, setOrganisation] = useState<Organisation | null>(null)
  const [name, setName] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => {
    let isCurrent = true
    void valueOf(api.organisation.current(undefined)).then((found) => {
      if (!isCurrent || found === undefined) return
      setOrganisation(found)
      setName(found.name)
    })
    return () => {
      isCurrent = false
    }
  }, [])

  const take = (answered: Result<Organisation>) => {
    if (answered.ok) setOrganisation(answered.value)
    setTrouble(answered.ok ? null : faultText(answered.fault, lang))
    return answered.ok
  }
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    // Main would refuse it too; a film need not be read for that.
    if (chosen.size > 2 * 1024 * 1024) return setTrouble(t('faults.picture.too-large'))
    take(await api.organisation.setLogo(await base64OfFile(chosen)))
  }
  const save = async () => {
    if (take(await api.organisation.setName(name.trim()))) close()
  }
  const title = t('organisation.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('organisation.lead')}
      back={{ label: t('wizard.back'), go: close }}
      onSubmit={() => void save()}
      note={t('organisation.note')}
      actions={
        <Button appearance="primary" size="large" type="submit" disabled={organisation === null}>
          {t('organisation.save')}
        </Button>
      }
    >
      {organisation === null ? (
        <Waiting />
      ) : (
        <>
          <TextField
            id="organisation-name"
            label={t('organisation.name')}
            hint={t('organisation.nameHint')}
            value={name}
            onChange={(text) => setName(text.slice(0, 80))}
          />
          <section aria-labelledby="organisation-logo" className="logo-part">
            <h2 id="organisation-logo">{t('organisation.logo')}</h2>
            <p className="hint">{t('organisation.logoHint')}</p>
            {organisation.logo ? (
              <img
                className="logo"
                alt={t('organisation.logoShown')}
                src={`data:${organisation.logo.type};base64,${organisation.logo.base64}`}
              />
            ) : (
              <p>{t('organisation.noLogo')}</p>
            )}
            <div role="status" className="status-line">
              {trouble && <StateMark mark="warn">{trouble}</StateMark>}
            </div>
            <input
              ref={file}
              hidden
              type="file"
              accept="image/png,image/jpeg"
              aria-label={t('organisation.file')}
              onChange={(event) => {
                const [chosen] = event.target.files ?? []
                void choose(chosen)
                // The same file can be chosen again.
                event.target.value = ''
              }}
            />
            <div className="row">
              <Button onClick={() => file.current?.click()}>{t('organisation.choose')}</Button>
              {organisation.logo && (
                <Button onClick={() => void api.organisation.removeLogo(undefined).then(take)}>
                  {t('organisation.remove')}
                </Button>
              )}
            </div>
          </section>
        </>
      )}
    </Page>
  )
}
