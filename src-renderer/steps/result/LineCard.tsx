import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { LineSummary } from '../../../src-main/contract/report'
import { lineRows } from '../../../src-main/text/line-rows'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { Disclosure } from '../../ui/Disclosure'
import { Icon } from '../../ui/icons'

/** What a technician writes down about the line and the domain, each value to be copied. */
export function LineCard({ line }: { line: LineSummary }) {
  const { t, lang } = useText()
  const [copied, setCopied] = useState('')
  const copy = async (text: string) => {
    setCopied('')
    await valueOf(
      api.program.copy(text).then((answered) => {
        if (answered.ok) setCopied(text)
        return answered
      }),
    )
  }
  return (
    <Disclosure label={t('line.title')}>
      <p className="hint">{t('line.lead')}</p>
      <dl className="facts">
        {lineRows(line, lang).map(({ label, value, copy: isToCopy }) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>
              <span className={isToCopy ? 'typed-value' : undefined}>{value}</span>
              {isToCopy && (
                <Button
                  size="small"
                  icon={<Icon name="copy" />}
                  aria-label={t('line.copyOf', { what: label })}
                  onClick={() => void copy(value)}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p role="status">{copied !== '' && t('line.copied')}</p>
    </Disclosure>
  )
}
