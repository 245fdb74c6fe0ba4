import { Button, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { Explained } from '../../../src-main/contract/explained'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useDraft } from '../../state/draft-store'
import { valueOf } from '../../state/fault-store'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { StateMark } from '../../ui/StateMark'
import { FieldProblem } from '../../ui/TextField'
import { ExplainedPage } from './ExplainedPage'

/** Paste whatever there is; read what happened, who can mend it and how. */
export function ExplainPage() {
  const { t } = useText()
  const goHome = useWizard((wizard) => wizard.goHome)
  const [typed, setTyped] = useDraft('explain/text', '')
  const [explained, setExplained] = useState<Explained | null>(null)
  const [isBusy, setBusy] = useState(false)
  const title = t('wizard.explain.title')
  const isEmpty = explained?.state === 'empty'
  const windowTitle = usePageTitle(title, isEmpty)
  const submit = async () => {
    setBusy(true)
    const answer = await valueOf(api.explain.text(typed))
    setBusy(false)
    if (answer !== undefined) setExplained(answer)
  }
  if (explained !== null && explained.state !== 'empty')
    return (
      <ExplainedPage
        explained={explained}
        pasted={typed}
        onEdit={() => setExplained(null)}
        onAnother={() => {
          setTyped('')
          setExplained(null)
        }}
      />
    )
  return (
    <Page
      title={title}
      windowTitle={windowTitle}
      lead={t('wizard.explain.lead')}
      back={{ label: t('wizard.back'), go: goHome }}
      note={t('wizard.explain.kept')}
      errors={{
        title: t('wizard.errors.title'),
        list: isEmpty ? [{ field: 'explain-text', text: t('wizard.explain.empty') }] : [],
      }}
      onSubmit={() => (isBusy ? undefined : void submit())}
      actions={
        <Button appearance="primary" size="large" type="submit" disabled={isBusy}>
          {t('wizard.explain.run')}
        </Button>
      }
    >
      <div className={isEmpty ? 'field wide wrong' : 'field wide'}>
        <label htmlFor="explain-text">{t('wizard.explain.label')}</label>
        <p className="hint" id="explain-hint">
          {t('wizard.explain.example')}
        </p>
        {isEmpty && <FieldProblem id="explain-error">{t('wizard.explain.empty')}</FieldProblem>}
        <Textarea
          className="mono"
          textarea={{
            id: 'explain-text',
            spellCheck: false,
            'aria-invalid': isEmpty,
            'aria-describedby': isEmpty ? 'explain-hint explain-error' : 'explain-hint',
          }}
          resize="vertical"
          rows={12}
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </div>
      <div role="status">{isBusy && <StateMark mark="run">{t('wizard.explain.busy')}</StateMark>}</div>
    </Page>
  )
}
