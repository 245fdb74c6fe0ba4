import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useCapture } from '../../state/capture-store'
import { useWizard } from '../../state/wizard-store'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { Attempts } from './Attempts'
import { Conclusions } from './Conclusions'
import { Listening } from './Listening'
import { Promises } from './Promises'

/** The device sends to this computer and shows what it can do. Leaving the page stops it. */
export function CapturePage() {
  const { t } = useText()
  const { on, session, stopped, conclusion, attempts, interfaces, load, start, stop } = useCapture()
  const { update, goTo } = useWizard()
  const isPractice = useWizard((wizard) => wizard.work.practice !== null)
  useEffect(() => {
    void load()
    return () => useCapture.getState().stop()
  }, [load])
  const isOn = session !== null
  // Something was seen, now or in an earlier session.
  const isOver = !isOn && (stopped !== null || attempts.length > 0)
  const title = t(isOn ? 'capturePage.titleOn' : isOver ? 'capturePage.titleOff' : 'capturePage.title')
  const leave = () => goTo('device.family')
  const use = () => {
    if (conclusion !== null) update((work) => ({ ...work, situation: conclusion.situation }))
    leave()
  }
  const canStart = isPractice || (interfaces?.length ?? 0) > 0
  const canUse = isOver && conclusion !== null && attempts.length > 0
  return (
    <Page
      key={title}
      title={title}
      windowTitle={usePageTitle(title)}
      lead={isOn || isOver ? undefined : t('capturePage.lead')}
      back={{ label: t('wizard.back'), go: leave }}
      onSubmit={isOn ? stop : canUse ? use : () => void start()}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit" disabled={!isOn && !canUse && !canStart}>
            {t(isOn ? 'capturePage.stop' : canUse ? 'capturePage.use' : 'capturePage.start')}
          </Button>
          {canUse && (
            <Button size="large" onClick={() => void start()}>
              {t('capturePage.start')}
            </Button>
          )}
          {!isOn && (
            <Button size="large" onClick={leave}>
              {t('capturePage.back')}
            </Button>
          )}
        </>
      }
    >
      {stopped !== null && (
        <NoteBox>
          <p role="status">{t(`capturePage.stopped.${stopped}`)}</p>
        </NoteBox>
      )}
      {!isOn && !isOver && <Promises />}
      {on !== null && <Listening on={on} />}
      {(isOn || attempts.length > 0) && <Attempts />}
      {conclusion !== null && attempts.length > 0 && <Conclusions conclusion={conclusion} />}
    </Page>
  )
}
