import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { SiteSummary } from '../../../src-main/contract/sites-window'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { deviceStates } from '../../state/site-view'
import { useSites } from '../../state/sites-store'
import { StateMark } from '../../ui/StateMark'
import { NameForm } from './NameForm'
import { stateMarks } from './state-marks'
import { useDays } from './use-days'

interface SiteCardProps {
  readonly site: SiteSummary
  readonly onOpen: () => void
  readonly say: (words: string) => void
}

/** A site in the list: how far its devices are, and what can be done with it. */
export function SiteCard({ site, onOpen, say }: SiteCardProps) {
  const { t, lang } = useText()
  const { load, takeSite } = useSites()
  const days = useDays()
  const [isNaming, setNaming] = useState(false)
  const name = site.name || t('sites.unnamed')
  const rename = async (typed: string) => {
    await valueOf(api.sites.rename({ site: site.id, name: typed }))
    setNaming(false)
    await load()
    say(t('sites.done.renamed'))
  }
  const save = async () => {
    const saved = await valueOf(api.siteFiles.export({ site: site.id, devices: null, lang }))
    if (saved?.path) say(t('sites.done.exported', { path: saved.path }))
  }
  return (
    <li className="card site-card">
      <header>
        <h2>{name}</h2>
        {site.isPractice && (
          <StateMark mark="info" isPill>
            {t('sites.practice')}
          </StateMark>
        )}
        <span className="quiet">{t('sites.list.devices', { count: String(site.deviceCount) })}</span>
        <span className="quiet">
          {site.changedAt === 0 ? t('sites.list.never') : t('sites.list.changed', { day: days.dayOf(site.changedAt) })}
        </span>
      </header>
      <StateCounts site={site} />
      {isNaming ? (
        <NameForm
          label={t('sites.list.name')}
          name={site.name}
          onSave={(typed) => void rename(typed)}
          onCancel={() => setNaming(false)}
        />
      ) : (
        <div className="row">
          <Button appearance="primary" aria-label={t('sites.list.showWhat', { site: name })} onClick={onOpen}>
            {t('sites.list.show')}
          </Button>
          <Button aria-label={t('sites.actions.renameWhat', { what: name })} onClick={() => setNaming(true)}>
            {t('sites.actions.rename')}
          </Button>
          <Button aria-label={t('sites.actions.exportWhat', { what: name })} onClick={() => void save()}>
            {t('sites.actions.export')}
          </Button>
          <Button aria-label={t('sites.actions.takeAwayWhat', { what: name })} onClick={() => void takeSite(site)}>
            {t('sites.actions.takeAway')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** How many devices are in each state; states without any are left out. */
export function StateCounts({ site }: { site: SiteSummary }) {
  const { t } = useText()
  return (
    <ul className="state-counts">
      {deviceStates
        .filter((state) => site.states[state] > 0)
        .map((state) => (
          <li key={state}>
            <StateMark mark={stateMarks[state]}>{t(`sites.states.${state}`)}</StateMark> <b>{site.states[state]}</b>
          </li>
        ))}
    </ul>
  )
}
