import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useImport } from '../../state/import-store'
import { useLists } from '../../state/list-store'
import { useSites } from '../../state/sites-store'
import { useWizard } from '../../state/wizard-store'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { NameForm } from './NameForm'
import { SiteCard } from './SiteCard'
import { UndoBar } from './UndoBar'

/** All sites of this computer. */
export function SitesPage() {
  const { t, lang } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  const beginList = useLists((lists) => lists.begin)
  const { list, load, show } = useSites()
  const offer = useImport((files) => files.offer)
  const [isNaming, setNaming] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const [said, say] = useState('')
  useEffect(() => {
    void load()
  }, [load])
  const open = async (site: string) => {
    await show(site)
    goTo('site')
  }
  const create = async (name: string) => {
    const site = crypto.randomUUID()
    await valueOf(api.sites.create({ site, name }))
    await open(site)
  }
  const openFile = async () => {
    const offered = await valueOf(api.siteFiles.choose(undefined))
    if (offered) offer(offered)
  }
  const trySample = async () => {
    setMaking(true)
    const site = await valueOf(api.sites.sample(lang))
    setMaking(false)
    if (site !== undefined) await open(site)
  }
  const title = t('sites.list.title')
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('sites.list.lead')}
      back={{ label: t('wizard.back'), go: () => goTo(null) }}
      onSubmit={() => undefined}
      actions={
        <>
          <Button appearance="primary" size="large" onClick={() => setNaming(true)}>
            {t('sites.list.create')}
          </Button>
          <Button size="large" onClick={() => void openFile()}>
            {t('sites.list.openFile')}
          </Button>
          <Button size="large" onClick={() => beginList(null)}>
            {t('lists.open')}
          </Button>
        </>
      }
    >
      <UndoBar said={said} />
      {isNaming && (
        <section className="card" aria-label={t('sites.list.create')}>
          <NameForm
            label={t('sites.list.name')}
            hint={t('sites.list.nameHint')}
            name=""
            onSave={(name) => void create(name)}
            onCancel={() => setNaming(false)}
          />
        </section>
      )}
      {list === null && <Waiting />}
      {list?.length === 0 && (
        <NoteBox>
          <p>{t('sites.list.empty')}</p>
        </NoteBox>
      )}
      {list !== null && list.length > 0 && (
        <ul className="site-list">
          {list.map((site) => (
            <SiteCard key={site.id} site={site} onOpen={() => void open(site.id)} say={say} />
          ))}
        </ul>
      )}
      <section className="card" aria-label={t('sites.list.sample')}>
        <p className="quiet">{t('sites.list.sampleHint')}</p>
        <div className="row">
          <Button disabled={isMaking} onClick={() => void trySample()}>
            {t('sites.list.sample')}
          </Button>
          {isMaking && <Waiting />}
        </div>
      </section>
    </Page>
  )
}
