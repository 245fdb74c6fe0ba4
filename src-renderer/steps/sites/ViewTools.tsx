import { Input, Select } from '@fluentui/react-components'
import { useText } from '../../app/use-text'
import { deviceStates, sortings } from '../../state/site-view'
import { useSites } from '../../state/sites-store'

/** Search, filter and order. */
export function ViewTools({ shownCount }: { shownCount: number }) {
  const { t } = useText()
  const { overview, view, look } = useSites()
  if (overview === null) return null
  const { devices, site } = overview
  return (
    <div className="view-tools">
      <div className="field">
        <label htmlFor="device-search">{t('sites.site.search')}</label>
        <Input
          id="device-search"
          type="search"
          value={view.query}
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => look({ query: value.slice(0, 200) })}
        />
      </div>
      <div className="field">
        <label htmlFor="device-filter">{t('sites.site.filter')}</label>
        <Select
          id="device-filter"
          value={view.state}
          onChange={(_event, { value }) => look({ state: deviceStates.find((state) => state === value) ?? 'all' })}
        >
          <option value="all">{t('sites.site.all')}</option>
          {deviceStates.map((state) => (
            <option key={state} value={state}>
              {t(`sites.states.${state}`)} ({site.states[state]})
            </option>
          ))}
        </Select>
      </div>
      <div className="field">
        <label htmlFor="device-order">{t('sites.site.sort')}</label>
        <Select
          id="device-order"
          value={view.sorting}
          onChange={(_event, { value }) => look({ sorting: sortings.find((sorting) => sorting === value) ?? 'order' })}
        >
          {sortings.map((sorting) => (
            <option key={sorting} value={sorting}>
              {t(`sites.site.sorts.${sorting}`)}
            </option>
          ))}
        </Select>
      </div>
      <p className="quiet" role="status">
        {shownCount < devices.length &&
          t('sites.site.shown', { shown: String(shownCount), count: String(devices.length) })}
      </p>
    </div>
  )
}
