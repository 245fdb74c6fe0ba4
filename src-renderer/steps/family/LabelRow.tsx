import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { ConfirmedLabel } from '../../../src-main/contract/confirmed-labels'
import type { DeviceFamily } from '../../../src-main/contract/knowledge'
import { dayInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { confirmedLabel, localDay, withConfirmedLabel } from '../../state/confirmed-labels'
import { useDraft, useDrafts } from '../../state/draft-store'
import { useWizard } from '../../state/wizard-store'
import { TextField } from '../../ui/TextField'
import { wordingOf } from './places'

interface LabelRowProps {
  readonly family: DeviceFamily
  readonly place: ConfirmedLabel['place']
  readonly mayCorrect: boolean
  readonly isEditing: boolean
  readonly onEdit: (isOn: boolean) => void
}

/** One wording with how sure it is, and the field to put it right. */
export function LabelRow({ family, place, mayCorrect, isEditing, onEdit }: LabelRowProps) {
  const { t, lang } = useText()
  const spot = { family: family.id, place, lang }
  const read = useWizard(({ work }) => confirmedLabel(work, spot))
  const known = wordingOf(family, place, lang)
  const text = read?.text ?? known?.text
  const what = place === 'path' ? t('sheet.steps.path') : t(`sheet.field.${place}`)
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  // After saving the focus goes back to where the person was.
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  return (
    <li>
      <span className="hint">{what}</span>
      {!isEditing && (
        <>
          {text === undefined ? <span>{t('family.noLabel')}</span> : <b className="wording">{text}</b>}
          <small className="hint">
            {read
              ? t('family.onSite', { day: dayInWords(read.on, lang) })
              : known && t(`report.confidence.${known.confidence}`)}
          </small>
          {mayCorrect && (
            <button
              ref={button}
              type="button"
              className="link"
              aria-label={t('family.correctWhat', { what })}
              onClick={() => onEdit(true)}
            >
              {t('family.correct')}
            </button>
          )}
        </>
      )}
      {isEditing && <Correction spot={spot} what={what} initial={text ?? ''} onDone={() => onEdit(false)} />}
    </li>
  )
}

type Spot = Pick<ConfirmedLabel, 'family' | 'place' | 'lang'>

function Correction({
  spot,
  what,
  initial,
  onDone,
}: {
  spot: Spot
  what: string
  initial: string
  onDone: () => void
}) {
  const { t } = useText()
  const update = useWizard((wizard) => wizard.update)
  const id = `label-${spot.place}`
  const [typed, setTyped] = useDraft(`${id}/text`, initial)
  useEffect(() => document.getElementById(id)?.focus(), [id])
  const leave = () => {
    useDrafts.getState().drop(id)
    onDone()
  }
  const save = (text: string) => {
    update((work) => withConfirmedLabel(work, { ...spot, text, on: localDay(new Date()) }))
    leave()
  }
  return (
    <div
      onKeyDown={(event) => {
        // Enter saves this wording; it does not leave the page. An input method still composing keeps its Enter.
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') leave()
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        save(typed)
      }}
    >
      <TextField
        id={id}
        label={t('family.asShown', { what })}
        hint={t('family.asShownHint')}
        value={typed}
        onChange={(value) => setTyped(value.slice(0, 120))}
      />
      <div className="row">
        <Button appearance="primary" onClick={() => save(typed)}>
          {t('family.save')}
        </Button>
        <Button onClick={leave}>{t('family.cancel')}</Button>
        <Button appearance="subtle" onClick={() => save('')}>
          {t('family.takeBack')}
        </Button>
      </div>
    </div>
  )
}
