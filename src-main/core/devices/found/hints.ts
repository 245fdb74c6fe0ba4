import type { DiscoveryHint, DiscoveryPlan, FoundDevice } from '../../../contract/discovery'
import type { HintRow } from '../../../contract/discovery-knowledge'

/** What is worth reading when a device is missing from the list, most likely first. `platform` as `process.platform` says it. */
export function hintsFor(
  plan: DiscoveryPlan,
  devices: readonly FoundDevice[],
  platform: string,
  hints: readonly HintRow[],
): readonly DiscoveryHint[] {
  const when = situationOf(plan, devices)
  return hints
    .filter((row) => row.when === when && (row.platforms.length === 0 || row.platforms.some((one) => one === platform)))
    .map(({ id, text, sources }) => ({ id, text, sources: [...sources] }))
}

function situationOf(
  { networks, typed, refused }: DiscoveryPlan,
  devices: readonly FoundDevice[],
): HintRow['when'] | undefined {
  if (typed.length > 0) {
    const answered = new Set(devices.flatMap(({ addresses }) => addresses))
    return typed.every((address) => answered.has(address)) ? undefined : 'typed-silent'
  }
  if (networks.length > 0) return 'not-in-list'
  // Every typed address was refused, which is said of each: no word about the network.
  return refused.length > 0 ? undefined : 'no-network'
}
