import { Button } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Evidence } from '../../../src-main/contract/evidence'
import { startCheck } from '../../app/start-check'
import { useText } from '../../app/use-text'
import { isOver, useRun, type SeenRow } from '../../state/run-store'
import { Icon } from '../../ui/icons'
import { Raw } from '../../ui/Raw'
import { StateMark, type Mark } from '../../ui/StateMark'
import { canRunAlone } from './groups'
import { dialogueLines, factLines, rowName } from './row-words'

const marks: Readonly<Record<SeenRow['state'], Mark>> = {
  waiting: 'wait',
  checking: 'run',
  ok: 'ok',
  trouble: 'warn',
  skipped: 'skip',
}

interface TestRowProps {
  readonly row: SeenRow
  readonly facts: readonly Evidence[]
  /** ms since 1970 UTC, going on while the check runs. */
  readonly now: number
}

/** One row: state, what, where and how it ended, how long; the raw dialogue behind 詳細. */
export function TestRow({ row, facts, now }: TestRowProps) {
  const { t, lang, pick } = useText()
  const [isOpen, open] = useState(false)
  const isRunning = useRun(({ run }) => run.state === 'running')
  const id = useId()
  const name = rowName(row.probe, lang)
  const elapsedMs = row.elapsedMs + (row.state === 'checking' ? Math.max(0, now - row.seenAt) : 0)
  const dialogue = dialogueLines(facts, lang)
  return (
    <li className="test-row">
      <div className="test-line">
        <StateMark mark={marks[row.state]}>{t(`wizard.check.states.${row.state}`)}</StateMark>
        <span className="name">{name}</span>
        <span className="outcome-words">
          <span className="target">{row.target}</span>
          {row.remark && <span>{pick(row.remark)}</span>}
        </span>
        <span className="time">
          {row.state === 'waiting' ? '' : t('wizard.check.seconds', { seconds: (elapsedMs / 1000).toFixed(1) })}
        </span>
        {isOver(row) ? (
          <button
            type="button"
            className="row-details"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t('wizard.detailsOf', { what: `${name} ${row.target}` })}
            onClick={() => open(!isOpen)}
          >
            {t('wizard.details')}
            <Icon name={isOpen ? 'down' : 'forward'} size={16} />
          </button>
        ) : (
          <span />
        )}
      </div>
      {isOpen && (
        <div id={id} className="opened">
          {dialogue.length === 0 && <p>{t('wizard.check.noDialogue')}</p>}
          <Raw
            what={dialogue.length === 0 ? t('wizard.check.facts') : t('wizard.check.dialogue')}
            lines={dialogue.length === 0 ? factLines(facts) : dialogue}
          >
            {canRunAlone(row) && (
              <Button icon={<Icon name="run" />} disabled={isRunning} onClick={() => void startCheck({}, row)}>
                {t('wizard.check.rowAgain')}
              </Button>
            )}
          </Raw>
        </div>
      )}
    </li>
  )
}
