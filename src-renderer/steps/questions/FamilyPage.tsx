import { Button, SearchBox } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { FamilySummary } from '../../../src-main/contract/window'
import { api } from '../../app/api'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Page } from '../../ui/Page'
import { SideColumn } from './SideColumn'

const notListed = 'not-listed'

/** Finds the family of the device by what stands on it. Not listed is a way on. */
export function FamilyPage() {
  const { t, pick } = useText()
  const { work, answer, settle } = useWizard()
  const { family, model } = work.situation.device
  const [typed, setTyped] = useState(model ?? '')
  const [found, setFound] = useState<readonly FamilySummary[]>([])
  const [chosen, choose] = useState<string | null>(family ?? (work.answered.includes('family') ? notListed : null))
  const [isMissing, setMissing] = useState(false)
  const back = useBack()

  useEffect(() => {
    // A key stroke may overtake the answer to the one before.
    let isCurrent = true
    void api.answers.families(typed).then((answered) => {
      if (isCurrent && answered.ok) setFound(answered.value)
    })
    return () => {
      isCurrent = false
    }
  }, [typed])

  const submit = () => {
    if (chosen === null) return setMissing(true)
    answer('device.family', chosen === notListed ? undefined : chosen)
    answer('device.model', typed.trim() === '' ? undefined : typed.trim().slice(0, 120))
    settle('family')
  }
  const title = t('questions.family.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title, isMissing)}
      back={back}
      note={t('wizard.savedNote')}
      side={<SideColumn why={t('questions.family.why')} />}
      actions={
        <Button appearance="primary" size="large" onClick={submit}>
          {t('wizard.continue')}
        </Button>
      }
    >
      {isMissing && (
        <ErrorSummary
          title={t('wizard.errors.title')}
          errors={[{ field: 'family-search', text: t('wizard.errors.choose') }]}
        />
      )}
      <div className="field">
        <label htmlFor="family-search">{t('questions.family.label')}</label>
        <p className="hint">{t('questions.family.hint')}</p>
        <SearchBox
          input={{ id: 'family-search', spellCheck: false }}
          dismiss={null}
          value={typed}
          onChange={(_event, { value }) => setTyped(value.slice(0, 200))}
        />
        <p role="status" className="hint">
          {typed.trim() === ''
            ? ''
            : found.length === 0
              ? t('questions.family.none')
              : t('questions.family.found', { count: found.length })}
        </p>
      </div>
      <Choices
        id="family-first"
        label={title}
        chosen={chosen}
        onChoose={(id) => {
          choose(id)
          setMissing(false)
        }}
        options={[
          ...found.map(({ id, vendor, name }) => ({ id, label: pick(vendor), hint: pick(name) })),
          { id: notListed, label: t('questions.family.notListed.label'), hint: t('questions.family.notListed.hint') },
        ]}
      />
    </Page>
  )
}
