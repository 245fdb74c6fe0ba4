import { Button } from '@fluentui/react-components'
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
  const isList = kind === 'list' || kind === 'workbook'
  const readAsList = () => {
    const { work, key } = useWizard.getState()
    // On a site, or with a device of one, the list is meant for that site.
    const site = useSites.getState().site ?? (work.way === null ? null : key.site)
    if (file !== null) useLists.getState().begin(site, file)
  }
  const title = t('dropped.title', { name })
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t(`dropped.kinds.${kind}.what`)}
      back={{ label: t('wizard.back'), go: close }}
      note={t('dropped.note')}
      onSubmit={() =>
        isList ? readAsList() : kind === 'text' ? explain() : kind === 'picture' ? void useAsLogo() : close()
      }
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t(
              isList
                ? 'lists.open'
                : kind === 'text'
                  ? 'dropped.explain'
                  : kind === 'picture'
                    ? 'dropped.useAsLogo'
                    : 'dropped.close',
            )}
          </Button>
          {(isList || kind === 'text' || kind === 'picture') && (
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
