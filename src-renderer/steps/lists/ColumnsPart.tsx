import { Select } from '@fluentui/react-components'
import type { ListField, ListKind } from '../../../src-main/contract/list-fields'
import type { OpenedList } from '../../../src-main/contract/lists'
import { useText } from '../../app/use-text'
import { useLists } from '../../state/list-store'
import { Choices } from '../../ui/Choices'

const kinds = ['devices', 'smtp-auth-clients', 'sign-in-log'] as const satisfies readonly ListKind[]

/** The guess, to be put right: what the list is, where its heads are, and what each column means. */
export function ColumnsPart({ opened: { reading, fields, firstRows } }: { readonly opened: OpenedList }) {
  const { t } = useText()
  const correct = useLists((lists) => lists.correct)
  const { kind, headRow, columns } = reading
  const setField = (column: number, field: ListField | null) => {
    // A field belongs to one column only.
    const others = columns.map((each, at) => (at === column || each.field === field ? null : each.field))
    void correct({ kind, headRow, fields: others.with(column, field) })
  }
  return (
    <>
      <section aria-labelledby="list-kind">
        <h2 id="list-kind">{t('lists.what')}</h2>
        <Choices
          id="list-kinds"
          label={t('lists.what')}
          look="three"
          chosen={kind}
          onChoose={(id) => {
            const chosen = kinds.find((each) => each === id)
            if (chosen !== undefined) void correct({ kind: chosen })
          }}
          options={kinds.map((id) => ({
            id,
            label: t(`lists.kinds.${id}.label`),
            hint: t(`lists.kinds.${id}.hint`),
          }))}
        />
      </section>
      <section aria-labelledby="list-columns">
        <h2 id="list-columns">{t('lists.columnsTitle')}</h2>
        <p className="hint">{t('lists.columnsHint')}</p>
        <div className="field list-head-row">
          <label htmlFor="list-head-row">{t('lists.headRow')}</label>
          <Select
            id="list-head-row"
            value={headRow === null ? '' : String(headRow)}
            onChange={(_event, { value }) => void correct({ kind, headRow: value === '' ? null : Number(value) })}
          >
            <option value="">{t('lists.noHead')}</option>
            {firstRows.map(({ row, text }) => (
              <option key={row} value={row}>
                {`${t('lists.rowNumber', { number: row })} ${text}`}
              </option>
            ))}
          </Select>
        </div>
        <ul className="list-columns">
          {columns.map(({ head, field, samples, isSecret }, at) => {
            const name = head === '' ? t('lists.column', { number: at + 1 }) : head
            return (
              // Columns have no other name than their place.
              <li key={at}>
                <label htmlFor={`list-column-${at}`}>{name}</label>
                {isSecret ? (
                  <p className="quiet" id={`list-column-${at}`}>
                    {t('lists.secret')}
                  </p>
                ) : (
                  <Select
                    id={`list-column-${at}`}
                    value={field ?? ''}
                    onChange={(_event, { value }) => setField(at, fields.find((each) => each === value) ?? null)}
                  >
                    <option value="">{t('lists.unused')}</option>
                    {fields.map((each) => (
                      <option key={each} value={each}>
                        {t(`lists.fields.${each}`)}
                      </option>
                    ))}
                  </Select>
                )}
                <small className="quiet">{samples.join(' / ')}</small>
              </li>
            )
          })}
        </ul>
      </section>
    </>
  )
}
