import { connect as connectTcp, createServer } from 'node:net'
import { connect, type ConnectionOptions } from 'node:tls'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TlsVersion } from '../../../../src-main/contract/evidence'
import { clientHello, clientHelloRandomBytes } from '../../../../src-main/core/tls/client-hello'
import { beginsTls, readClientHello } from '../../../../src-main/core/tls/read-client-hello'

const random = new Uint8Array(clientHelloRandomBytes).fill(5)
const ours = (version: TlsVersion, host = 'smtp.example.jp') => clientHello({ version, host, random })
const repetitions = process.env['REPEAT'] === 'full' ? 200_000 : 2_000

/** The first bytes that Node's own TLS sends. */
async function helloOfNode(options: ConnectionOptions): Promise<Uint8Array> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const heard = new Promise<Uint8Array>((resolve) =>
    server.once('connection', (socket) => {
      socket.on('error', () => undefined)
      socket.once('data', (bytes) => {
        socket.destroy()
        resolve(new Uint8Array(bytes))
      })
    }),
  )
  const secured = connect({ ...options, socket: connectTcp(port, '127.0.0.1') })
  secured.on('error', () => undefined)
  const bytes = await heard
  secured.destroy()
  server.close()
  return bytes
}

/** The same handshake cut into records of `size` bytes. */
function inRecords(hello: Uint8Array, size: number): Uint8Array {
  const message = hello.subarray(5)
  const count = Math.ceil(message.length / size)
  const records = Array.from({ length: count }, (_, at) => message.subarray(at * size, (at + 1) * size))
  return Uint8Array.from(records.flatMap((part) => [22, 3, 1, part.length >> 8, part.length & 255, ...part]))
}

describe('readClientHello', () => {
  it.each(['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'] as const)('reads what our own writer makes of %s', (version) => {
    const opening = readClientHello(ours(version))
    expect(opening).toMatchObject({
      state: 'hello',
      hello: { format: 'tls', versions: [version], highest: version, serverName: 'smtp.example.jp' },
    })
  })

  it('reads the hello of Node: versions, name, suites without GREASE', async () => {
    const [modern, old] = await Promise.all([
      helloOfNode({ servername: 'mail.example', minVersion: 'TLSv1.2' }),
      helloOfNode({ minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'AES128-SHA:@SECLEVEL=0' }),
    ])
    expect([readClientHello(modern), readClientHello(old)]).toMatchObject([
      { hello: { versions: ['TLS 1.2', 'TLS 1.3'], highest: 'TLS 1.3', serverName: 'mail.example' } },
      { hello: { versions: ['TLS 1.0'], highest: 'TLS 1.0', serverName: null, suites: [0x002f, 0x00ff] } },
    ])
  })

  it('reads it byte by byte and over many records, and says how much it wants', () => {
    const hello = ours('TLS 1.2')
    const whole = readClientHello(hello)
    const records = inRecords(hello, 9)
    for (const bytes of [hello, records]) {
      for (let length = 0; length < bytes.length; length += 1) {
        const opening = readClientHello(bytes.subarray(0, length))
        expect(opening.state).toBe('more')
        if (opening.state === 'more') expect(opening.atLeast).toBeGreaterThan(length)
      }
    }
    expect(readClientHello(records)).toEqual(whole)
  })

  it('knows a command of SMTP, HTTP and garbage from TLS by the first bytes', () => {
    const texts = ['EHLO a\r\n', 'GET / HTTP/1.1\r\n', '\u0000\u0000\u0000', '\u0016\u0007\u0001']
    const openings = texts.map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0)))
    expect(openings.map((bytes) => [beginsTls(bytes), readClientHello(bytes).state])).toEqual(
      texts.map(() => [false, 'not-tls']),
    )
    expect([beginsTls(ours('TLS 1.0')), beginsTls(Uint8Array.from([22]))]).toEqual([true, true])
  })

  it(`outlives ${repetitions} mutated hellos`, () => {
    const originals = [ours('TLS 1.0'), ours('TLS 1.3'), inRecords(ours('TLS 1.2'), 40)]
    const states = new Map<string, number>()
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(400)),
        (original, changes, cut) => {
          const bytes = Uint8Array.from(original)
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          const opening = readClientHello(bytes.subarray(0, cut ?? bytes.length))
          states.set(opening.state, (states.get(opening.state) ?? 0) + 1)
          if (opening.state === 'hello') expect(opening.hello.suites.length).toBeLessThanOrEqual(200)
        },
      ),
      { numRuns: repetitions },
    )
    console.log(`${repetitions} mutated hellos:`, Object.fromEntries(states))
    expect([...states.keys()].sort()).toEqual(['hello', 'more', 'not-tls'])
  })
})
