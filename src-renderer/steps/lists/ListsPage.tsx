import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useText } from '../../app/use-text'
import { usePageTitle } from '../../app/use-page-title'
import { useBesidePage } from '../../state/beside-page'
import { useLists } from '../../state/list-store'
import { Page } from '../../ui/Page'
import { StateMark } from '../../ui/StateMark'
import { ChooseFile } from './ChooseFile'
import { OpenListPage } from './OpenListPage'
import { TakenPage } from './TakenPage'

/** A table that somebody has becomes devices of the site. Lies over the page it was opened from. */
export function ListsPage() {
  const now = useLists((lists) => lists.now)
  const again = useLists((lists) => lists.again)
  useEffect(() => again, [again])
  switch (now.state) {
    case 'choosing':
      return <ChooseFile trouble={now.trouble} />
    case 'reading':
      return <ReadingPage rows={now.rows} />
    case 'open':
      return <OpenListPage key={now.id} opened={now.opened} />
    case 'taken':
      return <TakenPage taken={now.taken} back={now.back} />
  }
}

function ReadingPage({ rows }: { readonly rows: number }) {
  const { t } = useText()
  const cancel = useLists((lists) => lists.cancel)
  const close = useBesidePage((beside) => beside.close)
  const title = t('lists.readingFile')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={{ label: t('wizard.back'), go: close }}
      onSubmit={cancel}
      actions={
        <Button size="large" type="submit">
          {t('lists.cancel')}
        </Button>
      }
    >
      <div role="status">
        <StateMark mark="run">{rows === 0 ? title : t('lists.reading', { rows })}</StateMark>
      </div>
    </Page>
  )
}
