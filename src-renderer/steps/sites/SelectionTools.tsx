import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { DeviceRow } from '../../../src-main/contract/sites-window'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useQueue } from '../../state/queue-store'
import { useSites } from '../../state/sites-store'
import { NameForm } from './NameForm'
import { PapersTools } from './PapersTools'

interface SelectionToolsProps {
  readonly shown: readonly DeviceRow[]
  readonly say: (words: string) => void
}

/** What can be done with the selected devices. */
export function SelectionTools({ shown, say }: SelectionToolsProps) {
  const { t, lang } = useText()
  const { site, overview, selected, select, takeDevices, refresh } = useSites()
  const { now, start } = useQueue()
  const [isNaming, setNaming] = useState(false)
  const ids = shown.map(({ id }) => id)
  const chosen = (overview?.devices ?? []).filter(({ id }) => selected.has(id))
  const [only] = chosen.length === 1 ? chosen : []
  const nameOf = (row: DeviceRow) => row.name ?? row.model ?? t('sites.unnamedDevice')
  if (site === null) return null
  const save = async () => {
    const saved = await valueOf(api.siteFiles.export({ site, devices: chosen.map(({ id }) => id), lang }))
    if (saved?.path) say(t('sites.done.exported', { path: saved.path }))
  }
  const rename = async (device: string, name: string) => {
    await valueOf(api.sites.renameDevice({ key: { site, device }, name }))
    setNaming(false)
    await refresh()
    say(t('sites.done.renamed'))
  }
  const duplicate = async (row: DeviceRow) => {
    const name = t('sites.site.copyName', { name: nameOf(row) }).slice(0, 80)
    await valueOf(api.sites.addDevice({ key: { site, device: crypto.randomUUID() }, like: row.id, name }))
    await refresh()
    say(t('sites.done.added', { what: name }))
  }
  const isAll = ids.length > 0 && ids.every((id) => selected.has(id))
  return (
    <section className="selection-tools" aria-label={t('sites.site.columns.device')}>
      <label className="select-all">
        <input type="checkbox" checked={isAll} onChange={() => select(ids, !isAll)} />
        <span>{t('sites.site.selectAll')}</span>
      </label>
      <p role="status" className="quiet">
        {chosen.length === 0
          ? t('sites.site.noneSelected')
          : t('sites.site.selected', { count: String(chosen.length) })}
      </p>
      {chosen.length > 0 && (
        <div className="row">
          <Button
            appearance="primary"
            disabled={now.state === 'running'}
            onClick={() =>
              start(
                site,
                chosen.map(({ id }) => id),
              )
            }
          >
            {t('sites.site.check')}
          </Button>
          <Button onClick={() => void save()}>{t('sites.site.exportSelected')}</Button>
          {only && (
            <>
              <Button
                aria-label={t('sites.actions.renameWhat', { what: nameOf(only) })}
                onClick={() => setNaming(true)}
              >
                {t('sites.actions.rename')}
              </Button>
              <Button
                aria-label={t('sites.actions.duplicateWhat', { what: nameOf(only) })}
                onClick={() => void duplicate(only)}
              >
                {t('sites.actions.duplicate')}
              </Button>
            </>
          )}
          <Button onClick={() => void takeDevices(chosen.map(({ id }) => id))}>{t('sites.site.takeSelected')}</Button>
        </div>
      )}
      {chosen.length > 0 && <PapersTools site={site} devices={chosen.map(({ id }) => id)} />}
      {isNaming && only && (
        <NameForm
          key={only.id}
          label={t('sites.actions.renameWhat', { what: nameOf(only) })}
          name={only.name ?? ''}
          onSave={(name) => void rename(only.id, name)}
          onCancel={() => setNaming(false)}
        />
      )}
    </section>
  )
}
