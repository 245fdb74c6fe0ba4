import { daysInWords, dayInWords, endInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'
import { Sources } from '../../ui/Sources'
import { Disclosure } from '../../ui/Disclosure'

/** The next date of the plan, from the knowledge, in words. No alarm: it is merely coming. */
export function DateBanner() {
  const { t, lang, pick } = useText()
  const next = useWizard((wizard) => wizard.program?.nextDate)
  if (!next) return null
  return (
    <div className="banner">
      <Icon name="calendar" />
      <div className="banner-text">
        <p>{pick(next.title)}</p>
        <Disclosure label={t('wizard.start.more')}>
          <p>{t('wizard.start.when', { when: endInWords(next.from, next.to, lang) })}</p>
          <p>{pick(next.text)}</p>
          <Sources sources={next.sources} />
        </Disclosure>
      </div>
      <p className="days">
        {t('wizard.start.until', { day: dayInWords(next.to, lang) })} <b>{daysInWords(next.daysLeft, lang)}</b>
      </p>
    </div>
  )
}
