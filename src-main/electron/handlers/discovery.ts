import type { Handlers } from '../../contract/ipc'
import { fault, ok } from '../../contract/result'
import type { RunningSearches } from '../running-searches'
import { isDevicePage } from '../security/device-pages'

/** The window names a device; the address that is opened is the one that the search itself spoke to. */
export const discoveryHandlers = (
  searches: RunningSearches,
  openInBrowser: (url: string) => Promise<void>,
): Handlers['discovery'] => ({
  plan: (request) => ok(searches.plan(request)),
  start({ search, request }) {
    void searches.start(search, request)
    return ok(undefined)
  },
  cancel: (search) => ok(searches.cancel(search)),
  async openPage({ search, device }) {
    const page = searches.pageOf(search, device)
    if (page === undefined || !isDevicePage(page)) return fault('ipc.bad-input')
    return ok(await openInBrowser(page))
  },
})
