import type { ReactNode } from 'react'
import type { JoinedSenders } from '../../../src-main/contract/lists'
import type { ListedSender } from '../../../src-main/contract/listed-sender'
import { dayInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { NoteBox } from '../../ui/NoteBox'
import { StateMark, type Mark } from '../../ui/StateMark'

interface SendersPartProps {
  readonly joined: JoinedSenders
  /** Accounts without a device that are to become one. */
  readonly added: ReadonlySet<string>
  readonly onAdd: (accounts: ReadonlySet<string>) => void
}

const marks: Readonly<Record<ListedSender['signIn'], Mark>> = {
  basic: 'warn',
  both: 'warn',
  oauth: 'ok',
  unknown: 'unknown',
}
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Every sender beside the devices of the site; those without a device can be added. */
export function SendersPart({ joined, added, onAdd }: SendersPartProps) {
  const { t, lang } = useText()
  const { known, strangers, silent, withoutAccount, firstAt, lastAt, senderCount, basicCount } = joined
  const toggle = (account: string, isOn: boolean) =>
    onAdd(new Set(isOn ? [...added, account] : [...added].filter((each) => each !== account)))
  const names = (devices: JoinedSenders['silent']) => (
    <ul>
      {devices.map(({ id, name }) => (
        <li key={id}>{name ?? t('lists.unnamed')}</li>
      ))}
    </ul>
  )
  return (
    <>
      <NoteBox tone={basicCount > 0 ? 'warn' : 'ok'}>
        <p>
          <b>{t('lists.senders.summary', { count: senderCount, basic: basicCount })}</b>
        </p>
        <p>
          {firstAt === null || lastAt === null
            ? t('lists.senders.noPeriod')
            : t('lists.senders.period', {
                from: dayInWords(dayOf(firstAt), lang),
                to: dayInWords(dayOf(lastAt), lang),
              })}
        </p>
      </NoteBox>
      <section aria-labelledby="list-strangers" className="list-part">
        <h2 id="list-strangers">{t('lists.senders.strangers')}</h2>
        <p className="hint">{t('lists.senders.strangersHint')}</p>
        {strangers.length === 0 ? (
          <p>{t('lists.senders.none')}</p>
        ) : (
          <SenderTable
            label={t('lists.senders.strangers')}
            lead="take"
            rows={strangers.map((sender) => ({
              sender,
              lead: (
                <input
                  type="checkbox"
                  checked={added.has(sender.account)}
                  aria-label={t('lists.senders.add', { account: sender.account })}
                  onChange={(event) => toggle(sender.account, event.target.checked)}
                />
              ),
            }))}
          />
        )}
      </section>
      <section aria-labelledby="list-known" className="list-part">
        <h2 id="list-known">{t('lists.senders.known')}</h2>
        {known.length === 0 ? (
          <p>{t('lists.senders.none')}</p>
        ) : (
          <SenderTable
            label={t('lists.senders.known')}
            lead="device"
            rows={known.map(({ sender, devices }) => ({
              sender,
              lead: devices.map(({ name }) => name ?? t('lists.unnamed')).join(lang === 'ja' ? '、' : ', '),
            }))}
          />
        )}
      </section>
      {silent.length > 0 && (
        <section aria-labelledby="list-silent" className="list-part">
          <h2 id="list-silent">{t('lists.senders.silent')}</h2>
          <p className="hint">{t('lists.senders.silentHint')}</p>
          {names(silent)}
        </section>
      )}
      {withoutAccount.length > 0 && (
        <section aria-labelledby="list-without" className="list-part">
          <h2 id="list-without">{t('lists.senders.withoutAccount')}</h2>
          <p className="hint">{t('lists.senders.withoutAccountHint')}</p>
          {names(withoutAccount)}
        </section>
      )}
    </>
  )
}

interface SenderRow {
  readonly sender: ListedSender
  /** The box to add it with, or the devices it belongs to. */
  readonly lead: ReactNode
}

interface SenderTableProps {
  readonly label: string
  /** What stands in the first column. */
  readonly lead: 'take' | 'device'
  readonly rows: readonly SenderRow[]
}

function SenderTable({ label, lead, rows }: SenderTableProps) {
  const { t, lang } = useText()
  return (
    <div className="list-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col">{t(`lists.senders.table.${lead}`)}</th>
            {(['account', 'signIn', 'count', 'last', 'where'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`lists.senders.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sender, lead: first }) => {
            const { account, signIn, count, failed, tls, lastAt, addresses, addressCount } = sender
            const more = addressCount - addresses.length
            return (
              <tr key={account}>
                <td>{first}</td>
                <th scope="row">{account}</th>
                <td>
                  <StateMark mark={marks[signIn]}>{t(`lists.senders.signIns.${signIn}`)}</StateMark>
                  {tls.length > 0 && <small className="quiet">{tls.join(', ')}</small>}
                </td>
                <td>{failed === null ? count : t('lists.senders.failed', { count: count ?? 0, failed })}</td>
                <td>{lastAt === null ? '' : dayInWords(dayOf(lastAt), lang)}</td>
                <td>
                  {addresses.join(', ')}
                  {more > 0 && ` ${t('lists.senders.more', { count: more })}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
