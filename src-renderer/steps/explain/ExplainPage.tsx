import { Button, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { Explained } from '../../../src-main/contract/explained'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Page } from '../../ui/Page'
import { FindingCard } from '../result/FindingCard'

/** Paste whatever there is; read what happened, who can mend it and how. */
export function ExplainPage() {
  const { t } = useText()
  const startOver = useWizard((wizard) => wizard.startOver)
  const [typed, setTyped] = useState('')
  const [explained, setExplained] = useState<Explained | null>(null)
  const title = t(explained === null ? 'wizard.explain.title' : 'wizard.explain.resultTitle')
  const isEmpty = explained?.state === 'empty'
  const submit = async () => {
    const answered = await api.explain.text(typed)
    if (answered.ok) setExplained(answered.value)
  }
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title, isEmpty)}
      lead={t('wizard.explain.lead')}
      back={{ label: t('wizard.back'), go: startOver }}
      actions={
        <Button appearance="primary" size="large" onClick={() => void submit()}>
          {t('wizard.explain.run')}
        </Button>
      }
    >
      {isEmpty && (
        <ErrorSummary
          title={t('wizard.errors.title')}
          errors={[{ field: 'explain-text', text: t('wizard.explain.empty') }]}
        />
      )}
      <div className="field">
        <label htmlFor="explain-text">{t('wizard.explain.label')}</label>
        <Textarea
          textarea={{ id: 'explain-text', spellCheck: false }}
          resize="vertical"
          rows={8}
          value={typed}
          onChange={(_event, { value }) => {
            setTyped(value)
            setExplained(null)
          }}
        />
      </div>
      <div role="status" className="stack">
        {explained && <Answer explained={explained} />}
      </div>
    </Page>
  )
}

function Answer({ explained }: { explained: Explained }) {
  const { t } = useText()
  switch (explained.state) {
    case 'empty':
      return null
    case 'no-error':
      return <p>{t('wizard.explain.none')}</p>
    case 'unrelated':
      return <p>{t('wizard.explain.unrelated')}</p>
    default:
      return explained.findings.map((finding) => (
        <div key={`${finding.id} ${finding.restsOn[0]?.line}`} className="stack">
          {finding.restsOn.slice(0, 1).map(({ line, raw }) => (
            <p key={line} className="raw">
              {t('wizard.explain.seen', { line, raw })}
            </p>
          ))}
          <FindingCard finding={finding} />
        </div>
      ))
  }
}
