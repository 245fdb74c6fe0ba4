import { FluentProvider } from '@fluentui/react-components'
import { Activity, useEffect } from 'react'
import { DropTarget } from './DropTarget'
import { currentStep } from './current-step'
import { ErrorBoundary } from './ErrorBoundary'
import { Frame } from './Frame'
import { useFacts } from './use-facts'
import { useRunEvents } from './use-run-events'
import { useCaptureEvents } from './use-capture-events'
import { useListEvents } from './use-list-events'
import { useDiscoveryEvents } from './use-discovery-events'
import { useSiteEvents } from './use-site-events'
import { useSignInEvents } from './use-sign-in-events'
import { useTheme } from './theme'
import { useText } from './use-text'
import { api } from './api'
import { steps } from '../steps'
import { BesidePage } from '../steps/BesidePage'
import { FamilyDetails } from '../steps/family/FamilyDetails'
import { useBesidePage } from '../state/beside-page'
import { useFamilyPage } from '../state/family-page'
import { ImportPage } from '../steps/sites/ImportPage'
import { LearnPage } from '../steps/learn/LearnPage'
import { useFault, valueOf } from '../state/fault-store'
import { useImport } from '../state/import-store'
import { useLearn } from '../state/learn-store'
import { useWizard } from '../state/wizard-store'
import { Waiting } from '../ui/Waiting'

/** The whole window: asks main for its state once, then shows the current step. */
export function App() {
  const program = useWizard((wizard) => wizard.program)
  const open = useWizard((wizard) => wizard.open)
  const { lang } = useText()
  const theme = useTheme()
  const isReading = useLearn((learn) => learn.reading.state !== 'closed')
  const loadTopics = useLearn((learn) => learn.load)
  useRunEvents()
  useSignInEvents()
  useDiscoveryEvents()
  useCaptureEvents()
  useListEvents()
  useSiteEvents()
  const offered = useImport((files) => files.offered)
  useEffect(() => {
    void valueOf(api.program.state(undefined)).then((state) => state && open(state))
    void loadTopics()
  }, [open, loadTopics])
  useEffect(() => {
    document.documentElement.lang = lang
  }, [lang])
  return (
    <FluentProvider theme={theme} className="provider">
      <DropTarget />
      <ErrorBoundary>
        <Frame>
          {program === null ? (
            <main className="main">
              <Waiting />
            </main>
          ) : (
            <>
              <LearnPage />
              {offered && !isReading && <ImportPage key={offered.offer} offered={offered} />}
              {/* Kept as it is while somebody reads: what was typed is still there afterwards. */}
              <Activity mode={isReading || offered !== null ? 'hidden' : 'visible'}>
                <CurrentPage />
              </Activity>
            </>
          )}
        </Frame>
      </ErrorBoundary>
    </FluentProvider>
  )
}

function CurrentPage() {
  const step = currentStep(steps, useFacts())
  const family = useFamilyPage((page) => page.id)
  const beside = useBesidePage((opened) => opened.page)
  // What failed on one page says nothing on the next, nor does what lay over it.
  useEffect(
    () => () => {
      useFault.getState().close()
      useFamilyPage.getState().close()
      useBesidePage.getState().close()
    },
    [step.id],
  )
  if (family !== null) return <FamilyDetails key={family} id={family} />
  if (beside !== null) return <BesidePage key={beside} page={beside} />
  // The key makes a new page: its heading takes the focus and it begins at the top.
  return <step.View key={step.id} />
}
