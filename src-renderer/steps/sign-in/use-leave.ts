import { useText } from '../../app/use-text'
import { useSignIn } from '../../state/sign-in-store'
import { useWizard } from '../../state/wizard-store'

/** Back to how to test. A sign-in that is still going on is cancelled; one that holds stays. */
export function useLeave() {
  const { t } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  const { cancel, backToForm } = useSignIn.getState()
  const go = () => {
    cancel()
    backToForm()
    goTo('device.ask')
  }
  return { label: t('wizard.back'), go }
}
