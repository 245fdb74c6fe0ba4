import { useText } from '../app/use-text'
import { useFault } from '../state/fault-store'
import { StateMark } from './StateMark'

/** While something is being made; nothing when it failed, because the frame says that. */
export function Waiting() {
  const { t } = useText()
  const hasFailed = useFault(({ fault }) => fault !== null)
  return <div role="status">{!hasFailed && <StateMark mark="run">{t('wizard.loading')}</StateMark>}</div>
}
