import { Button } from '@fluentui/react-components'
import type { BookPaper } from '../../../src-main/contract/window'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { Icon } from '../../ui/icons'
import type { usePress } from './use-press'

/** The same paper for all devices of the site, and what stands on top of the papers. */
export function MorePapers({
  paper,
  isBusy,
  saveBook,
}: {
  /** Null: this paper does not come as a book. */
  paper: BookPaper | null
  isBusy: boolean
  saveBook: ReturnType<typeof usePress>['saveBook']
}) {
  const { t } = useText()
  const open = useBesidePage((beside) => beside.open)
  return (
    <>
      {paper !== null && (
        <div>
          <Button icon={<Icon name="paper" />} disabled={isBusy} onClick={() => void saveBook(paper)}>
            {t('papers.allDevices')}
          </Button>
          <p className="hint">{t('papers.allDevicesHint')}</p>
        </div>
      )}
      {(paper === 'admin' || paper === 'dealer') && (
        <Button icon={<Icon name="send" />} disabled={isBusy} onClick={() => open(`hand-over-${paper}`)}>
          {t(`handOver.page.open.${paper}`)}
        </Button>
      )}
      <Button icon={<Icon name="calendar" />} onClick={() => open('reminders')}>
        {t('reminders.page.open')}
      </Button>
      <Button icon={<Icon name="pencil" />} onClick={() => open('organisation')}>
        {t('organisation.open')}
      </Button>
    </>
  )
}
