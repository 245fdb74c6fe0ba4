import type { ComponentType } from 'react'
import type { BesidePageId } from '../state/beside-page'
import { OrganisationPage } from './organisation/OrganisationPage'

const views = { organisation: OrganisationPage } as const satisfies Record<BesidePageId, ComponentType>

/** A page that lies over another one. */
export function BesidePage({ page }: { page: BesidePageId }) {
  const View = views[page]
  return <View />
}
