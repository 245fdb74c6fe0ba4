import { Button } from '@fluentui/react-components'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'

/** Instead of searching the list: find the device on the network, or let it show what it can do. In practice both are played. */
export function OtherWaysToFind() {
  const { t } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  return (
    <div className="row wrap">
      <Button icon={<Icon name="network" />} onClick={() => goTo('device.discover')}>
        {t('discoveryPage.button')}
      </Button>
      <Button icon={<Icon name="device" />} onClick={() => goTo('device.capture')}>
        {t('capturePage.button')}
      </Button>
    </div>
  )
}
