import { Button, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { Situation } from '../../../src-main/contract/situation'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { PressStatus } from '../paper/PressStatus'
import { useSaving } from '../paper/use-press'

type Expiry = NonNullable<Situation['expiry']>
const fields = ['clientSecret', 'azureSecret', 'signedIn'] as const satisfies readonly (keyof Expiry)[]

/** The days that are known, and the calendar that reminds of them. Lies over the page it was opened from. */
export function RemindersPage() {
  const { t, lang } = useText()
  const close = useBesidePage((beside) => beside.close)
  const expiry = useWizard((wizard) => wizard.work.situation.expiry)
  const update = useWizard((wizard) => wizard.update)
  const [days, setDays] = useState<Readonly<Record<keyof Expiry, string>>>({
    clientSecret: expiry?.clientSecret ?? '',
    azureSecret: expiry?.azureSecret ?? '',
    signedIn: expiry?.signedIn ?? '',
  })
  const { saving, save } = useSaving()

  const write = (field: keyof Expiry, day: string) => {
    const typed = { ...days, [field]: day }
    setDays(typed)
    // A day that is only half typed is empty; the browser's own field lets nothing else through.
    const known = Object.fromEntries(fields.flatMap((name) => (typed[name] === '' ? [] : [[name, typed[name]]])))
    update((work) => ({ ...work, situation: { ...work.situation, expiry: known } }))
  }
  const saveCalendar = (of: 'device' | 'site') => {
    const { site, device } = useWizard.getState().key
    return save(() => api.sheet.saveList({ site, devices: of === 'device' ? [device] : null, lang, as: 'ics' }))
  }
  const title = t('reminders.page.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('reminders.page.lead')}
      back={{ label: t('wizard.back'), go: close }}
      onSubmit={() => void saveCalendar('device')}
      note={t('reminders.page.note')}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit" disabled={saving.state === 'busy'}>
            {t('reminders.page.save')}
          </Button>
          <Button size="large" disabled={saving.state === 'busy'} onClick={() => void saveCalendar('site')}>
            {t('reminders.page.saveAll')}
          </Button>
        </>
      }
    >
      <PressStatus saving={saving} />
      <p>{t('reminders.page.always')}</p>
      <h2>{t('reminders.page.days')}</h2>
      {fields.map((field) => (
        <div className="field" key={field}>
          <label htmlFor={`expiry-${field}`}>{t(`reminders.page.${field}`)}</label>
          <p className="hint" id={`expiry-${field}-hint`}>
            {t(`reminders.page.${field}Hint`)}
          </p>
          <Input
            id={`expiry-${field}`}
            type="date"
            min="2020-01-01"
            max="2099-12-31"
            value={days[field]}
            aria-describedby={`expiry-${field}-hint`}
            onChange={(_event, { value }) => write(field, value)}
          />
        </div>
      ))}
    </Page>
  )
}
