import { Button, Radio, RadioGroup } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { SheetPaper } from '../../../src-main/contract/window'
import { api } from '../../app/api'
import { useBack } from '../../app/use-facts'
import { usePageTitle } from '../../app/use-page-title'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { FamilyLink } from '../family/FamilyLink'
import { MorePapers } from './MorePapers'
import { PressStatus } from './PressStatus'
import { usePress } from './use-press'

/** In the order of the list; the sheet for the machine first. */
const papers = ['device', 'admin', 'dealer', 'report', 'comparison'] as const satisfies readonly SheetPaper[]
type Paper = (typeof papers)[number]

/** The sheet as it will be printed, and the ways to take it along. */
export function PaperPage() {
  const { t, lang } = useText()
  const report = useReport()
  const { goHome, beginNextDevice } = useWizard()
  const [url, setUrl] = useState<string | null>(null)
  const [paper, setPaper] = useState<Paper>('device')
  const { saving, save, print, saveBook } = usePress(paper)
  const back = useBack()
  useEffect(() => {
    if (report === null) return
    let isAsked = true
    void valueOf(api.sheet.preview({ paper, lang })).then((sheet) => isAsked && setUrl(sheet?.url ?? null))
    return () => {
      isAsked = false
    }
  }, [report, paper, lang])

  const isBusy = saving.state === 'busy' || url === null
  const title = t('wizard.paper.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={back}
      note={t('wizard.paper.same')}
      onSubmit={() => (isBusy ? undefined : void save('savePdf'))}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit" disabled={isBusy}>
            {t('wizard.paper.savePdf')}
          </Button>
          <Button size="large" onClick={goHome}>
            {t('wizard.paper.finish')}
          </Button>
        </>
      }
    >
      <PressStatus saving={saving} />
      <div className="desk-columns">
        <div className="desk-side">
          <section aria-labelledby="paper-kind">
            <h2 id="paper-kind">{t('papers.choose')}</h2>
            <RadioGroup
              aria-labelledby="paper-kind"
              value={paper}
              onChange={(_event, { value }) => setPaper(papers.find((known) => known === value) ?? 'device')}
            >
              {papers.map((kind) => (
                <Radio key={kind} value={kind} label={t(`papers.kinds.${kind}.name`)} />
              ))}
            </RadioGroup>
            <p className="hint">{t(`papers.kinds.${paper}.hint`)}</p>
          </section>
          <Button icon={<Icon name="printer" />} disabled={isBusy} onClick={() => void print()}>
            {t('wizard.paper.print')}
          </Button>
          <Button icon={<Icon name="paper" />} disabled={isBusy} onClick={() => void save('saveHtml')}>
            {t('wizard.paper.saveHtml')}
          </Button>
          <MorePapers paper={paper === 'comparison' ? null : paper} isBusy={isBusy} saveBook={saveBook} />
          {report?.device && <FamilyLink id={report.device.family} label="family.openToCorrect" />}
          <NoteBox icon="lock">
            <p>{t('wizard.paper.noPassword')}</p>
          </NoteBox>
          <div>
            <Button icon={<Icon name="device" />} onClick={beginNextDevice}>
              {t('wizard.paper.next')}
            </Button>
            <p className="hint">{t('wizard.paper.nextHint')}</p>
          </div>
        </div>
        <div className="desk">
          {url === null ? <Waiting /> : <iframe className="paper" title={t('wizard.paper.preview')} src={url} />}
        </div>
      </div>
    </Page>
  )
}
