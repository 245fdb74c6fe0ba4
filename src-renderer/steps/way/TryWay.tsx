import { Button } from '@fluentui/react-components'
import type { RankedRoute } from '../../../src-main/contract/report'
import type { TestedRoute } from '../../../src-main/contract/route-test'
import { useText } from '../../app/use-text'
import { useWays } from '../../state/way-store'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'
import { StateMark } from '../../ui/StateMark'
import { verdictMarks } from './WayResult'

/** Routes of the advice that a computer can try; the others need the device itself. */
const testable = [
  'direct-send',
  'connector-relay',
  'hve',
  'acs',
  'local-relay',
] as const satisfies readonly TestedRoute[]

/** What trying this route has come to, and the button that tries it; nothing for a route that cannot be tried from a computer. */
export function TryWay({ route }: { route: RankedRoute }) {
  const { t, pick } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  const choose = useWays((ways) => ways.choose)
  const tested = testable.find((id) => id === route.id)
  if (tested === undefined) return null
  const { tested: verdict } = route
  const go = () => {
    choose(tested)
    goTo('device.way')
  }
  return (
    <div className="try-way">
      {verdict && (
        <StateMark mark={verdictMarks[verdict]}>
          {t('routes.tested', { verdict: t(`routes.verdicts.${verdict}`) })}
        </StateMark>
      )}
      <Button icon={<Icon name="run" />} aria-label={t('routes.page.tryOf', { name: pick(route.name) })} onClick={go}>
        {t(verdict ? 'routes.page.tryAgain' : 'routes.page.try')}
      </Button>
    </div>
  )
}
