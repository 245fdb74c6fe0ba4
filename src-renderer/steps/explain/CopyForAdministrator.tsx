import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { ExplainedFinding } from '../../../src-main/contract/explained'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { Icon } from '../../ui/icons'
import { administratorLetter } from './administrator-letter'

const locales = { ja: 'ja-JP', en: 'en-GB' } as const

/** Copies the whole answer as plain text: the words pasted, what they mean, who does what, what to look at. */
export function CopyForAdministrator({ findings }: { findings: readonly ExplainedFinding[] }) {
  const { t, lang } = useText()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    const day = new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long' }).format(new Date())
    setCopied(false)
    await valueOf(
      api.program.copy(administratorLetter(findings, lang, day)).then((answered) => {
        setCopied(answered.ok)
        return answered
      }),
    )
  }
  return (
    <>
      <Button size="large" icon={<Icon name="copy" />} onClick={() => void copy()}>
        {t('suspects.copyForAdministrator')}
      </Button>
      <span role="status">{isCopied && t('suspects.copied')}</span>
    </>
  )
}
