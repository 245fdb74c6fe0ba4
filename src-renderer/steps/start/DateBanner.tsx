import { useText } from '../../app/use-text'
import { daysInWords, windowInWords } from '../../../src-main/text/dates'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'

/** The next date of the plan, from the knowledge, in words. */
export function DateBanner() {
  const { t, lang } = useText()
  const next = useWizard((wizard) => wizard.program?.nextDate)
  if (!next) return null
  return (
    <p className="banner">
      <Icon name="info" />
      {t('wizard.start.banner', {
        day: windowInWords(next.from, next.to, lang),
        days: daysInWords(next.daysLeft, lang),
      })}
    </p>
  )
}
