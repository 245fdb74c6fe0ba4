import { setTimeout as sleep } from 'node:timers/promises'
import type { Discovered, DiscoveryMethod, DiscoveryPlan, MethodProgress } from '../contract/discovery'
import type { Knowledge } from '../contract/knowledge'
import { foundDevices } from '../core/devices/found/found-devices'
import type { Search } from '../core/devices/found/search'
import { textsOf, type Sighting } from '../core/devices/found/sighting'

// The network of the practice office. Nothing is sent: what the methods would have heard is data, and the same rules join and recognise it.

/** One answer, and when it comes, ms after the search began. */
interface Answer {
  readonly afterMs: number
  readonly sighting: Sighting
}

const at = (afterMs: number, sighting: Sighting): Answer => ({ afterMs, sighting })
const newCopier = '192.168.1.21'
const oldCopier = '192.168.1.22'
const storage = '192.168.1.30'
const somebody = '192.168.1.77'

/** One that can do OAuth, one of which that must be asked, one store of files, and one address that only is there. */
const answers: readonly Answer[] = [
  at(300, { method: 'neighbours', addresses: [somebody], texts: [], mac: '02:00:5e:10:00:77' }),
  at(600, {
    method: 'mdns',
    addresses: [newCopier],
    texts: textsOf({ 'mdns.ty': 'SHARP BP-22C20', 'mdns.name': 'SHARP BP-22C20 (1F)' }),
    ...{ name: 'SHARP BP-22C20 (1F)', location: '1F', printsOrScans: true },
  }),
  at(1_100, {
    method: 'ipp',
    addresses: [newCopier],
    texts: textsOf({ 'ipp.printer-make-and-model': 'SHARP BP-22C20' }),
  }),
  at(1_500, {
    method: 'snmp',
    addresses: [oldCopier],
    texts: textsOf({ 'snmp.hrDeviceDescr': 'KONICA MINOLTA bizhub C4050i' }),
    ...{ name: 'KMBT2F', location: '2F' },
  }),
  at(1_900, {
    method: 'http',
    addresses: [storage],
    texts: textsOf({ 'http.title': 'DiskStation - Synology DiskStation' }),
  }),
]
const methods: readonly DiscoveryMethod[] = ['mdns', 'snmp', 'ipp', 'http', 'neighbours']
const endMs = 2_400
const beatMs = 150

/** What a search of the practice office says that it will do. */
export const practicePlan = (): DiscoveryPlan => ({
  networks: [
    {
      interface: 'practice',
      address: '192.168.1.5',
      subnet: '192.168.1.0/24',
      asked: '192.168.1.0/24',
      addressCount: 253,
      isPart: false,
    },
  ],
  ...{ leftAlone: [], typed: [], refused: [] },
  methods: [...methods],
  seconds: Math.ceil(endMs / 1_000),
})

/** Searches the practice office: nothing is sent, nothing but time passes. */
export const createPracticeSearch =
  (knowledge: Pick<Knowledge, 'devices' | 'discovery'>): Search =>
  async (plan, listener, cancelled) => {
    const startedAt = Date.now()
    const began = performance.now()
    const elapsed = () => Math.round(performance.now() - began)
    const heard = () => answers.filter(({ afterMs }) => afterMs <= elapsed()).map(({ sighting }) => sighting)
    const progress = (state: MethodProgress['state']): MethodProgress[] =>
      plan.methods.map((method) => ({ method, state, heard: heard().filter((each) => each.method === method).length }))
    const devices = () => [...foundDevices(heard(), knowledge)]
    while (!cancelled.aborted && elapsed() < endMs) {
      listener.found(devices())
      listener.progress(elapsed(), progress('running'))
      await sleep(beatMs, undefined, { signal: cancelled }).catch(() => undefined)
    }
    const ended: Discovered['ended'] = cancelled.aborted ? 'cancelled' : 'complete'
    const last = progress(cancelled.aborted ? 'stopped' : 'done')
    listener.progress(elapsed(), last)
    return {
      ...{ kind: 'discovered', schemaVersion: 1, startedAt, tookMs: elapsed(), ended, plan },
      ...{ methods: last, devices: devices(), hints: [] },
    }
  }
