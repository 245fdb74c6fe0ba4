import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { captureInterfaces, loopback, onLink, plainAddress } from '../../../../src-main/services/capture/interfaces'
import { openPort } from '../../../../src-main/services/capture/open-port'

const info = (address: string, cidr: string, internal = false) => {
  const family = address.includes(':') ? ('IPv6' as const) : ('IPv4' as const)
  const base = { address, netmask: '', mac: '', internal, cidr }
  return family === 'IPv6' ? { ...base, family, scopeid: 0 } : { ...base, family }
}

describe('the addresses to listen on', () => {
  it('are private ones, the likeliest first; loopback last', () => {
    const found = captureInterfaces({
      lo: [info('127.0.0.1', '127.0.0.1/8', true)],
      wan: [info('203.0.113.5', '203.0.113.5/24')],
      auto: [info('169.254.7.7', '169.254.7.7/16')],
      lan: [info('fe80::1', 'fe80::1/64'), info('fd00::5', 'fd00::5/64'), info('192.168.1.5', '192.168.1.5/24')],
    })
    expect(found.map(({ address, prefixLength }) => `${address}/${prefixLength}`)).toEqual([
      '192.168.1.5/24',
      '169.254.7.7/16',
      'fd00::5/64',
      '127.0.0.1/8',
    ])
  })

  it('are open to the link only: not to the internet, another network or a name', () => {
    const lan = onLink({ address: '192.168.1.5', family: 'ipv4', name: 'lan', prefixLength: 24 })
    const wan = onLink({ address: '203.0.113.5', family: 'ipv4', name: 'wan', prefixLength: 24 })
    const six = onLink({ address: 'fd00::5', family: 'ipv6', name: 'lan', prefixLength: 64 })
    expect([
      ['192.168.1.200', '192.168.2.1', '10.0.0.1', '127.0.0.1', '203.0.113.9', '', 'x'].map(lan),
      wan('203.0.113.9'),
      [six('fd00::99'), six('fd00:1::99'), onLink(loopback)('127.0.0.9')],
    ]).toEqual([[true, false, false, false, false, false, false], false, [true, false, true]])
    expect(['::ffff:192.0.2.1', 'fe80::1%eth0', undefined].map(plainAddress)).toEqual(['192.0.2.1', 'fe80::1', ''])
  })
})

describe('a port', () => {
  it('that another program has says so; the others go on', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const taken = typeof address === 'object' ? (address?.port ?? 0) : 0
    const ports = await Promise.all(
      [taken, 0].map((port) => openPort({ port, kind: 'starttls' }, loopback, () => undefined)),
    )
    expect(ports.map(({ result: { state, detail } }) => [state, detail])).toEqual([
      ['in-use', 'EADDRINUSE'],
      ['listening', ''],
    ])
    await Promise.all(ports.map((port) => port.close()))
    expect(ports.map(({ result }) => result.state)).toEqual(['in-use', 'closed'])
    other.close()
  })

  it('of an address that is not here any more has failed', async () => {
    const gone = { address: '192.0.2.77', family: 'ipv4', name: 'gone', prefixLength: 24 } as const
    const port = await openPort({ port: 0, kind: 'starttls' }, gone, () => undefined)
    expect([port.result.state, port.result.detail]).toEqual(['failed', 'EADDRNOTAVAIL'])
  })
})

it('never relays: nothing of capture can connect anywhere', () => {
  const folders = ['src-main/services/capture', 'src-main/core/capture']
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  const imported = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/import (?:type )?\{([^}]*)\} from '([^.'][^']*)'/g)].flatMap(
      ([, names = '', from = '']) => names.split(',').map((name) => `${from} ${name.replace('type ', '').trim()}`),
    ),
  )
  expect(files.length).toBeGreaterThan(15)
  // All that is taken from elsewhere: servers, sockets that others opened, and their types. A new line here has to be looked at.
  expect([...new Set(imported)].filter((name) => !name.endsWith(' ')).sort()).toEqual([
    'node:crypto createHmac',
    'node:crypto randomBytes',
    'node:net BlockList',
    'node:net Socket',
    'node:net createServer',
    'node:os NetworkInterfaceInfo',
    'node:os networkInterfaces',
    'node:stream Duplex',
    'node:tls SecureContext',
    'node:tls SecureContextOptions',
    'node:tls TLSSocket',
    'node:tls createSecureContext',
  ])
  const source = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  expect(source.match(/\bimport\(|require\(|\.connect\(|new Socket\(|\bfetch\(|\* as /g)).toBeNull()
})
