import { describe, expect, it } from 'vitest'
import { DiscoveryRequest, type Discovered } from '../../../../src-main/contract/discovery'
import { runCli } from '../../../../src-main/cli/run-cli'
import { printDiscovered } from '../../../../src-main/cli/discover/print-discovered'
import { printDiscoveryPlan } from '../../../../src-main/cli/discover/print-plan'
import { showLiveSearch } from '../../../../src-main/cli/discover/live-search'
import { plain } from '../../../../src-main/cli/print/style'
import { foundDevices } from '../../../../src-main/core/devices/found/found-devices'
import { hintsFor } from '../../../../src-main/core/devices/found/hints'
import { planDiscovery } from '../../../../src-main/core/devices/found/plan'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'
import { fakeIo } from '../fake-io'

const page = { lang: 'en', style: plain, columns: undefined } as const
const own = (...addresses: readonly string[]) =>
  addresses.map((address) => ({ interface: 'eth0', address, prefixLength: 24 }))
const plan = planDiscovery(DiscoveryRequest.parse({}), own('192.168.1.5', '203.0.113.5'))
const devices = foundDevices(
  [
    {
      method: 'snmp',
      addresses: ['192.168.1.20'],
      texts: [{ field: 'snmp.sysDescr', text: 'RICOH IM C3000' }],
      page: 'http',
      location: '1F \u001b[31m',
    },
    { method: 'neighbours', addresses: ['192.168.1.30'], texts: [], mac: '00:80:77:aa:bb:01' },
  ],
  shippedKnowledge,
)
const discovered = (found: Discovered['devices'], ended: Discovered['ended'] = 'complete'): Discovered => ({
  ...{ kind: 'discovered', schemaVersion: 1, startedAt: 0, tookMs: 2_540, ended, plan, methods: [], devices: found },
  hints: [...hintsFor(plan, found, 'linux', shippedKnowledge.discovery.hints)].slice(0, 1),
})

it('says what will be done and what is left alone', () => {
  expect(printDiscoveryPlan(page, plan)).toBe(
    [
      'This is what will be done:',
      '- Ask the 253 addresses of the network 192.168.1.0/24 (eth0) whether a device is there.',
      '- eth0 (203.0.113.5) is no office network and is left alone.',
      "- By: Bonjour (mDNS), SNMP, WS-Discovery, IPP (printing), the device's web page, recent contacts (ARP)",
      '- This takes about 5 seconds. No setting of any device is changed, and nothing is sent to the internet.',
      '',
    ].join('\n'),
  )
})

describe('what was found', () => {
  it('is printed device by device, without a control character of theirs', () => {
    const printed = printDiscovered(page, discovered([...devices]), shippedKnowledge.devices, true)
    const [heading, device, note] = printed.split('\n\n')
    expect([heading, device?.split('\n').filter((line) => !line.includes('Catalogue')), note]).toEqual([
      'Devices found',
      [
        'RICOH IM C3000  192.168.1.20',
        '  Location: 1F \\x1b[31m',
        '  Settings page: http://192.168.1.20/',
        '  Found by: SNMP',
        '  snmp.sysDescr: RICOH IM C3000',
      ],
      'Names and models are what the devices say of themselves.',
    ])
    expect(device).toMatch(/^ {2}Catalogue: .*\(ricoh-im-mp\)$/m)
    expect(printed).toContain('  192.168.1.30  00:80:77:aa:bb:01  Brother')
    expect(printed).toContain('It took 2.5 seconds.')
  })

  it('is said when it is nothing, with what to look at', () => {
    const printed = printDiscovered(page, discovered([]), shippedKnowledge.devices, false)
    expect(printed).toMatch(
      /^No printer or multifunction device was found\.\n\nIf the device is missing\n- Is this computer on the guest Wi-Fi\?/,
    )
  })
})

it('tells each device once while it searches, and rewrites one line on a terminal only', async () => {
  const lines = async (outputIsTerminal: boolean) => {
    const io = fakeIo({ outputIsTerminal })
    const live = showLiveSearch(io.output, page, false)
    live.found(devices)
    live.progress(1_200, [])
    live.found(devices)
    await live.stop()
    return io.printed()
  }
  expect([await lines(false), await lines(true)]).toEqual([
    'Found: 192.168.1.20 RICOH IM C3000\n',
    '\r\u001b[2KFound: 192.168.1.20 RICOH IM C3000\n\r\u001b[2K1.2 s: 1 devices (Ctrl-C stops)\r\u001b[2K',
  ])
})

it.each([
  [['--seconds', '1'], '--seconds cannot be “1”. Possible values: 2-60'],
  [['--seconds', 'five'], '--seconds cannot be “five”'],
  [['--address', '8.8.8.8'], 'The device at “8.8.8.8” cannot be asked'],
  [['--address', 'printer'], 'The device at “printer” cannot be asked'],
  [['--address', 'x'.repeat(70)], 'cannot be asked'],
])('refuses %j with exit code 2', async (args, said) => {
  const io = fakeIo()
  const exit = await runCli(['discover', ...args], io)
  expect([exit, io.printed()]).toEqual([2, ''])
  expect(io.told()).toContain(said)
})
