import { Button } from '@fluentui/react-components'
import type { ListTaken } from '../../../src-main/contract/lists'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { useLists } from '../../state/list-store'
import { useSites } from '../../state/sites-store'
import { useWizard } from '../../state/wizard-store'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'

interface TakenPageProps {
  readonly taken: ListTaken
  /** What became of taking it back; null while nobody has. */
  readonly back: { readonly removed: number; readonly kept: number } | null
}

/** What came in, and how to take it back. */
export function TakenPage({ taken, back }: TakenPageProps) {
  const { t } = useText()
  const close = useBesidePage((beside) => beside.close)
  const { takeBack, again } = useLists()
  const goTo = useWizard((wizard) => wizard.goTo)
  const way = useWizard((wizard) => wizard.work.way)
  const show = useSites((sites) => sites.show)
  const title = t('lists.taken.title')
  const toSite = async () => {
    await show(taken.site)
    close()
    // With a device open, its own pages are what to go back to.
    if (way === null) goTo('site')
  }
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      onSubmit={() => void (back === null ? toSite() : close())}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t(back === null && way === null ? 'lists.taken.toSite' : 'lists.taken.close')}
          </Button>
          <Button size="large" onClick={again}>
            {t('lists.another')}
          </Button>
        </>
      }
    >
      <div role="status">
        {back === null ? (
          <NoteBox tone="ok">
            {taken.added.length > 0 && <p>{t('lists.taken.added', { count: taken.added.length })}</p>}
            {taken.told > 0 && <p>{t('lists.taken.told', { count: taken.told })}</p>}
          </NoteBox>
        ) : (
          <NoteBox>
            <p>
              {back.kept === 0 ? t('lists.taken.undone', { removed: back.removed }) : t('lists.taken.undoneKept', back)}
            </p>
          </NoteBox>
        )}
      </div>
      {back === null && (
        <div className="row">
          <Button onClick={() => void takeBack()}>{t('lists.taken.undo')}</Button>
        </div>
      )}
      {back === null && taken.added.length > 0 && (
        <ul className="list-added">
          {taken.added.slice(0, 200).map(({ id, name }) => (
            <li key={id}>{name ?? t('lists.unnamed')}</li>
          ))}
        </ul>
      )}
    </Page>
  )
}
