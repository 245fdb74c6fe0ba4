import { useText } from '../../app/use-text'
import { StateMark } from '../../ui/StateMark'
import type { usePress } from './use-press'

/** What became of saving or printing. */
export function PressStatus({ saving }: { saving: ReturnType<typeof usePress>['saving'] }) {
  const { t } = useText()
  return (
    <div role="status" className="status-line">
      {saving.state === 'busy' && <StateMark mark="run">{t('wizard.paper.busy')}</StateMark>}
      {saving.state === 'saved' && <StateMark mark="ok">{t('wizard.paper.saved', { path: saving.path })}</StateMark>}
      {saving.state === 'failed' && <StateMark mark="warn">{saving.text}</StateMark>}
    </div>
  )
}
