import { Button } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Evidence } from '../../../src-main/contract/evidence'
import type { RowState } from '../../../src-main/contract/window'
import { probeName } from '../../../src-main/text/probe-name'
import { useText } from '../../app/use-text'
import { StateMark, type Mark } from '../../ui/StateMark'

const marks: Readonly<Record<RowState['state'], Mark>> = {
  waiting: 'wait',
  checking: 'run',
  ok: 'ok',
  trouble: 'warn',
  skipped: 'skip',
}

/** One row: state, what, where, how long; the raw dialogue behind 詳細. */
export function TestRow({ row, facts }: { row: RowState; facts: readonly Evidence[] }) {
  const { t, lang } = useText()
  const [isOpen, open] = useState(false)
  const id = useId()
  const dialogue = facts.flatMap((fact) => fact.dialogue ?? [])
  const isOver = !['waiting', 'checking'].includes(row.state)
  return (
    <li className="test-row">
      <div className="test-line">
        <StateMark mark={marks[row.state]}>{t(`wizard.check.states.${row.state}`)}</StateMark>
        <span className="name">{probeName(row.probe, lang)}</span>
        <span className="target">{row.target}</span>
        <span className="time">{isOver ? `${(row.elapsedMs / 1000).toFixed(1)} s` : ''}</span>
        <Button
          appearance="subtle"
          aria-expanded={isOpen}
          aria-controls={id}
          disabled={!isOver}
          onClick={() => open(!isOpen)}
        >
          {t(isOpen ? 'wizard.closeDetails' : 'wizard.details')}
        </Button>
      </div>
      {isOpen && (
        <div id={id} className="opened" role="region" aria-label={t('wizard.check.dialogue')}>
          {dialogue.length === 0 ? (
            <p>{t('wizard.check.noDialogue')}</p>
          ) : (
            <ol className="raw">
              {dialogue.map((line, at) => (
                <li key={at}>
                  <span className="speaker">{t(line.from === 'us' ? 'wizard.check.us' : 'wizard.check.server')}</span>
                  <span>{line.text}</span>
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </li>
  )
}
