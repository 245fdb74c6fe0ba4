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

/** The most that is read at once, in characters; the contract allows no more. */
const longestPaste = 5_000_000
/** A reply as a program wraps it. */
const sample =
  'System.Net.Mail.SmtpException: The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator. [TYCP286CA0042.JPNP286.PROD.OUTLOOK.COM]'

/** Paste whatever there is; read what happened, who can mend it and how. */
export function ExplainPage() {
  const { t } = useText()
  const goHome = useWizard((wizard) => wizard.goHome)
  const [typed, setTyped] = useDraft('explain/text', '')
  const [explained, setExplained] = useState<Explained | null>(null)
  const [isBusy, setBusy] = useState(false)
  const title = t('wizard.explain.title')
  const isTooLong = typed.length > longestPaste
  const problem = isTooLong
    ? t('suspects.tooLong')
    : explained?.state === 'empty'
      ? t('wizard.explain.empty')
      : undefined
  const isWrong = problem !== undefined
  const windowTitle = usePageTitle(title, isWrong)
  const submit = async () => {
    if (isTooLong) return
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
        list: isWrong ? [{ field: 'explain-text', text: problem }] : [],
      }}
      onSubmit={() => (isBusy ? undefined : void submit())}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit" disabled={isBusy}>
            {t('wizard.explain.run')}
          </Button>
          {typed === '' && (
            <Button size="large" onClick={() => setTyped(sample)}>
              {t('suspects.sample')}
            </Button>
          )}
        </>
      }
    >
      <div className={isWrong ? 'field wide wrong' : 'field wide'}>
        <label htmlFor="explain-text">{t('wizard.explain.label')}</label>
        <p className="hint" id="explain-hint">
          {t('wizard.explain.example')}
        </p>
        {isWrong && <FieldProblem id="explain-error">{problem}</FieldProblem>}
        <Textarea
          className="mono"
          textarea={{
            id: 'explain-text',
            spellCheck: false,
            'aria-invalid': isWrong,
            'aria-describedby': isWrong ? 'explain-hint explain-error' : 'explain-hint',
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
