import type { CheckupValue, ShownReading } from '../../../src-main/contract/tenant-checkup'
import { useText } from '../../app/use-text'
import { Disclosure } from '../../ui/Disclosure'

/** Every value beside its name in PowerShell. */
export function ReadValues({ sections }: Pick<ShownReading, 'sections'>) {
  const { t, pick } = useText()
  const words = (value: CheckupValue | undefined): string => {
    if (value === true) return t('tenantPage.truth.yes')
    if (value === false) return t('tenantPage.truth.no')
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '')
    return text === '' ? t('tenantPage.blank') : text
  }
  return (
    <Disclosure label={t('tenantPage.values')}>
      <table className="claims">
        <thead>
          <tr>
            <th scope="col">{t('tenantPage.setting')}</th>
            <th scope="col">{t('tenantPage.value')}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ name, title, cmdlet, properties, read }) => (
            <tr key={name}>
              <th scope="row">
                {pick(title)}
                <br />
                <code className="cmdlet">{cmdlet}</code>
              </th>
              <td>
                {read.state === 'not-read' && t(`tenantPage.notRead.${read.why}`)}
                {read.state === 'read' && read.rows.length === 0 && t('tenantPage.none')}
                {read.state === 'read' &&
                  read.rows.slice(0, 50).map((row, at) => (
                    <dl key={at} className="read-row">
                      {properties.map((property) => (
                        <div key={property.name}>
                          <dt>{property.property}</dt>
                          <dd>{words(row[property.name])}</dd>
                        </div>
                      ))}
                    </dl>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
