// The real command line on a laptop in an office network of real devices: what it finds, how fast, and what it does not do.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Discovered, PlannedSearch, type FoundDevice } from '../../src-main/contract/discovery'
import { startLan, whyNoLan, type Lan } from './servers/lan'

const why = whyNoLan()
const seconds = 5

const brief = ({ addresses, model, families, seenBy, page, makerHint }: FoundDevice) => ({
  addresses,
  model,
  families,
  seenBy: seenBy.toSorted(),
  page,
  maker: makerHint?.en ?? null,
})

const brother = {
  addresses: ['10.77.0.21'],
  model: 'Brother MFC-L8900CDW',
  families: ['brother-mfc-dcp'],
  seenBy: ['ipp', 'mdns', 'neighbours'],
  page: null,
  maker: 'Brother',
}
const kyocera = {
  addresses: ['10.77.0.23'],
  model: 'TASKalfa 3253ci',
  families: ['kyocera-taskalfa-ecosys'],
  seenBy: ['http', 'neighbours', 'snmp', 'wsd'],
  page: 'http://10.77.0.23/',
  maker: 'Kyocera',
}
const ricoh = {
  addresses: ['10.77.0.25'],
  model: 'RICOH IM C3000 1.04 / RICOH Network Printer C model / RICOH Network Scanner C model',
  families: ['ricoh-im-mp'],
  seenBy: ['http', 'neighbours', 'snmp'],
  page: 'http://10.77.0.25/',
  maker: 'Ricoh',
}
const hp = {
  addresses: ['10.78.0.22'],
  model: 'HP Color LaserJet MFP M479fdw',
  families: ['hp-laserjet-pro'],
  seenBy: ['ipp', 'mdns', 'neighbours'],
  page: null,
  maker: 'HP',
}
const silent = {
  addresses: ['10.77.0.24'],
  model: null,
  families: [],
  seenBy: ['neighbours'],
  page: null,
  maker: 'Ricoh',
}
const somebody = {
  addresses: ['10.77.0.66'],
  model: null,
  families: [],
  seenBy: ['neighbours'],
  page: null,
  maker: null,
}

