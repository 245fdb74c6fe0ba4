import { DiscoveryRequest, type Discovered, type PlannedSearch } from '../../contract/discovery'
import { fault, ok, type Result } from '../../contract/result'
import { planDiscovery } from '../../core/devices/found/plan'
import { ownAddresses } from '../../services/discovery/own-addresses'
import { createSearch } from '../../services/discovery/search'
import { shippedKnowledge } from '../../services/knowledge'
import { defineCommand } from '../command'
import { deliver, pageFor } from '../deliver'
import { showLiveSearch } from '../discover/live-search'
import { printDiscovered } from '../discover/print-discovered'
import { printDiscoveryPlan } from '../discover/print-plan'
import { exitCodes, type ExitCode } from '../exit-codes'
import { printableJson } from '../print/printable'

/** `discover`: finds devices on the networks of this computer, or asks typed addresses. */
export const discover = defineCommand({
  name: 'discover',
  usage: '[--address ADDRESS …]',
  options: {
    seconds: { value: 'N' },
    address: { value: 'ADDRESS', multiple: true },
    wide: {},
    'dry-run': {},
    details: {},
    json: {},
  },
  maxWords: 0,
  examples: ['discover', 'discover --seconds 10 --json', 'discover --address 192.168.1.20'],
  async run({ values, lang }, io) {
    const request = requestOf(values.seconds, values.address ?? [], values.wide === true)
    if (!request.ok) return request
    const plan = planDiscovery(request.value, ownAddresses())
    const [refused] = plan.refused
    if (refused !== undefined) return fault('usage.bad-address', { value: refused.address })
    const errors = pageFor(io.errors, io.env, lang)
    await io.errors.write(`${printDiscoveryPlan(errors, plan)}\n`)
    if (values['dry-run']) {
      const planned: PlannedSearch = { kind: 'discovery-plan', schemaVersion: 1, plan }
      return ok(await deliver(io, lang, values.json ? printableJson(planned) : '', exitCodes.done))
    }

    const cancelling = new AbortController()
    const stopListening = io.onInterrupt(() => cancelling.abort())
    const isPlain = Boolean(io.env['NO_COLOR']) || io.env['TERM'] === 'dumb'
    const live = showLiveSearch(io.errors, errors, isPlain)
    const discovered = await createSearch(shippedKnowledge, io.platform)(plan, live, cancelling.signal)
    stopListening()
    await live.stop()
    const shown = values.json
      ? printableJson(discovered)
      : printDiscovered(pageFor(io.output, io.env, lang), discovered, shippedKnowledge.devices, values.details === true)
    return ok(await deliver(io, lang, shown, exitOf(discovered)))
  },
})

function requestOf(seconds: string | undefined, addresses: readonly string[], wide: boolean): Result<DiscoveryRequest> {
  const request = DiscoveryRequest.safeParse({
    addresses,
    wide,
    ...(seconds === undefined ? {} : { seconds: /^\d{1,3}$/.test(seconds) ? Number(seconds) : NaN }),
  })
  if (request.success) return ok(request.data)
  if (request.error.issues.some(({ path }) => path[0] === 'seconds'))
    return fault('usage.bad-value', { option: '--seconds', value: seconds ?? '', allowed: '2-60' })
  return fault('usage.bad-address', { value: addresses.find((address) => address.length > 64) ?? addresses.join(' ') })
}

/** Something found, nothing found, or not searched. */
function exitOf({ ended, devices, methods }: Discovered): ExitCode {
  if (ended !== 'complete') return exitCodes.notChecked
  if (devices.some(({ isCandidate }) => isCandidate)) return exitCodes.done
  return methods.every(({ state }) => state === 'failed') ? exitCodes.notChecked : exitCodes.found
}
