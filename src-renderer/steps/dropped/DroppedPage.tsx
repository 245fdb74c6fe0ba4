import { Button } from '@fluentui/react-components'
import type { DroppedKind } from '../../../src-main/contract/dropped'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { useDrafts } from '../../state/draft-store'
import { useDropped } from '../../state/dropped-store'
import { valueOf } from '../../state/fault-store'
import { useLists } from '../../state/list-store'
import { useSites } from '../../state/sites-store'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'

/** Where a kind of file leads. */
interface Way {
  readonly label: 'lists.open' | 'dropped.explain' | 'dropped.useAsLogo' | 'dropped.readTenant'
  go(): void
}

/** What a dropped file is, and where it leads. Lies over the page it was dropped on. */
export function DroppedPage() {
  const { t } = useText()
  const { close, open } = useBesidePage()
  const { name, dropped, base64, file } = useDropped()
  const kind = dropped?.kind ?? 'unknown'
  const explain = () => {
    close()
    useWizard.getState().begin('explain')
    useDrafts.getState().keep('explain/text', dropped?.text ?? '')
  }
  const useAsLogo = async () => {
    if ((await valueOf(api.organisation.setLogo(base64))) !== undefined) open('organisation')
  }
  const readAsList = () => {
    const { work, key } = useWizard.getState()
    // On a site, or with a device of one, the list is meant for that site.
    const site = useSites.getState().site ?? (work.way === null ? null : key.site)
    if (file !== null) useLists.getState().begin(site, file)
  }
  const readAsTenant = () => {
    close()
    useWizard.getState().goTo('device.tenant')
  }
  // What an administrator sent back belongs to the device that is open: without one, the words say to open it first.
  const hasDevice = useWizard((wizard) => wizard.work.way === 'device')
  const ways: Partial<Record<DroppedKind, Way>> = {
    list: { label: 'lists.open', go: readAsList },
    workbook: { label: 'lists.open', go: readAsList },
    text: { label: 'dropped.explain', go: explain },
    picture: { label: 'dropped.useAsLogo', go: () => void useAsLogo() },
    ...(hasDevice && { tenant: { label: 'dropped.readTenant', go: readAsTenant } }),
  }
  const way = ways[kind]
  const title = t('dropped.title', { name })
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t(`dropped.kinds.${kind}.what`)}
      back={{ label: t('wizard.back'), go: close }}
      note={t('dropped.note')}
      onSubmit={way?.go ?? close}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t(way?.label ?? 'dropped.close')}
          </Button>
          {way !== undefined && (
            <Button size="large" onClick={close}>
              {t('dropped.close')}
            </Button>
          )}
        </>
      }
    >
      <p>{t(`dropped.kinds.${kind}.next`)}</p>
    </Page>
  )
}
