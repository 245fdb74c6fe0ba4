import type { Contacts } from '../../../src-main/contract/report'
import { contactRows } from '../../../src-main/text/contact-rows'
import { useText } from '../../app/use-text'
import { Disclosure } from '../../ui/Disclosure'

/** Everybody whom this computer talked to for this result. */
export function ContactsCard({ contacts }: { contacts: Contacts }) {
  const { t, lang } = useText()
  const rows = contactRows(contacts, lang)
  if (rows.length === 0) return null
  return (
    <Disclosure label={t('papers.report.contacted')}>
      <p className="hint">{t('papers.report.contactedText')}</p>
      <dl className="facts">
        {rows.map(({ host, addresses, did }) => (
          <div key={host} className="fact">
            <dt>{host}</dt>
            <dd>
              {did}
              {addresses !== '' && <div className="hint">{addresses}</div>}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
