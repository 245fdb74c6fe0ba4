import type { Evidence } from '../../../src-main/contract/evidence'
import type { ReportFinding } from '../../../src-main/contract/report'
import { useText } from '../../app/use-text'
import { Disclosure } from '../../ui/Disclosure'
import { Raw } from '../../ui/Raw'
import { Sources } from '../../ui/Sources'
import { SuspectList } from '../../ui/SuspectList'
import { StateMark, type Mark } from '../../ui/StateMark'
import { MoreAbout } from '../learn/MoreAbout'
import { proofLines } from './proof-lines'

export const severityMarks: Readonly<Record<ReportFinding['severity'], Extract<Mark, 'bad' | 'warn' | 'ok' | 'info'>>> =
  {
    trouble: 'bad',
    warning: 'warn',
    good: 'ok',
    info: 'info',
  }

type Shown = Pick<
  ReportFinding,
  'id' | 'title' | 'cause' | 'steps' | 'who' | 'retry' | 'severity' | 'sources' | 'suspects'
>

interface FindingCardProps {
  readonly finding: Shown
  /** The facts it rests on, shown behind 詳細. */
  readonly proof?: readonly Evidence[]
  /** Number that ties it to the pasted text. */
  readonly number?: number
}

/** A finding: what happened, what follows, who can mend it, what to do; then the raw reply. */
export function FindingCard({ finding, proof = [], number }: FindingCardProps) {
  const { t, pick, lang } = useText()
  const mark = severityMarks[finding.severity]
  const lines = proofLines(proof, lang)
  const isWrong = mark === 'bad' || mark === 'warn'
  return (
    <article className={`card finding ${mark}`}>
      <header>
        {number !== undefined && <span className="badge">{t('wizard.explain.finding', { number })}</span>}
        <h3>{pick(finding.title)}</h3>
        {isWrong && (
          <StateMark mark={mark} isPill>
            {t(`report.who.${finding.who}`)}
          </StateMark>
        )}
      </header>
      <dl className="facts">
        <dt>{t('wizard.result.happened')}</dt>
        <dd>{pick(finding.cause)}</dd>
        {isWrong && (
          <>
            <dt>{t('wizard.result.therefore')}</dt>
            <dd>{t(`report.retry.${finding.retry}`)}</dd>
            <dt>{t('wizard.result.who')}</dt>
            <dd>{t(`report.who.${finding.who}`)}</dd>
          </>
        )}
        {finding.steps.length > 0 && (
          <>
            <dt>{t('wizard.result.toDo')}</dt>
            <dd>
              <ul>
                {finding.steps.map((step) => (
                  <li key={pick(step.text)}>
                    {step.who !== finding.who && <b>{t(`report.who.${step.who}`)}: </b>}
                    {pick(step.text)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {finding.suspects !== undefined && <SuspectList suspects={finding.suspects} />}
      {lines.length > 0 && (
        <Disclosure label={t('wizard.result.raw')}>
          <Raw what={t('wizard.result.raw')} lines={lines} />
        </Disclosure>
      )}
      <MoreAbout finding={finding.id} />
      <Sources sources={finding.sources} />
    </article>
  )
}
