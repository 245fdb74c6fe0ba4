import { memo, useCallback, useRef, useState, type KeyboardEvent } from 'react'
import type { DeviceRow, QueueState } from '../../../src-main/contract/sites-window'
import { useText } from '../../app/use-text'
import { useQueue } from '../../state/queue-store'
import { useSites } from '../../state/sites-store'
import { StateMark } from '../../ui/StateMark'
import { queueMarks, stateMarks } from './state-marks'
import { useDays } from './use-days'

interface DeviceTableProps {
  readonly rows: readonly DeviceRow[]
  readonly onOpen: (device: string) => void
}

/**
 * The devices of a site. Rows are light (plain elements, drawn again only when they change), so that hundreds scroll and search at once.
 * By keyboard the list is one stop: arrows move between rows, Space selects, Enter opens.
 */
export function DeviceTable({ rows, onOpen }: DeviceTableProps) {
  const { t } = useText()
  const { selected, select } = useSites()
  const queue = useQueue(({ now }) => (now.state === 'running' ? now.devices : null))
  const [active, activate] = useState<string | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const stop = rows.some(({ id }) => id === active) ? active : (rows[0]?.id ?? null)

  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const boxes = [...(body.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
    const at = boxes.findIndex((box) => box.closest('tr')?.contains(document.activeElement))
    const id = boxes[at]?.value
    if (at < 0 || id === undefined) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: boxes.length - 1,
      PageDown: at + 10,
      PageUp: at - 10,
    }
    const to = steps[event.key]
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) onOpen(id)
    else if (to === undefined) return
    else boxes[Math.max(0, Math.min(boxes.length - 1, to))]?.focus()
    event.preventDefault()
  }
  const toggle = useCallback((id: string, isSelected: boolean) => select([id], isSelected), [select])

  return (
    <div>
      <table className="device-table" aria-label={t('sites.site.table')} aria-describedby="device-keys">
        <thead>
          <tr>
            {(['device', 'state', 'next', 'due', 'checked'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`sites.site.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              isSelected={selected.has(row.id)}
              isStop={row.id === stop}
              queued={queue?.get(row.id) ?? null}
              onToggle={toggle}
              onOpen={onOpen}
              onFocus={activate}
            />
          ))}
        </tbody>
      </table>
      <p className="quiet" id="device-keys">
        {t('sites.site.keys')}
      </p>
    </div>
  )
}

interface RowProps {
  readonly row: DeviceRow
  readonly isSelected: boolean
  /** The one row that Tab leads to. */
  readonly isStop: boolean
  readonly queued: QueueState | null
  readonly onToggle: (id: string, isSelected: boolean) => void
  readonly onOpen: (id: string) => void
  readonly onFocus: (id: string) => void
}

const Row = memo(
  function Row({ row, isSelected, isStop, queued, onToggle, onOpen, onFocus }: RowProps) {
    const { t, pick } = useText()
    const days = useDays()
    const name = row.name ?? row.model ?? t('sites.unnamedDevice')
    const more = [row.family && pick(row.family), row.name === null ? null : row.model, row.host].filter(Boolean)
    return (
      <tr className={isSelected ? 'on' : undefined} onFocus={() => onFocus(row.id)}>
        <th scope="row">
          <span className="device-cell">
            <input
              type="checkbox"
              value={row.id}
              checked={isSelected}
              tabIndex={isStop ? 0 : -1}
              aria-label={t('sites.site.select', { what: name })}
              onChange={({ target }) => onToggle(row.id, target.checked)}
            />
            <span className="device-name">
              <button type="button" tabIndex={isStop ? 0 : -1} onClick={() => onOpen(row.id)}>
                {name}
              </button>
              {more.length > 0 && <small>{more.join(' · ')}</small>}
            </span>
          </span>
        </th>
        <td data-label={t('sites.site.columns.state')}>
          {queued !== null && queued !== 'done' ? (
            <StateMark mark={queueMarks[queued]}>{t(`sites.queue.states.${queued}`)}</StateMark>
          ) : (
            <StateMark mark={stateMarks[row.state]}>{t(`sites.states.${row.state}`)}</StateMark>
          )}
        </td>
        <td data-label={t('sites.site.columns.next')}>{row.next && pick(row.next)}</td>
        <td data-label={t('sites.site.columns.due')}>
          {row.due && (
            <>
              {days.due(row.due)}
              {row.due.what.kind !== 'date' && <small> {days.what(row.due)}</small>}
            </>
          )}
        </td>
        <td data-label={t('sites.site.columns.checked')}>
          {row.checkedAt === null ? t('sites.site.neverChecked') : days.dayOf(row.checkedAt)}
        </td>
      </tr>
    )
  },
  (before, after) =>
    before.row === after.row &&
    before.isSelected === after.isSelected &&
    before.isStop === after.isStop &&
    before.queued === after.queued,
)
