import { Checkbox } from '@fluentui/react-components'
import type { DiscoveryPlan } from '../../../src-main/contract/discovery'
import { useText } from '../../app/use-text'
import { useDiscovery } from '../../state/discovery-store'
import { Disclosure } from '../../ui/Disclosure'
import { NoteBox } from '../../ui/NoteBox'
import { TextField } from '../../ui/TextField'

/** What a search will ask, and whom; said before anything is sent. A typed address narrows it to that one. */
export function SearchPlan({ isOpen }: { isOpen: boolean }) {
  const { t } = useText()
  const { plan, addresses, wide, isPractice, type, widen } = useDiscovery()
  const refused = plan?.refused.map(({ address, why }) => t(`discoveryPage.refused.${why}`, { address })).join(' ')
  if (isPractice)
    return (
      <Disclosure label={t('discoveryPage.willDo')} isOpen={isOpen}>
        <p>{t('discoveryPage.practice')}</p>
      </Disclosure>
    )
  const isPart = plan?.networks.some((network) => network.isPart) ?? false
  return (
    <Disclosure label={t('discoveryPage.willDo')} isOpen={isOpen}>
      {plan && <Networks plan={plan} />}
      {isPart && (
        <Checkbox
          label={t('discoveryPage.wide')}
          checked={wide}
          onChange={(_event, { checked }) => widen(checked === true)}
        />
      )}
      <TextField
        id="device-address"
        label={t('discoveryPage.address')}
        hint={t('discoveryPage.addressHint')}
        error={refused === '' ? undefined : refused}
        value={addresses}
        onChange={(value) => type(value.slice(0, 1_000))}
      />
    </Disclosure>
  )
}

function Networks({ plan }: { plan: DiscoveryPlan }) {
  const { t } = useText()
  if (plan.typed.length > 0) return <p>{plan.typed.join(' ')}</p>
  return (
    <>
      {plan.networks.length === 0 && (
        <NoteBox tone="warn">
          <p>{t('discoveryPage.noNetwork')}</p>
        </NoteBox>
      )}
      <ul>
        {plan.networks.map(({ interface: name, subnet, asked, addressCount, isPart, address }) => (
          <li key={address}>
            {asked === null
              ? t('discoveryPage.networkAll', { interface: name, subnet })
              : t('discoveryPage.network', { interface: name, subnet, count: addressCount })}{' '}
            {isPart && asked !== null && t('discoveryPage.part', { asked })}
          </li>
        ))}
        {plan.leftAlone.map(({ interface: name, address, why }) => (
          <li key={address}>{t(`discoveryPage.leftAlone.${why}`, { interface: name, address })}</li>
        ))}
      </ul>
      <ul>
        {plan.methods.map((method) => (
          <li key={method}>{t(`discoveryPage.methods.${method}`)}</li>
        ))}
      </ul>
    </>
  )
}
