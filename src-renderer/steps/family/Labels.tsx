import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ConfirmedLabel } from '../../../src-main/contract/confirmed-labels'
import type { DeviceFamily } from '../../../src-main/contract/knowledge'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useWizard } from '../../state/wizard-store'
import { LabelRow } from './LabelRow'
import { places, wordingOf } from './places'

/** What the machine calls its settings, in the language on screen. Where the family is that of this work, wordings can be put right. */
export function Labels({ family }: { family: DeviceFamily }) {
  const { t, lang } = useText()
  const work = useWizard((wizard) => wizard.work)
  const [editing, setEditing] = useState<ConfirmedLabel['place'] | null>(null)
  const [isCopied, setCopied] = useState(false)
  const isOurs = work.way === 'device' && work.situation.device.family === family.id
  const own = work.confirmedLabels.filter((label) => label.family === family.id)
  const shown = places.filter((place) => isOurs || wordingOf(family, place, lang) !== null)
  const copy = async () => {
    const { model } = work.situation.device
    const rows = await valueOf(
      api.devices.labelRows({ family: family.id, ...(model === undefined ? {} : { model }), labels: own }),
    )
    if (rows === undefined) return
    await valueOf(api.program.copy(rows))
    setCopied(true)
  }
  return (
    <section aria-labelledby="family-labels">
      <h2 id="family-labels">{t('family.labels')}</h2>
      <p className="hint">{t(isOurs ? 'family.labelsHint' : 'family.labelsReadOnly')}</p>
      {shown.length === 0 && <p>{t('family.noLabels')}</p>}
      <ul className="family-labels">
        {shown.map((place) => (
          <LabelRow
            key={place}
            family={family}
            place={place}
            mayCorrect={isOurs}
            isEditing={editing === place}
            onEdit={(isOn) => {
              setEditing(isOn ? place : null)
              setCopied(false)
            }}
          />
        ))}
      </ul>
      {isOurs && own.length > 0 && (
        <div>
          <Button onClick={() => void copy()}>{t('family.copyRows')}</Button>
          <p className="hint" role="status">
            {isCopied ? t('family.copied') : t('family.copyHint')}
          </p>
        </div>
      )}
    </section>
  )
}
