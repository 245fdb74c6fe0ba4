import type { ReportFinding } from '../../../src-main/contract/report'
import { useText } from '../../app/use-text'
import { Icon, type IconName } from '../../ui/icons'
import { Sources } from '../../ui/Sources'

const looks = { trouble: ['bad', 'bad'], warning: ['warn', 'warn'], good: ['ok', 'ok'], info: ['run', 'info'] } as const

type Shown = Pick<ReportFinding, 'title' | 'cause' | 'steps' | 'who' | 'severity' | 'sources'>

/** A finding: what happened, why, who can mend it, what to do. */
export function FindingCard({ finding }: { finding: Shown }) {
  const { t, pick } = useText()
  const [tone, icon]: readonly [string, IconName] = looks[finding.severity]
  return (
    <article className={`card finding ${tone}`}>
      <h3>
        <Icon name={icon} /> {pick(finding.title)}
      </h3>
      <p>{pick(finding.cause)}</p>
      {finding.steps.length > 0 && (
        <ul>
          {finding.steps.map((step) => (
            <li key={pick(step.text)}>
              <b>{t(`report.who.${step.who}`)}</b> {pick(step.text)}
            </li>
          ))}
        </ul>
      )}
      <Sources sources={finding.sources} />
    </article>
  )
}
