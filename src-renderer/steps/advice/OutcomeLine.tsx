import type { Advice } from '../../../src-main/contract/report'
import { daysInWords, windowInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { Icon, type IconName } from '../../ui/icons'

const looks: Readonly<Record<Advice['outcome'], readonly [tone: string, icon: IconName]>> = {
  'not-affected': ['ok', 'ok'],
  'works-until': ['warn', 'warn'],
  'already-failing': ['bad', 'bad'],
  'find-out': ['run', 'info'],
}

/** One of the four outcomes in one sentence, and why. */
export function OutcomeLine({ advice }: { advice: Advice }) {
  const { t, lang, pick } = useText()
  const [tone, icon] = looks[advice.outcome]
  const sentence = () => {
    if (advice.outcome !== 'works-until') return t(`report.outcome.${advice.outcome}`)
    const { from, to, daysLeft, kind } = advice.until
    const args = { when: windowInWords(from, to, lang), days: daysInWords(daysLeft, lang) }
    return kind === 'announcement'
      ? t('report.outcome.works-until-announcement', args)
      : t('report.outcome.works-until-change', args)
  }
  return (
    <div className={`note-box outcome ${tone}`}>
      <Icon name={icon} size={28} />
      <div>
        <p className="big">{sentence()}</p>
        <p>{pick(advice.reason)}</p>
      </div>
    </div>
  )
}
