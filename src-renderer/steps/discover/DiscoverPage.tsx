import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useDiscovery } from '../../state/discovery-store'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { takeDevice } from './take-device'
import { FoundDevices } from './FoundDevices'
import { SearchHints } from './SearchHints'
import { SearchPlan } from './SearchPlan'
import { SearchProgress } from './SearchProgress'

/** Finds devices on the network: says what it will do, does it, and lets one be taken. */
export function DiscoverPage() {
  const { t } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  const { search, isRunning, devices, result, begin, cancel, replan } = useDiscovery()
  const [chosen, choose] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    void replan()
  }, [replan])
  const title =
    search === null
      ? t('discoveryPage.title')
      : isRunning
        ? t('discoveryPage.titleRunning')
        : devices.length === 0
          ? t('discoveryPage.foundNone')
          : t('discoveryPage.titleDone')
  const leave = () => {
    cancel()
    goTo('device.family')
  }
  const look = () => {
    choose(null)
    setMissing(false)
    void begin()
  }
  const take = () => {
    const device = devices.find(({ id }) => id === chosen)
    if (device === undefined) return setMissing(true)
    cancel()
    takeDevice(device)
  }
  const canTake = devices.length > 0
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title, isMissing)}
      lead={search === null ? t('discoveryPage.lead') : undefined}
      back={{ label: t('wizard.back'), go: leave }}
      errors={{
        title: t('wizard.errors.title'),
        list: isMissing ? [{ field: 'found-first', text: t('discoveryPage.missing') }] : [],
      }}
      onSubmit={canTake ? take : isRunning ? cancel : look}
      actions={
        <>
          <Button appearance={isRunning && !canTake ? 'secondary' : 'primary'} size="large" type="submit">
            {t(
              canTake
                ? 'discoveryPage.use'
                : isRunning
                  ? 'discoveryPage.cancel'
                  : search === null
                    ? 'discoveryPage.search'
                    : 'discoveryPage.again',
            )}
          </Button>
          {canTake && (
            <Button size="large" onClick={isRunning ? cancel : look}>
              {t(isRunning ? 'discoveryPage.cancel' : 'discoveryPage.again')}
            </Button>
          )}
          {!canTake && (
            <Button size="large" onClick={leave}>
              {t('discoveryPage.back')}
            </Button>
          )}
        </>
      }
    >
      {!isRunning && <SearchPlan isOpen={search === null || devices.length === 0} />}
      {search !== null && <SearchProgress />}
      <FoundDevices
        chosen={chosen}
        onChoose={(id) => {
          choose(id)
          setMissing(false)
        }}
      />
      {result !== null && <SearchHints result={result} />}
    </Page>
  )
}
