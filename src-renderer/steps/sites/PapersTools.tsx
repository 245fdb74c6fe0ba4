import { Button } from '@fluentui/react-components'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { Disclosure } from '../../ui/Disclosure'
import { PressStatus } from '../paper/PressStatus'
import { useSaving } from '../paper/use-press'

const papers = ['device', 'dealer', 'admin', 'report'] as const
const lists = ['xlsx', 'csv', 'ics'] as const

/** Papers and lists of the selected devices, each in one file. */
export function PapersTools({ site, devices }: { site: string; devices: readonly string[] }) {
  const { t, lang } = useText()
  const { saving, save } = useSaving()
  const isBusy = saving.state === 'busy'
  return (
    <div className="papers-tools">
      <Disclosure label={t('sites.papers.title')}>
        <div className="row">
          {papers.map((paper) => (
            <Button
              key={paper}
              disabled={isBusy}
              onClick={() =>
                void save(() => api.sheet.saveBook({ site, devices: [...devices], paper, lang, as: 'pdf' }))
              }
            >
              {t('sites.papers.book', { paper: t(`papers.kinds.${paper}.name`) })}
            </Button>
          ))}
          {lists.map((as) => (
            <Button
              key={as}
              disabled={isBusy}
              onClick={() => void save(() => api.sheet.saveList({ site, devices: [...devices], lang, as }))}
            >
              {t(`sites.papers.lists.${as}`)}
            </Button>
          ))}
        </div>
        <PressStatus saving={saving} />
      </Disclosure>
    </div>
  )
}
