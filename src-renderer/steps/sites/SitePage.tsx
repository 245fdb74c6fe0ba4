import { Button } from '@fluentui/react-components'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useLists } from '../../state/list-store'
import { rowsInView } from '../../state/site-view'
import { useSites } from '../../state/sites-store'
import { useWizard } from '../../state/wizard-store'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { DeviceTable } from './DeviceTable'
import { QueuePanel } from './QueuePanel'
import { SelectionTools } from './SelectionTools'
import { StateCounts } from './SiteCard'
import { UndoBar } from './UndoBar'
import { useDays } from './use-days'
import { ViewTools } from './ViewTools'

/** One site: its devices, how each stands, and what to do with many of them at once. */
export function SitePage() {
  const { t } = useText()
  const { goTo, resume } = useWizard()
  const { site, overview, refresh, view, look } = useSites()
  const beginList = useLists((lists) => lists.begin)
  const days = useDays()
  const [said, say] = useState('')
  const [hasAsked, setAsked] = useState(false)
  useEffect(() => {
    void refresh().then(() => setAsked(true))
  }, [refresh])
  // Typing must never wait for a long list to be drawn.
  const shownView = useDeferredValue(view)
  const rows = overview?.devices
  const shown = useMemo(() => rowsInView(rows ?? [], shownView), [rows, shownView])
  const title = overview?.site.name || t('sites.unnamed')
  const windowTitle = usePageTitle(title)
  const open = async (device: string) => {
    if (site === null) return
    const work = await valueOf(api.sites.openDevice({ site, device }))
    if (work) resume(work)
  }
  const add = async () => {
    if (site === null) return
    const key = { site, device: crypto.randomUUID() }
    const work = await valueOf(api.sites.addDevice({ key, like: null, name: '' }))
    if (work) resume(work)
  }
  const due = overview?.site.due
  return (
    <Page
      key={overview?.site.id ?? ''}
      title={title}
      windowTitle={windowTitle}
      lead={overview ? t('sites.site.lead', { count: String(overview.devices.length) }) : undefined}
      back={{ label: t('sites.site.back'), go: () => goTo('sites') }}
      onSubmit={() => undefined}
      actions={
        <>
          <Button appearance="primary" size="large" onClick={() => void add()}>
            {t('sites.site.add')}
          </Button>
          <Button size="large" onClick={() => beginList(site)}>
            {t('lists.open')}
          </Button>
        </>
      }
      note={t('sites.list.lead')}
    >
      {overview?.site.isPractice && (
        <NoteBox tone="warn" icon="flask">
          <p>{t('practice.banner')}</p>
        </NoteBox>
      )}
      {overview === null && !hasAsked && <Waiting />}
      {overview && <StateCounts site={overview.site} />}
      {due && <p>{t('sites.site.due', { when: days.due(due), title: days.what(due) })}</p>}
      <UndoBar said={said} />
      <QueuePanel />
      {rows?.length === 0 && (
        <NoteBox>
          <p>{t('sites.site.empty')}</p>
        </NoteBox>
      )}
      {rows && rows.length > 0 && (
        <>
          <ViewTools shownCount={shown.length} />
          <SelectionTools say={say} shown={shown} />
          {shown.length === 0 ? (
            <NoteBox>
              <p>{t('sites.site.noneFound')}</p>
              <div className="row">
                <Button onClick={() => look({ query: '', state: 'all' })}>{t('sites.site.clear')}</Button>
              </div>
            </NoteBox>
          ) : (
            <DeviceTable rows={shown} onOpen={(device) => void open(device)} />
          )}
        </>
      )}
    </Page>
  )
}
