import { Checkbox } from '@fluentui/react-components'
import { useText } from '../../app/use-text'
import { Disclosure } from '../../ui/Disclosure'

const places = ['server', 'entrance', 'comparison', 'web', 'dns'] as const

interface ContactsProps {
  readonly host: string
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
}

/** Whom the check will contact, said before it begins; and the one question that names the domain to somebody, only after a yes. */
export function Contacts({ host, isTicked, onTick }: ContactsProps) {
  const { t } = useText()
  return (
    <>
      <Checkbox
        label={t('wizard.check.identifyTenant')}
        checked={isTicked}
        onChange={(_event, { checked }) => onTick(checked === true)}
      />
      <Disclosure label={t('wizard.check.contacts.title')}>
        <ul>
          {places.map((place) => (
            <li key={place}>{t(`wizard.check.contacts.${place}`, { host })}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  )
}
