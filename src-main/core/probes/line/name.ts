import type { Evidence } from '../../../contract/evidence'
import { isPrivateAddress } from '../../diagnosis/hosts'
import { learnt } from '../learnt'
import type { Probe, Target } from '../probe'

/** The public addresses under which servers have seen this line, as they echo them in their answer to EHLO. */
export const publicAddresses = (facts: readonly Evidence[]): readonly string[] => [
  ...new Set(
    facts.flatMap((fact) => {
      const address = fact.kind === 'smtp.capabilities-announced' ? fact.capabilities.callerAddress : null
      return address === null || isPrivateAddress(address) ? [] : [address]
    }),
  ),
]

/** What is the public address called? Providers name addresses that change by pattern. */
export const lineName: Probe<Target> = {
  id: 'line-name',
  targets: ({ situation }) => (situation.sending.host === undefined ? [] : [{ key: 'PTR' }]),
  readiness: (_target, { gathered }) => ({ state: publicAddresses(gathered).length > 0 ? 'ready' : 'waiting' }),
  async *run(_target, ctx) {
    for (const address of publicAddresses(ctx.gathered)) {
      const resolved = await ctx.network.resolvePtr(address, ctx.signal)
      const names = resolved.state === 'answered' ? resolved.value.slice(0, 5) : []
      const { tookMs, mapped } = resolved
      yield learnt({ kind: 'dns.pointer-looked-up', address, names: [...names] }, { at: ctx.now(), tookMs, mapped })
    }
  },
}
