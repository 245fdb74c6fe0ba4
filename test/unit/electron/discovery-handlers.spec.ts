import { expect, it } from 'vitest'
import { DiscoveryRequest, type Discovered, type DiscoveryPlan } from '../../../src-main/contract/discovery'
import type { Emit } from '../../../src-main/contract/ipc'
import { foundDevices } from '../../../src-main/core/devices/found/found-devices'
import { planDiscovery } from '../../../src-main/core/devices/found/plan'
import type { Search } from '../../../src-main/core/devices/found/search'
import { discoveryHandlers } from '../../../src-main/electron/handlers/discovery'
import { createRunningSearches } from '../../../src-main/electron/running-searches'
import { isDevicePage } from '../../../src-main/electron/security/device-pages'
import { createPracticeSearch, practicePlan } from '../../../src-main/practice/practice-search'
import { shippedKnowledge } from '../../../src-main/services/knowledge'

const own = [{ interface: 'eth0', address: '192.168.1.5', prefixLength: 24 }]
const request = DiscoveryRequest.parse({})
const [one, other] = ['7f3f9f5e-0000-4000-8000-000000000001', '7f3f9f5e-0000-4000-8000-000000000002']
const withPage = foundDevices(
  [{ method: 'http', addresses: ['192.168.1.20'], texts: [], page: 'http' }],
  shippedKnowledge,
)
const [device] = withPage

const ended = (plan: DiscoveryPlan, how: Discovered['ended'], devices: Discovered['devices']): Discovered => ({
  ...{ kind: 'discovered', schemaVersion: 1, startedAt: 0, tookMs: 1, ended: how, plan, methods: [], hints: [] },
  devices,
})

/** A search that finds one device at once and then runs until it is cancelled. */
const untilCancelled: Search = (plan, listener, signal) => {
  listener.found(withPage)
  listener.progress(1, [{ method: 'http', state: 'running', heard: 1 }])
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(ended(plan, 'cancelled', [...withPage]))),
  )
}

function desk(search: Search = untilCancelled) {
  const told: string[] = []
  const opened: string[] = []
  const emit: Emit = (group, member, payload) => {
    const which = JSON.stringify(payload).includes(`"search":"${one}"`) ? 'one' : 'other'
    told.push(`${group}.${member} ${which}`)
  }
  const office = { planOf: (asked: DiscoveryRequest) => planDiscovery(asked, own), search }
  const practice = { planOf: practicePlan, search: createPracticeSearch(shippedKnowledge) }
  const searches = createRunningSearches({ office, practice }, emit)
  return { told, opened, handlers: discoveryHandlers(searches, async (url) => void opened.push(url)) }
}
const afterThat = () => new Promise((resolve) => setImmediate(resolve))
const refused = { ok: false, fault: { code: 'ipc.bad-input', args: {} } }

it('says what a search would do', async () => {
  expect(await desk().handlers.plan(request)).toEqual({ ok: true, value: planDiscovery(request, own) })
})

it('answers at once, tells what happens, and ends when cancelled', async () => {
  const { handlers, told } = desk()
  expect(await handlers.start({ search: one, request })).toEqual({ ok: true, value: undefined })
  expect(told).toEqual(['discovery.found one', 'discovery.progress one'])
  await handlers.cancel(one)
  await afterThat()
  expect(told.at(-1)).toBe('discovery.finished one')
})

it('ends the search before when a new one begins', async () => {
  const { handlers, told } = desk()
  await handlers.start({ search: one, request })
  await handlers.start({ search: other, request })
  await afterThat()
  expect(told).toContain('discovery.finished one')
  expect(told).not.toContain('discovery.finished other')
})

it('opens the page that the search itself met, and no other', async () => {
  const { handlers, opened } = desk()
  await handlers.start({ search: one, request })
  expect([
    await handlers.openPage({ search: one, device: device?.id ?? '' }),
    await handlers.openPage({ search: one, device: 'd99' }),
    await handlers.openPage({ search: other, device: device?.id ?? '' }),
    await handlers.openPage({ search: one, device: 'http://192.168.1.20/' }),
  ]).toEqual([{ ok: true, value: undefined }, refused, refused, refused])
  expect(opened).toEqual(['http://192.168.1.20/'])
})

it('opens no page elsewhere, whatever a search says', async () => {
  const evil: Search = async (plan) =>
    ended(
      plan,
      'complete',
      withPage.map((each) => ({ ...each, page: 'http://evil.example/' })),
    )
  const { handlers, opened } = desk(evil)
  await handlers.start({ search: one, request })
  await afterThat()
  expect(await handlers.openPage({ search: one, device: device?.id ?? '' })).toEqual(refused)
  expect(opened).toEqual([])
})

it.each([
  'http://8.8.8.8/',
  'http://127.0.0.1/',
  'http://192.168.1.20:8080/',
  'http://192.168.1.20/admin',
  'http://192.168.1.20/?a=b',
  'http://192.168.1.20/#x',
  'http://user@192.168.1.20/',
  'http://192.168.1.20.evil.example/',
  'ftp://192.168.1.20/',
  'file:///etc/passwd',
  'http://[fe80::1]/',
  'http://0300.0250.1.20/',
  'HTTP://192.168.1.20/\n',
  'http://192.168.1.999/',
])('takes %j for no page of a device', (address) => {
  expect(isDevicePage(address)).toBe(false)
})
it('takes the front page at a private address for one', () => {
  expect(['http://192.168.1.20/', 'https://10.0.0.1/', 'http://169.254.3.4/'].map(isDevicePage)).toEqual([
    true,
    true,
    true,
  ])
})
