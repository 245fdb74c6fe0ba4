import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressLiteral, addressScope, ipFamily } from '../../../../src-main/core/smtp/ip-address'

describe('ipFamily', () => {
  it('agrees with the system about every address', () => {
    const shape = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc
        .array(fc.constantFrom('::', ':', '1', 'ffff', '0', '1.2.3.4', '12345', 'g', '.'), { maxLength: 9 })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(shape, (text) => {
        // The system takes a zone, we do not.
        const family = { 4: 'ipv4', 6: 'ipv6' }[isIP(text)]
        expect([text, ipFamily(text)]).toEqual([text, family])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('addressScope', () => {
  it.each([
    ['203.0.113.5', 'public'],
    ['0.0.0.0', 'unspecified'],
    ['127.0.0.1', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.31.0.1', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'shared'],
    ['169.254.1.1', 'link-local'],
    ['224.0.0.251', 'multicast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['fd00::1', 'private'],
    ['fe80::1', 'link-local'],
    ['ff02::1', 'multicast'],
    ['2001:db8::1', 'public'],
    ['example.jp', undefined],
  ])('places %s', (address, scope) => {
    expect(addressScope(address)).toBe(scope)
  })
})

describe('addressLiteral', () => {
  it.each([
    ['192.0.2.1', '[192.0.2.1]'],
    ['2001:db8::1', '[IPv6:2001:db8::1]'],
    ['fe80::1%eth0', '[IPv6:fe80::1]'],
    ['::ffff:192.0.2.1', '[192.0.2.1]'],
  ])('writes %s as EHLO takes it', (address, literal) => {
    expect(addressLiteral({ address, port: 1, family: 'ipv4' })).toBe(literal)
  })
})
