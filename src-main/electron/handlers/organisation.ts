import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import type { OrganisationStore } from '../../services/organisation-store'
import { logoFrom } from '../../services/read-logo'

/** A picture comes in as it lay on the disk, and is kept only as what is left of it when everything but the picture is gone. */
export const organisationHandlers = (store: OrganisationStore): Handlers['organisation'] => ({
  current: () => ok(store.current),
  setName: (name) => store.save({ ...store.current, name }),
  async setLogo(base64) {
    const logo = logoFrom(Buffer.from(base64, 'base64'))
    return logo.ok ? store.save({ ...store.current, logo: logo.value }) : logo
  },
  removeLogo: () => store.save({ ...store.current, logo: null }),
})
