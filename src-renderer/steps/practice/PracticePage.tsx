import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Situation } from '../../../src-main/contract/situation'
import type { PracticeScenario } from '../../../src-main/contract/window'
import { practice as japanese } from '../../../assets/locales/ja/practice'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { isNotFinal } from './not-final'

type ScenarioId = keyof typeof japanese.scenarios
const hasWords = (id: string): id is ScenarioId => Object.hasOwn(japanese.scenarios, id)

/** Which scene to practise. */
export function PracticePage() {
  const { t } = useText()
  const { begin, goTo } = useWizard()
  const [scenarios, setScenarios] = useState<readonly PracticeScenario[]>([])
  const [chosen, choose] = useState('today')
  useEffect(() => {
    void valueOf(api.practice.scenarios(undefined)).then((known) => setScenarios(known ?? []))
  }, [])
  const scenario = scenarios.find(({ id }) => id === chosen)
  const named = (situation: Situation): Situation => ({
    ...situation,
    device: { ...situation.device, name: t('practice.device') },
  })
  const title = t('wizard.start.ways.practice.label')
  return (
    <Page
      title={t('practice.title')}
      windowTitle={usePageTitle(title)}
      lead={t('practice.lead')}
      back={{ label: t('wizard.back'), go: () => goTo(null) }}
      note={scenario && t('practice.password', { password: scenario.password })}
      onSubmit={() => scenario && begin('device', { ...scenario, situation: named(scenario.situation) })}
      actions={
        <Button appearance="primary" size="large" type="submit" disabled={scenario === undefined}>
          {t('wizard.continue')}
        </Button>
      }
    >
      {scenarios.length === 0 && <Waiting />}
      <Choices
        id="scenario"
        label={t('practice.title')}
        look="two"
        chosen={chosen}
        onChoose={choose}
        options={scenarios
          .map(({ id }) => id)
          .filter(hasWords)
          .map((id) => ({
            id,
            label: t(`practice.scenarios.${id}.name`),
            hint: t(`practice.scenarios.${id}.summary`),
          }))}
      />
      <div role="status">
        {isNotFinal(chosen) && (
          <NoteBox tone="warn">
            <p>{t('practice.notFinal')}</p>
          </NoteBox>
        )}
      </div>
    </Page>
  )
}
