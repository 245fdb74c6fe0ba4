import { useEffect, useState } from 'react'
import type { RouteTestOffer } from '../../../src-main/contract/route-offer'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useWays } from '../../state/way-store'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { countingAnswers } from '../questions/give-answers'
import { ChooseWay } from './ChooseWay'
import { WayForm } from './WayForm'
import { WayRun } from './WayRun'

/** Trying another way from here, beside the way of the wizard: which one, what will happen, the rows, what came of it. */
export function WayPage() {
  const { route, at } = useWays()
  const offers = useOffers()
  const { t } = useText()
  const title = usePageTitle(t('routes.page.title'))
  if (offers === null)
    return (
      <Page title={t('routes.page.title')} windowTitle={title} actions={null} onSubmit={() => undefined}>
        <Waiting />
      </Page>
    )
  const offer = offers.find((one) => one.route === route)
  if (offer === undefined) return <ChooseWay offers={offers} />
  return at === 'form' ? <WayForm key={offer.route} offer={offer} /> : <WayRun offer={offer} />
}

/** What a trial of each way would do with the answers as they are; null while that is being asked. */
function useOffers(): readonly RouteTestOffer[] | null {
  const situation = useWizard((wizard) => wizard.work.situation)
  const [offers, setOffers] = useState<readonly RouteTestOffer[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    void valueOf(api.checks.ways(countingAnswers(situation))).then((answered) => {
      if (isCurrent && answered !== undefined) setOffers(answered)
    })
    return () => {
      isCurrent = false
    }
  }, [situation])
  return offers
}
