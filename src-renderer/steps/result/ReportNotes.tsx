import type { Report } from '../../../src-main/contract/report'
import { dayInWords } from '../../../src-main/text/dates'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { NoteBox } from '../../ui/NoteBox'
import { isNotFinal } from '../practice/not-final'

/** What has to be said on every page that rests on a report: a stopped check, old knowledge, redirected connections, practice. */
export function ReportNotes({ report }: { report: Report }) {
  const { t, lang } = useText()
  const practice = useWizard((wizard) => wizard.work.practice)
  const wasCancelled = report.evidence.some((fact) => fact.kind === 'probe.not-run' && fact.why === 'cancelled')
  const { stale, checkedOn, ageDays } = report.knowledge
  return (
    <>
      {wasCancelled && (
        <NoteBox tone="warn">
          <p>{t('wizard.result.cancelled')}</p>
        </NoteBox>
      )}
      {stale && (
        <NoteBox tone="warn">
          <p>{t('report.stale', { day: dayInWords(checkedOn, lang), days: ageDays })}</p>
        </NoteBox>
      )}
      {report.mapped && practice === null && (
        <NoteBox tone="warn">
          <p>{t('report.mapped')}</p>
        </NoteBox>
      )}
      {isNotFinal(practice) && (
        <NoteBox tone="warn">
          <p>{t('practice.notFinal')}</p>
        </NoteBox>
      )}
    </>
  )
}
