import { Button } from '@fluentui/react-components'
import type { Explained } from '../../../src-main/contract/explained'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { FindingCard } from '../result/FindingCard'
import { CopyForAdministrator } from './CopyForAdministrator'
import { NoticeCard } from './NoticeCard'
import { pastedLines } from './pasted-lines'

interface ExplainedPageProps {
  readonly explained: Exclude<Explained, { state: 'empty' }>
  readonly pasted: string
  readonly onEdit: () => void
  readonly onAnother: () => void
}

/** The pasted text at the left, what it means at the right, tied by numbers. */
export function ExplainedPage({ explained, pasted, onEdit, onAnother }: ExplainedPageProps) {
  const { t } = useText()
  const begin = useWizard((wizard) => wizard.begin)
  const title = t('wizard.explain.resultTitle')
  const findings = 'findings' in explained ? explained.findings : []
  const notices = explained.notices ?? []
  const places = findings.map(({ restsOn }) => restsOn.map(({ line }) => line))
  const shown = pastedLines(pasted, places.length > 0 ? places : [[notices[0]?.line ?? 1]])
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={{ label: t('wizard.back'), go: onEdit }}
      note={t('wizard.explain.kept')}
      onSubmit={() => begin('device')}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t('wizard.explain.device')}
          </Button>
          <Button size="large" onClick={onAnother}>
            {t('wizard.explain.again')}
          </Button>
          {findings.length > 0 && <CopyForAdministrator findings={findings} />}
        </>
      }
    >
      <div className="explained">
        <section aria-labelledby="pasted">
          <h2 id="pasted">{t('wizard.explain.pasted')}</h2>
          <ol className="pasted">
            {shown.map((line) =>
              line.kind === 'gap' ? (
                <li key={line.line} className="gap" title={t('wizard.explain.more')}>
                  …
                </li>
              ) : (
                <li key={line.line} className={line.findings.length > 0 ? 'hit' : undefined}>
                  {line.findings.map((number) => (
                    <span key={number} className="badge">
                      {t('wizard.explain.finding', { number })}
                    </span>
                  ))}
                  <bdi>{line.text}</bdi>
                </li>
              ),
            )}
          </ol>
          <div className="row">
            <Button icon={<Icon name="pencil" />} onClick={onEdit}>
              {t('wizard.explain.edit')}
            </Button>
          </div>
        </section>
        <div className="stack">
          {explained.state === 'no-error' && (
            <NoteBox tone="ok">
              <p className="big">{t('wizard.explain.none')}</p>
              <p>{t('wizard.explain.noneHint')}</p>
            </NoteBox>
          )}
          {explained.state === 'unrelated' && (
            <NoteBox tone="warn">
              <p className="big">{t('wizard.explain.unrelated')}</p>
              <p>{t('wizard.explain.unrelatedHint')}</p>
            </NoteBox>
          )}
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
          {findings.map((finding, at) => (
            <FindingCard key={`${finding.id} ${finding.restsOn[0]?.line}`} finding={finding} number={at + 1} />
          ))}
        </div>
      </div>
    </Page>
  )
}
