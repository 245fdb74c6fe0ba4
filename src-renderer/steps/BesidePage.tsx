import type { ReactElement } from 'react'
import type { BesidePageId } from '../state/beside-page'
import { DroppedPage } from './dropped/DroppedPage'
import { HandOverPage } from './hand-over/HandOverPage'
import { ListsPage } from './lists/ListsPage'
import { OrganisationPage } from './organisation/OrganisationPage'
import { RemindersPage } from './reminders/RemindersPage'
import { SupportPage } from './support/SupportPage'

const views: Readonly<Record<BesidePageId, () => ReactElement>> = {
  organisation: () => <OrganisationPage />,
  reminders: () => <RemindersPage />,
  'hand-over-admin': () => <HandOverPage to="admin" />,
  dropped: () => <DroppedPage />,
  lists: () => <ListsPage />,
  support: () => <SupportPage />,
  'hand-over-dealer': () => <HandOverPage to="dealer" />,
}

/** A page that lies over another one. */
export const BesidePage = ({ page }: { page: BesidePageId }) => views[page]()
