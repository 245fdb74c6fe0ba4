import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TlsVersion } from '../../../../src-main/contract/evidence'
import { clientHello, clientHelloRandomBytes } from '../../../../src-main/core/tls/client-hello'
import { readServerAnswer } from '../../../../src-main/core/tls/server-hello'
import { alertRecord, askedVersion, serverHello } from '../../support/server-hello'

const random = new Uint8Array(clientHelloRandomBytes).fill(5)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const versions: readonly TlsVersion[] = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3']

describe('clientHello', () => {
  it('asks for exactly one version, in the record version that servers of its time expect', () => {
    const asked = versions.map((version) => {
      const hello = clientHello({ version, host: 'smtp.example.jp', random })
      return [
        hex(hello.subarray(0, 3)),
        askedVersion(hello).toString(16),
        hello.length === 5 + (hello[3] ?? 0) * 256 + (hello[4] ?? 0),
      ]
    })
    expect(asked).toEqual([
      ['160301', '301', true],
      ['160302', '302', true],
      ['160303', '303', true],
      ['160301', '304', true],
    ])
  })

  it.each([
    ['smtp.example.jp', true],
    ['smtp.example.jp.', true],
    ['192.0.2.1', false],
    ['2001:db8::1', false],
    ['日本.jp', false],
    ['', false],
  ])('names the server only where there is a name: %j', (host, isNamed) => {
    const name = hex(new TextEncoder().encode('smtp.example.jp'))
    expect(
      hex(clientHello({ version: 'TLS 1.2', host, random })).includes(`0000001400120000 0f${name}`.replace(' ', '')),
    ).toBe(isNamed)
  })

  it('refuses to be made without enough random bytes', () => {
    expect(() => clientHello({ version: 'TLS 1.2', host: 'x', random: new Uint8Array(31) })).toThrow('96 random bytes')
  })
})

const cat = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('readServerAnswer', () => {
  it.each(versions)('reads %s', (version) => {
    expect(readServerAnswer(serverHello(version))).toEqual({ state: 'hello', version })
  })

  it('counts a request for another key share as TLS 1.3', () => {
    expect(readServerAnswer(serverHello('TLS 1.3', { retry: true }))).toEqual({ state: 'hello', version: 'TLS 1.3' })
  })

  it('has no name for SSL 3.0', () => {
    expect(readServerAnswer(serverHello(0x0300))).toEqual({ state: 'hello', version: undefined })
  })

  it('reads a message cut over two records, and any prefix as unfinished', () => {
    const whole = serverHello('TLS 1.2')
    const body = whole.subarray(5)
    const record = (content: Uint8Array) => Uint8Array.from([22, 3, 3, 0, content.length, ...content])
    expect(readServerAnswer(cat(record(body.subarray(0, 9)), record(body.subarray(9))))).toEqual({
      state: 'hello',
      version: 'TLS 1.2',
    })
    expect(Array.from(whole.keys(), (end) => readServerAnswer(whole.subarray(0, end)).state)).toEqual(
      Array<string>(whole.length).fill('more'),
    )
  })

  it.each([70, 40, 80])('reads alert %i', (alert) => {
    expect(readServerAnswer(alertRecord(alert))).toEqual({ state: 'alert', alert })
  })

  it('reads on behind a warning, but not behind a goodbye', () => {
    expect([
      readServerAnswer(cat(alertRecord(112, 1), serverHello('TLS 1.0'))),
      readServerAnswer(alertRecord(112, 1)),
      readServerAnswer(cat(alertRecord(0, 1), serverHello('TLS 1.0'))),
    ]).toEqual([{ state: 'hello', version: 'TLS 1.0' }, { state: 'more' }, { state: 'alert', alert: 0 }])
  })

  it.each([
    ['text', new TextEncoder().encode('220 mail.example.jp\r\n')],
    ['another handshake message first', Uint8Array.from([22, 3, 3, 0, 4, 11, 0, 0, 0])],
    ['lengths that contradict each other', Uint8Array.from([22, 3, 3, 0, 6, 2, 0, 0, 2, 3, 3])],
    ['an empty record', Uint8Array.from([22, 3, 3, 0, 0])],
    ['an enormous record', Uint8Array.from([22, 3, 3, 255, 255])],
  ])('does not take %s for TLS', (_name, bytes) => {
    expect(readServerAnswer(bytes)).toEqual({ state: 'not-tls' })
  })

  it('never throws, whatever comes', () => {
    const hello = serverHello('TLS 1.3')
    const mutant = fc.tuple(fc.nat(hello.length - 1), fc.nat(255), fc.nat(hello.length)).map(([at, byte, end]) => {
      const bytes = Uint8Array.from(hello)
      bytes[at] = byte
      return bytes.subarray(0, end)
    })
    const noise = fc.uint8Array({ maxLength: 100 })
    fc.assert(
      fc.property(
        fc.oneof(
          noise,
          mutant,
          noise.map((bytes) => Uint8Array.from([22, 3, 1, 0, bytes.length, ...bytes])),
        ),
        (bytes) => ['hello', 'alert', 'more', 'not-tls'].includes(readServerAnswer(bytes).state),
      ),
      { numRuns: 3000 },
    )
  })
})
