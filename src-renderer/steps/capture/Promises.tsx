import { useText } from '../../app/use-text'
import { useCapture } from '../../state/capture-store'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { NoteBox } from '../../ui/NoteBox'
import { Waiting } from '../../ui/Waiting'

const promises = ['relay', 'password', 'stop', 'undo'] as const

/** Before it listens: what will happen, and on which address. In practice it listens on this computer alone. */
export function Promises() {
  const { t } = useText()
  const isPractice = useWizard((wizard) => wizard.work.practice !== null)
  const { interfaces, address, choose } = useCapture()
  return (
    <>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>{t(`capturePage.promises.${promise}`)}</li>
        ))}
      </ul>
      {!isPractice && interfaces === null && <Waiting />}
      {!isPractice && interfaces?.length === 0 && (
        <NoteBox tone="warn">
          <p>{t('capturePage.noAddress')}</p>
        </NoteBox>
      )}
      {!isPractice && interfaces !== null && interfaces.length > 0 && (
        <>
          <h2>{t('capturePage.address')}</h2>
          <p className="hint">{t('capturePage.addressHint')}</p>
          <Choices
            id="capture-address"
            label={t('capturePage.address')}
            look="two"
            chosen={address ?? interfaces[0]?.address ?? null}
            onChoose={choose}
            options={interfaces.map((own) => ({ id: own.address, label: own.address, hint: own.name }))}
          />
          <p className="hint">{t('capturePage.firewall')}</p>
        </>
      )}
    </>
  )
}
