import { Button } from '@fluentui/react-components'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'

/** Leads to the page on which the administrator's look into the tenant begins. */
export function TenantLink() {
  const { t } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  return (
    <div className="script">
      <Button icon={<Icon name="shield" />} onClick={() => goTo('device.tenant')}>
        {t('tenantPage.button')}
      </Button>
      <span className="hint">{t('tenantPage.hint')}</span>
    </div>
  )
}
