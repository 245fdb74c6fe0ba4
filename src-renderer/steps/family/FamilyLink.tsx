import { Button } from '@fluentui/react-components'
import { useText } from '../../app/use-text'
import { useFamilyPage } from '../../state/family-page'
import { Icon } from '../../ui/icons'

/** Opens the page of a family from wherever it is named. */
export function FamilyLink({ id, label }: { id: string; label: 'family.open' | 'family.openToCorrect' }) {
  const { t } = useText()
  const open = useFamilyPage((page) => page.open)
  return (
    <Button icon={<Icon name="info" />} onClick={() => open(id)}>
      {t(label)}
    </Button>
  )
}
