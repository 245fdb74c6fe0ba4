import { learnt } from '../learnt'
import type { Probe, Target } from '../probe'

/** Does this computer itself say that its way out is a special one (proxy, VPN)? */
export const lineSurroundings: Probe<Target> = {
  id: 'line-surroundings',
  targets: ({ surroundings }) => (surroundings === undefined ? [] : [{ key: 'surroundings' }]),
  readiness: () => ({ state: 'ready' }),
  async *run(_target, { surroundings, now }) {
    const { proxies = [], tunnels = [] } = surroundings ?? {}
    yield learnt(
      { kind: 'line.surroundings-read', proxies: [...proxies], tunnels: [...tunnels] },
      { at: now(), tookMs: 0, mapped: false },
    )
  },
}
