import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { DeviceDraft } from '../../../src-main/contract/lists'
import { problemText } from '../../../src-main/text/list-text'
import { useText } from '../../app/use-text'
import { StateMark } from '../../ui/StateMark'

interface DraftsPartProps {
  readonly drafts: readonly DeviceDraft[]
  /** Numbers of the rows that come in. */
  readonly rows: ReadonlySet<number>
  readonly onChoose: (rows: ReadonlySet<number>) => void
}

const pageLength = 50
const canCome = ({ problems }: DeviceDraft) => !problems.some(({ severity }) => severity === 'error')

/** The devices as they would come in, row by row, with what is to be said of each. */
export function DraftsPart({ drafts, rows, onChoose }: DraftsPartProps) {
  const { t, lang, pick } = useText()
  const [from, goTo] = useState(0)
  const [onlyProblems, showOnlyProblems] = useState(false)
  const listed = onlyProblems ? drafts.filter(({ problems }) => problems.length > 0) : drafts
  const start = from < listed.length ? from : 0
  const shown = listed.slice(start, start + pageLength)
  const toggle = (row: number, isOn: boolean) =>
    onChoose(new Set(isOn ? [...rows, row] : [...rows].filter((each) => each !== row)))
  return (
    <section aria-labelledby="list-drafts" className="list-part">
      <h2 id="list-drafts">{t('lists.previewTitle')}</h2>
      <p role="status">{t('lists.chosen', { chosen: rows.size, all: drafts.length })}</p>
      <div className="row">
        <Button onClick={() => onChoose(new Set(drafts.filter(canCome).map(({ row }) => row)))}>
          {t('lists.all')}
        </Button>
        <Button onClick={() => onChoose(new Set())}>{t('lists.none')}</Button>
        <Checkbox
          label={t('lists.onlyProblems')}
          checked={onlyProblems}
          onChange={(_event, { checked }) => {
            showOnlyProblems(checked === true)
            goTo(0)
          }}
        />
      </div>
      <div className="list-scroll" tabIndex={0} role="group" aria-label={t('lists.previewTitle')}>
        <table className="list-table">
          <thead>
            <tr>
              {(['take', 'row', 'name', 'model', 'account', 'remarks'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`lists.table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((draft) => {
              const { row, name, family, model, account, address, problems } = draft
              const what = name ?? model ?? account ?? address ?? t('lists.unnamed')
              return (
                <tr key={row}>
                  <td>
                    <input
                      type="checkbox"
                      checked={rows.has(row)}
                      disabled={!canCome(draft)}
                      aria-label={t('lists.takeRow', { row, what })}
                      onChange={(event) => toggle(row, event.target.checked)}
                    />
                  </td>
                  <td>{row}</td>
                  <th scope="row">
                    {name ?? <span className="quiet">{t('lists.unnamed')}</span>}
                    {address && <small className="quiet">{address}</small>}
                  </th>
                  <td>{[family && pick(family), model].filter(Boolean).join(' / ')}</td>
                  <td>{account}</td>
                  <td>
                    {problems.length === 0 ? (
                      <StateMark mark="ok">{t('lists.fine')}</StateMark>
                    ) : (
                      problems.map((problem) => (
                        <p key={`${problem.code} ${problem.field ?? ''}`}>
                          <StateMark mark={problem.severity === 'error' ? 'bad' : 'warn'}>
                            {problemText(problem, lang)}
                          </StateMark>
                        </p>
                      ))
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {listed.length > pageLength && (
        <div className="row">
          <Button disabled={start === 0} onClick={() => goTo(Math.max(0, start - pageLength))}>
            {t('lists.earlier')}
          </Button>
          <span role="status">
            {t('lists.shown', { from: start + 1, to: start + shown.length, all: listed.length })}
          </span>
          <Button disabled={start + pageLength >= listed.length} onClick={() => goTo(start + pageLength)}>
            {t('lists.later')}
          </Button>
        </div>
      )}
    </section>
  )
}