describe.skipIf(why !== undefined)(`devices on the network${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let lan: Lan
  beforeAll(async () => {
    lan = await startLan()
  })
  afterAll(() => lan?.stop())
  afterEach(() => lan.firewall(''))

  const discover = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await lan.navi(['discover', '--lang', 'en', '--json', ...args])
    return { code, stderr, found: Discovered.parse(JSON.parse(stdout)) }
  }
  const heard = ({ methods }: Discovered) => Object.fromEntries(methods.map((each) => [each.method, each.heard]))

  /** Counts questions: datagrams and beginnings of connections. What an earlier search has begun, the system may end with a packet later. */
  const counting = (where: string) =>
    `table ip t { chain out { type filter hook output priority 0; oif != "lo" ${where} udp dport > 0 counter; oif != "lo" ${where} tcp flags & (syn|ack) == syn counter; }; }`

  it('says first what it will do, and with --dry-run sends nothing', async () => {
    await lan.firewall(counting(''))
    const { code, stdout, stderr } = await lan.navi(['discover', '--dry-run', '--json', '--lang', 'en'])
    const { plan } = PlannedSearch.parse(JSON.parse(stdout))
    expect({ code, asked: plan.networks.map(({ asked }) => asked), typed: plan.typed }).toEqual({
      code: 0,
      asked: ['10.77.0.0/24', '10.78.0.0/24'],
      typed: [],
    })
    expect(stderr).toContain('Ask the 253 addresses of the network 10.77.0.0/24 (eth0) whether a device is there.')
    expect((await lan.firewallState()).match(/counter packets \d+/g)).toEqual([
      'counter packets 0',
      'counter packets 0',
    ])
  })

  it('finds and recognises them all on both cables, in about five seconds', async () => {
    const began = performance.now()
    const { code, found } = await discover()
    const tookMs = Math.round(performance.now() - began)
    console.log(
      `found ${found.devices.length} devices in ${found.tookMs} ms, with the start of the program ${tookMs} ms`,
    )
    expect({ code, ended: found.ended, devices: found.devices.map(brief) }).toEqual({
      code: 0,
      ended: 'complete',
      devices: [brother, kyocera, ricoh, hp, silent, somebody],
    })
    expect(found.tookMs).toBeLessThan((seconds + 1) * 1_000)
    const details = found.devices.find(({ addresses }) => addresses.includes('10.77.0.23'))
    expect(details).toMatchObject({
      name: 'KM12AB34',
      location: '2F sales',
      serial: 'VLK8912345',
      prefill: { name: '2F sales', kind: 'mfp', family: 'kyocera-taskalfa-ecosys', model: 'TASKalfa 3253ci' },
    })
    // Sent on to a page elsewhere, it did not go.
    const fields = found.devices.find(({ addresses }) => addresses.includes('10.77.0.25'))?.identification
    expect(fields?.map(({ field }) => field).toSorted()).toEqual(['http.server', 'snmp.sysDescr'])
  })

  it('asks a typed address and nobody else', async () => {
    await lan.firewall(counting('ip daddr != 10.77.0.23'))
    const { code, found } = await discover('--address', '１０．７７．０．２３')
    expect({ code, devices: found.devices.map(brief), hints: found.hints }).toEqual({
      code: 0,
      devices: [{ ...kyocera, seenBy: ['http', 'neighbours', 'snmp'] }],
      hints: [],
    })
    expect((await lan.firewallState()).match(/counter packets \d+/g)).toEqual([
      'counter packets 0',
      'counter packets 0',
    ])
    expect((await lan.navi(['discover', '--address', '203.0.113.9', '--lang', 'en'])).code).toBe(2)
  })

  it('explains a typed address that does not answer', async () => {
    const { code, found } = await discover('--address', '10.77.0.99')
    expect({ code, devices: found.devices, hints: found.hints.map(({ id }) => id) }).toEqual({
      code: 1,
      devices: [],
      hints: ['typed-silent'],
    })
  })

  const stateful = (more: string) =>
    `table ip t { chain in { type filter hook input priority 0; policy drop; iif "lo" accept; ct state established,related accept; ${more} }; }`

  it('behind a host firewall finds by the other ways what cannot announce itself', async () => {
    await lan.firewall(stateful(''))
    const { code, found } = await discover()
    expect({ code, mdns: heard(found)['mdns'], devices: found.devices.map(brief) }).toEqual({
      code: 0,
      mdns: 0,
      devices: [
        { ...kyocera, seenBy: ['http', 'neighbours', 'snmp'] },
        ricoh,
        { ...brother, model: null, families: [], seenBy: ['neighbours'] },
        silent,
        { ...hp, model: null, families: [], seenBy: ['neighbours'] },
        somebody,
      ],
    })
    expect(found.hints.map(({ id }) => id)).toContain('linux-firewall')
  })

  it('behind a host firewall with 5353 open hears them all', async () => {
    await lan.firewall(stateful('udp dport 5353 accept;'))
    const { found } = await discover()
    expect({ mdns: heard(found)['mdns'], models: found.devices.map(({ model }) => model) }).toEqual({
      mdns: 2,
      models: [brother.model, kyocera.model, ricoh.model, hp.model, null, null],
    })
  })

  it('stops within a second and tells what was found by then', async () => {
    let interruptedAt = 0
    const { code, stdout } = await lan.navi(['discover', '--json', '--seconds', '20'], (signal) => {
      setTimeout(() => {
        interruptedAt = performance.now()
        signal('SIGINT')
      }, 5_000)
    })
    const tookMs = performance.now() - interruptedAt
    const found = Discovered.parse(JSON.parse(stdout))
    console.log(`stopped ${Math.round(tookMs)} ms after Ctrl-C, with ${found.devices.length} devices`)
    expect({
      code,
      ended: found.ended,
      states: [...new Set(found.methods.map(({ state }) => state))].toSorted(),
    }).toEqual({
      code: 3,
      ended: 'cancelled',
      states: ['done', 'stopped'],
    })
    expect(found.devices.map(({ model }) => model)).toContain(kyocera.model)
    expect(tookMs).toBeLessThan(1_000)
  })

  it('is not shaken by a device that answers everything with nonsense and without end', async () => {
    lan.wakeHostile()
    const { code, found, stderr } = await discover()
    console.log(`with a hostile device: ${found.tookMs} ms, ${found.devices.length} devices`)
    const honest = found.devices.filter(({ addresses }) => !addresses.includes('10.77.0.66'))
    expect({ code, ended: found.ended, honest: honest.map(brief) }).toEqual({
      code: 0,
      ended: 'complete',
      honest: [brother, kyocera, ricoh, hp, silent],
    })
    expect(found.tookMs).toBeLessThan((seconds + 1) * 1_000)
    // Escape sequences and direction characters are in nothing that is printed.
    expect(/[\u001b\u202e\u0007]/.test(stderr + JSON.stringify(found))).toBe(false)
    expect(
      found.devices.flatMap(({ addresses }) => addresses).filter((address) => !/^10\.7[78]\./.test(address)),
    ).toEqual([])
  })
})
