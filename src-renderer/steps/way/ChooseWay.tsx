import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { RouteTestOffer } from '../../../src-main/contract/route-offer'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useWays } from '../../state/way-store'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { Page } from '../../ui/Page'

/** Which way to try. */
export function ChooseWay({ offers }: { offers: readonly RouteTestOffer[] }) {
  const { t, pick } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  const choose = useWays((ways) => ways.choose)
  const [chosen, setChosen] = useState<string | null>(null)
  const title = t('routes.page.choose')
  const tests = useWizard((wizard) => wizard.report?.routeTests) ?? []
  const verdictOf = (route: string) => tests.find((test) => test.route === route)?.verdict
  const options = offers.map(({ route, name }) => {
    const verdict = verdictOf(route)
    return {
      id: route,
      label: pick(name),
      ...(verdict && { hint: t('routes.tested', { verdict: t(`routes.verdicts.${verdict}`) }) }),
    }
  })
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('routes.page.lead')}
      back={{ label: t('wizard.back'), go: () => goTo('device.advice') }}
      onSubmit={() => choose(offers.find(({ route }) => route === chosen)?.route ?? null)}
      actions={
        <Button appearance="primary" size="large" type="submit" disabled={chosen === null}>
          {t('wizard.continue')}
        </Button>
      }
    >
      <Choices id="way" label={title} options={options} chosen={chosen} onChoose={setChosen} look="list" />
    </Page>
  )
}
