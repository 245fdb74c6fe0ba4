import { Button } from '@fluentui/react-components'
import type { MergeChoice, OfferedFile } from '../../../src-main/contract/sites-window'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useImport } from '../../state/import-store'
import { useSites } from '../../state/sites-store'
import { useWizard } from '../../state/wizard-store'
import { Choices } from '../../ui/Choices'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { StateMark, type Mark } from '../../ui/StateMark'
import { useDays } from './use-days'

const mergeChoices = ['both', 'mine', 'theirs'] as const
const marks: Readonly<Record<'new' | 'same' | 'different', Mark>> = { new: 'ok', same: 'info', different: 'warn' }
const choiceOf = (id: string): MergeChoice => mergeChoices.find((choice) => choice === id) ?? 'both'

/** What is in a file that was opened. Nothing is taken over before somebody says so. */
export function ImportPage({ offered }: { offered: OfferedFile }) {
  const { t } = useText()
  const { choices, choose, accept, dismiss } = useImport()
  const toSite = useWizard((wizard) => wizard.toSite)
  const days = useDays()
  const title = t('sites.import.title')
  const devices = offered.sites.flatMap((site) => site.devices)
  const different = devices.filter(({ difference }) => difference === 'different')
  const isNothingNew =
    devices.every(({ difference }) => difference === 'same') && offered.sites.every(({ isHere }) => isHere)
  const take = async () => {
    const site = await accept()
    if (site === undefined) return
    await useSites.getState().show(site)
    toSite()
  }
  const common = different.every(({ id }) => (choices[id] ?? 'both') === (choices[different[0]?.id ?? ''] ?? 'both'))
    ? (choices[different[0]?.id ?? ''] ?? 'both')
    : null
  const options = mergeChoices.map((id) => ({ id, label: t(`sites.import.choices.${id}`) }))
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('sites.import.lead')}
      onSubmit={() => void take()}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit">
            {t('sites.import.accept')}
          </Button>
          <Button size="large" onClick={dismiss}>
            {t('sites.import.dismiss')}
          </Button>
        </>
      }
    >
      <p>
        <b className="file-name">{offered.name}</b>
        <br />
        {t('sites.import.made', { day: days.dayOf(offered.savedAt), version: offered.programVersion })}
      </p>
      {offered.isPractice && (
        <NoteBox tone="warn" icon="flask">
          <p>{t('sites.import.practice')}</p>
        </NoteBox>
      )}
      {offered.condition !== 'whole' && (
        <NoteBox tone="warn">
          <p>{t(`sites.import.conditions.${offered.condition}`)}</p>
        </NoteBox>
      )}
      {isNothingNew && (
        <NoteBox>
          <p>{t('sites.import.nothingNew')}</p>
        </NoteBox>
      )}
      {different.length > 1 && (
        <section className="group">
          <h2>{t('sites.import.forAll')}</h2>
          <Choices
            id="import-all"
            label={t('sites.import.forAll')}
            look="three"
            chosen={common}
            onChoose={(id) =>
              choose(
                different.map((device) => device.id),
                choiceOf(id),
              )
            }
            options={options}
          />
        </section>
      )}
      {different.length > 0 && <p>{t('sites.import.theirsWarning')}</p>}
      {offered.sites.map((site) => (
        <section key={site.id} className="card">
          <header className="import-site">
            <h2>{site.name || t('sites.unnamed')}</h2>
            <span className="quiet">{t(site.isHere ? 'sites.import.knownSite' : 'sites.import.newSite')}</span>
            <span className="quiet">{t('sites.list.devices', { count: String(site.devices.length) })}</span>
          </header>
          <ul className="import-devices">
            {site.devices.map((device) => (
              <ImportedDevice key={device.id} device={device} options={options} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

interface ImportedDeviceProps {
  readonly device: OfferedFile['sites'][number]['devices'][number]
  readonly options: readonly { readonly id: MergeChoice; readonly label: string }[]
}

function ImportedDevice({ device, options }: ImportedDeviceProps) {
  const { t } = useText()
  const { choices, choose } = useImport()
  const days = useDays()
  const name = device.name ?? t('sites.unnamedDevice')
  return (
    <li>
      <div className="import-device">
        <b>{name}</b>
        <StateMark mark={marks[device.difference]}>{t(`sites.import.differences.${device.difference}`)}</StateMark>
        <span className="quiet">{t('sites.import.runs', { count: String(device.runCount) })}</span>
        {device.mineChangedAt !== null && device.difference === 'different' && (
          <span className="quiet">
            {t('sites.import.dates', { mine: days.dayOf(device.mineChangedAt), theirs: days.dayOf(device.changedAt) })}
          </span>
        )}
      </div>
      {device.difference === 'different' && (
        <Choices
          id={`choice-${device.id}`}
          label={t('sites.import.choice', { what: name })}
          look="three"
          chosen={choices[device.id] ?? 'both'}
          onChoose={(id) => choose([device.id], choiceOf(id))}
          options={options}
        />
      )}
    </li>
  )
}
