import { Button } from '@fluentui/react-components'
import type { FoundDevice } from '../../../src-main/contract/discovery'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { useDiscovery } from '../../state/discovery-store'
import { valueOf } from '../../state/fault-store'
import { Choices, type Option } from '../../ui/Choices'
import { Disclosure } from '../../ui/Disclosure'
import { Raw } from '../../ui/Raw'

interface FoundDevicesProps {
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** What was found, one to be taken. Whatever a device says about itself is shown as the text that it is. */
export function FoundDevices({ chosen, onChoose }: FoundDevicesProps) {
  const { t } = useText()
  const devices = useDiscovery((discovery) => discovery.devices)
  const optionOf = useOption()
  const candidates = devices.filter(({ isCandidate }) => isCandidate)
  const others = devices.filter(({ isCandidate }) => !isCandidate)
  const device = devices.find(({ id }) => id === chosen)
  if (devices.length === 0) return null
  return (
    <>
      {candidates.length > 0 && (
        <Choices
          id="found-first"
          label={t('discoveryPage.choose')}
          look="list"
          chosen={chosen}
          onChoose={onChoose}
          options={candidates.map(optionOf)}
        />
      )}
      {others.length > 0 && (
        <Disclosure label={t('discoveryPage.others')} isOpen={candidates.length === 0}>
          <Choices
            id={candidates.length === 0 ? 'found-first' : 'found-other'}
            label={t('discoveryPage.others')}
            look="list"
            chosen={chosen}
            onChoose={onChoose}
            options={others.map(optionOf)}
          />
        </Disclosure>
      )}
      {device && <DeviceDetails device={device} />}
    </>
  )
}

function useOption(): (device: FoundDevice) => Option {
  const { t, pick } = useText()
  return ({ id, name, model, location, addresses, families, isCandidate, makerHint }) => ({
    id,
    label: model ?? name ?? t('discoveryPage.noModel'),
    hint: [
      addresses.join('、'),
      model === null ? null : name,
      location,
      model === null && makerHint !== null ? t('discoveryPage.maker', { maker: pick(makerHint) }) : null,
    ]
      .filter((part) => part !== null && part !== '')
      .join(' · '),
    ...(isCandidate
      ? {
          state:
            families.length === 1
              ? { mark: 'ok' as const, text: t('discoveryPage.recognised') }
              : families.length > 1
                ? { mark: 'warn' as const, text: t('discoveryPage.several') }
                : { mark: 'unknown' as const, text: t('discoveryPage.notListed') },
        }
      : {}),
  })
}

function DeviceDetails({ device }: { device: FoundDevice }) {
  const { t } = useText()
  const search = useDiscovery((discovery) => discovery.search)
  return (
    <section className="stack" aria-label={t('discoveryPage.says')}>
      {device.page !== null && search !== null && (
        <div>
          <Button onClick={() => void valueOf(api.discovery.openPage({ search, device: device.id }))}>
            {t('discoveryPage.openPage')}
          </Button>
        </div>
      )}
      {device.identification.length > 0 && (
        <Disclosure label={t('discoveryPage.says')}>
          <Raw
            what={t('discoveryPage.says')}
            lines={device.identification.map(({ field, text }) => ({ label: field, text }))}
          />
        </Disclosure>
      )}
    </section>
  )
}
