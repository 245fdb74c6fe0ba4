import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import { faultText } from '../../../src-main/text/fault-text'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { Icon } from '../../ui/icons'
import { StateMark } from '../../ui/StateMark'

type Done = { readonly mark: 'ok' | 'warn'; readonly text: string } | null

/** The script to save, and a text to send it with. */
export function SaveScript() {
  const { t, lang } = useText()
  const [shortened, setShortened] = useState(true)
  const [done, setDone] = useState<Done>(null)
  const save = async () => {
    setDone(null)
    const answered = await api.tenant.saveScript({ lang, shortened })
    if (!answered.ok) return setDone({ mark: 'warn', text: faultText(answered.fault, lang) })
    const { path } = answered.value
    setDone(path === null ? null : { mark: 'ok', text: t('tenantPage.saved', { path }) })
  }
  const copy = async () => {
    setDone(null)
    const answered = await api.program.copy(t('tenantPage.letter'))
    setDone(
      answered.ok
        ? { mark: 'ok', text: t('tenantPage.copied') }
        : { mark: 'warn', text: faultText(answered.fault, lang) },
    )
  }
  return (
    <section className="card stack" aria-labelledby="tenant-script">
      <h2 id="tenant-script">{t('tenantPage.one')}</h2>
      <Checkbox
        label={t('tenantPage.shortened')}
        checked={shortened}
        onChange={(_event, { checked }) => setShortened(checked === true)}
      />
      <div className="row wrap">
        <Button icon={<Icon name="paper" />} onClick={() => void save()}>
          {t('tenantPage.save')}
        </Button>
        <Button icon={<Icon name="copy" />} onClick={() => void copy()}>
          {t('tenantPage.copy')}
        </Button>
      </div>
      <div role="status">{done && <StateMark mark={done.mark}>{done.text}</StateMark>}</div>
    </section>
  )
}
