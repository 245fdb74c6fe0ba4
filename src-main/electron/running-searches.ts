import type { DiscoveryPlan, DiscoveryRequest, FoundDevice } from '../contract/discovery'
import type { Emit } from '../contract/ipc'
import type { Search, SearchListener } from '../core/devices/found/search'

/** The searches of the window: one at a time; a new one ends the one before. */
export interface RunningSearches {
  /** What would be done. Nothing is sent. */
  plan(request: DiscoveryRequest): DiscoveryPlan
  /** Begins at once and returns; what happens is emitted. Never rejects. */
  start(id: string, request: DiscoveryRequest): Promise<void>
  cancel(id: string): void
  cancelAll(): void
  /** The settings page of a device as this search itself met it; undefined when it met none. */
  pageOf(id: string, device: string): string | undefined
}

/** How many searches are remembered for `pageOf`. */
const remembered = 20

/** Where to search: how it is planned, and how it is done. */
export interface SearchPlace {
  planOf(request: DiscoveryRequest): DiscoveryPlan
  readonly search: Search
}

export function createRunningSearches(
  { office, practice }: { readonly office: SearchPlace; readonly practice: SearchPlace },
  emit: Emit,
): RunningSearches {
  const placeOf = (request: DiscoveryRequest) => (request.practice ? practice : office)
  const running = new Map<string, AbortController>()
  const known = new Map<string, readonly FoundDevice[]>()
  const remember = (id: string, devices: readonly FoundDevice[]) => {
    known.set(id, devices)
    for (const old of [...known.keys()].slice(0, -remembered)) known.delete(old)
  }
  const cancelAll = () => running.forEach((controller) => controller.abort())

  return {
    plan: (request) => placeOf(request).planOf(request),
    async start(id, request) {
      cancelAll()
      const cancelled = new AbortController()
      running.set(id, cancelled)
      const listener: SearchListener = {
        found(devices) {
          remember(id, devices)
          emit('discovery', 'found', { search: id, devices: [...devices] })
        },
        progress: (elapsedMs, methods) =>
          emit('discovery', 'progress', { search: id, elapsedMs, methods: [...methods] }),
      }
      const { planOf, search } = placeOf(request)
      const result = await search(planOf(request), listener, cancelled.signal)
      running.delete(id)
      remember(id, result.devices)
      emit('discovery', 'finished', { search: id, result })
    },
    cancel: (id) => running.get(id)?.abort(),
    cancelAll,
    pageOf: (id, device) => known.get(id)?.find((each) => each.id === device)?.page ?? undefined,
  }
}
