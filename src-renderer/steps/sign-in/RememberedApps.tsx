import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Registration } from '../../../src-main/contract/sign-in'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'

const keyOf = ({ cloud, tenant, clientId }: Registration): string => `${cloud} ${tenant} ${clientId}`

/** Apps that were used before on this computer, to be used again or taken off the list. Nothing when there are none. */
export function RememberedApps({ onUse }: { onUse: (app: Registration) => void }) {
  const { t } = useText()
  const [apps, setApps] = useState<readonly Registration[]>([])
  useEffect(() => {
    void valueOf(api.signIn.remembered(undefined)).then((known) => setApps(known ?? []))
  }, [])
  if (apps.length === 0) return null
  const forget = (app: Registration) => {
    setApps(apps.filter((other) => other !== app))
    void valueOf(api.signIn.forgetRegistration(app))
  }
  return (
    <section className="stack" aria-labelledby="remembered">
      <h2 id="remembered">{t('signIn.form.remembered')}</h2>
      <ul className="remembered">
        {apps.map((app) => (
          <li key={keyOf(app)} className="row">
            <span>
              <b>{app.tenant}</b> <span className="typed">{app.clientId}</span>
            </span>
            <Button aria-label={`${t('signIn.form.use')}: ${app.tenant} ${app.clientId}`} onClick={() => onUse(app)}>
              {t('signIn.form.use')}
            </Button>
            <Button
              appearance="subtle"
              aria-label={`${t('signIn.form.forget')}: ${app.tenant} ${app.clientId}`}
              onClick={() => forget(app)}
            >
              {t('signIn.form.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
