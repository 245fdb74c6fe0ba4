import { beforeAll, afterEach, describe, expect, it } from 'vitest'
import { createServer as createTlsServer, type TlsOptions, type TLSSocket } from 'node:tls'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Network } from '../../../../src-main/core/probes/network'
import { createNetwork } from '../../../../src-main/services/network/network'
import { bytes, connected, never, serveOn, textOf } from './servers'
import { makeTestCertificates, type TestCertificates } from './test-certificates'

const made: { certificates?: TestCertificates; network?: Network } = {}
const certificates = (): TestCertificates => {
  if (!made.certificates) throw new Error('beforeAll has not run')
  return made.certificates
}
beforeAll(() => {
  made.certificates = makeTestCertificates()
  // One for all tests: reading the roots takes a moment.
  made.network = createNetwork({ mappings: [], extraCa: made.certificates.ca })
})

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

interface Accepted {
  readonly secured: TLSSocket
  /** The same connection below TLS. */
  readonly raw: Socket
}
const echo = ({ secured }: Accepted) => secured.on('data', (data) => secured.write(`250 ${String(data)}`))

async function tlsServer(cert: string, options: TlsOptions = {}, serve: (accepted: Accepted) => void = echo) {
  const sockets: Socket[] = []
  const server = createTlsServer({ key: certificates().key, cert, ...options }, (socket) => {
    const raw = sockets.find(({ remotePort }) => remotePort === socket.remotePort)
    socket.on('error', () => undefined)
    if (raw) serve({ secured: socket, raw })
  })
  server.on('connection', (socket) => sockets.push(socket))
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}
async function rawServer(...args: Parameters<typeof serveOn>): Promise<number> {
  const server = await serveOn(...args)
  stops.push(server.stop)
  return server.port
}

const network = (): Network => made.network ?? createNetwork({ mappings: [] })
const secured = async (port: number, host = 'mail.example', timeoutMs = 2_000) => {
  const connection = await connected(network(), port)
  const started = await connection.startTls(host, timeoutMs, never)
  return { connection, started }
}
const verificationOf = async (cert: string, host = 'mail.example') => {
  const { connection, started } = await secured(await tlsServer(cert), host)
  connection.close()
  return started.state === 'started' ? started.verification : started
}

it('starts TLS and tells version, cipher, certificate and verdict', async () => {
  const { connection, started } = await secured(await tlsServer(certificates().good))
  connection.write(bytes('NOOP\r\n'))
  const answer = textOf(await connection.read(1_000, never))
  connection.close()
  expect({ answer, started }).toEqual({
    answer: '250 NOOP\r\n',
    started: {
      state: 'started',
      protocol: 'TLS 1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      chain: [
        {
          subject: 'O=Navi test, CN=mail.example',
          issuer: 'CN=Navi test CA',
          names: ['mail.example', '*.mail.example', '127.0.0.1'],
          validFrom: '2025-01-01T00:00:00.000Z',
          validTo: '2039-01-01T00:00:00.000Z',
          fingerprint256: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
        },
        expect.objectContaining({ subject: 'CN=Navi test CA', issuer: 'CN=Navi test CA', names: [] }),
      ],
      verification: { state: 'verified' },
      tookMs: expect.any(Number),
      injectedByteCount: 0,
    },
  })
})

describe('judges the certificate', () => {
  it.each([
    ['good', 'mail.example', { state: 'verified' }],
    ['good', 'MAIL.EXAMPLE.', { state: 'verified' }],
    ['good', 'a.mail.example', { state: 'verified' }],
    ['good', '127.0.0.1', { state: 'verified' }],
    ['good', '127.0.0.2', { state: 'unverified', why: 'wrong-name', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
    ['good', 'other.example', { state: 'unverified', why: 'wrong-name', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
    ['selfSigned', 'mail.example', { state: 'unverified', why: 'self-signed', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    [
      'otherCa',
      'mail.example',
      { state: 'unverified', why: 'unknown-issuer', detail: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
    ],
    ['expired', 'mail.example', { state: 'unverified', why: 'expired', detail: 'CERT_HAS_EXPIRED' }],
    ['notYetValid', 'mail.example', { state: 'unverified', why: 'not-yet-valid', detail: 'CERT_NOT_YET_VALID' }],
    // The date hides what is worse from OpenSSL, but not from us.
    ['expired', 'other.example', { state: 'unverified', why: 'wrong-name', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
    ['expiredSelfSigned', 'mail.example', { state: 'unverified', why: 'self-signed', detail: 'CERT_HAS_EXPIRED' }],
    ['expiredOtherCa', 'mail.example', { state: 'unverified', why: 'unknown-issuer', detail: 'CERT_HAS_EXPIRED' }],
  ] as const)('%s for %s', async (kind, host, verdict) => {
    expect(await verificationOf(certificates()[kind], host)).toEqual(verdict)
  })

  it('does not trust the extra CA unless it is given', async () => {
    const port = await tlsServer(certificates().good)
    const connection = await connected(createNetwork({ mappings: [] }), port)
    const started = await connection.startTls('mail.example', 2_000, never)
    connection.close()
    expect(started).toMatchObject({ verification: { state: 'unverified', why: 'unknown-issuer' } })
  })
})

it('says TLS 1.2 where the server speaks no newer', async () => {
  const { connection, started } = await secured(await tlsServer(certificates().good, { maxVersion: 'TLSv1.2' }))
  connection.close()
  expect(started).toMatchObject({ protocol: 'TLS 1.2', cipher: 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256' })
})

describe('says why TLS did not start', () => {
  const failure = async (port: number, timeoutMs = 1_000) => (await secured(port, 'mail.example', timeoutMs)).started
  const tookMs: unknown = expect.any(Number)

  it('the server speaks only older versions', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
    expect(await failure(await tlsServer(certificates().good, old))).toEqual({
      state: 'failed',
      why: 'version',
      alert: 70,
      detail: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      tookMs,
    })
  })

  it('the server answers in clear', async () => {
    const port = await rawServer(
      (socket) => void socket.once('data', () => socket.write('500 5.5.1 Unknown command\r\n')),
    )
    expect(await failure(port)).toEqual({
      state: 'failed',
      why: 'not-tls',
      detail: 'ERR_SSL_WRONG_VERSION_NUMBER',
      tookMs,
    })
  })

  it('the server sends an alert', async () => {
    const alert = Uint8Array.of(21, 3, 3, 0, 2, 2, 40)
    const port = await rawServer((socket) => void socket.once('data', () => socket.write(alert)))
    expect(await failure(port)).toMatchObject({ state: 'failed', why: 'handshake', alert: 40 })
  })

  it('the server closes', async () => {
    const port = await rawServer((socket) => void socket.once('data', () => socket.end()))
    expect(await failure(port)).toMatchObject({ state: 'failed', why: 'closed' })
  })

  it('the server resets', async () => {
    const port = await rawServer((socket) => void socket.once('data', () => socket.resetAndDestroy()))
    expect(await failure(port)).toMatchObject({ state: 'failed', why: 'reset' })
  })

  it('the server stays silent', async () => {
    const started = await failure(await rawServer(() => undefined), 60)
    expect(started).toMatchObject({ state: 'failed', why: 'timed-out', detail: 'ETIMEDOUT' })
  })

  it('the server had closed before', async () => {
    const connection = await connected(network(), await rawServer((socket) => void socket.end()))
    await pause(20)
    expect(await connection.startTls('mail.example', 500, never)).toMatchObject({ state: 'failed', why: 'closed' })
  })
})

it('counts bytes that came in clear and never lets them into TLS', async () => {
  const injected = '250-mail.example\r\n250 AUTH LOGIN\r\n'
  const tlsPort = await tlsServer(certificates().good)
  // A server whose line is tampered with: something in clear is slipped in before the real TLS server takes part.
  const port = await rawServer((socket) => {
    void (async () => {
      socket.write(injected)
      const inner = await connected(createNetwork({ mappings: [] }), tlsPort)
      socket.on('data', (data) => inner.write(data)).on('close', () => inner.close())
      for (;;) {
        const incoming = await inner.read(2_000, never)
        if (incoming.state !== 'bytes') return
        socket.write(incoming.bytes)
      }
    })()
  })
  const connection = await connected(network(), port)
  await pause(30)
  const started = await connection.startTls('mail.example', 2_000, never)
  connection.write(bytes('NOOP\r\n'))
  const answer = textOf(await connection.read(1_000, never))
  connection.close()
  expect({ answer, started }).toMatchObject({
    answer: '250 NOOP\r\n',
    started: { state: 'started', injectedByteCount: injected.length, verification: { state: 'verified' } },
  })
})

it('sends the name for SNI, but no IP literal', async () => {
  const names: (string | boolean | null)[] = []
  const port = await tlsServer(certificates().good, {}, ({ secured: { servername } }) => names.push(servername))
  for (const host of ['mail.example', '127.0.0.1', 'メール.example']) {
    const { connection } = await secured(port, host)
    await pause(20)
    connection.close()
  }
  expect(names).toEqual(['mail.example', false, 'xn--4dkua4c.example'])
})

it('tells how a secured connection ended', async () => {
  const ends = [({ secured }: Accepted) => secured.end('bye\r\n'), ({ raw }: Accepted) => raw.resetAndDestroy()]
  const port = await tlsServer(certificates().good, {}, (accepted) => {
    accepted.secured.write('220 ')
    const end = ends.shift()
    setTimeout(() => end?.(accepted), 50)
  })
  const [calm, torn] = [await secured(port), await secured(port)]
  await pause(90)
  const read = async ({ connection }: typeof calm) => textOf(await connection.read(500, never))
  expect([await read(calm), await read(calm), await read(torn), await read(torn)]).toEqual([
    '220 bye\r\n',
    'closed',
    '220 ',
    'reset',
  ])
  calm.connection.close()
  torn.connection.close()
})

it('sends what was written before it was closed', async () => {
  const got: string[] = []
  const serve = ({ secured }: Accepted) => secured.on('data', (data) => got.push(String(data)))
  const { connection } = await secured(await tlsServer(certificates().good, {}, serve))
  connection.write(bytes('RSET\r\n'))
  connection.write(bytes('QUIT\r\n'))
  connection.close()
  await pause(50)
  expect(got.join('')).toBe('RSET\r\nQUIT\r\n')
})

it('is closed after a handshake that failed', async () => {
  const { connection, started } = await secured(
    await rawServer((socket) => void socket.once('data', () => socket.end())),
  )
  expect({ state: started.state, then: await connection.read(5_000, never) }).toEqual({
    state: 'failed',
    then: { state: 'closed' },
  })
})

it('stops a handshake with the reason of the abort', async () => {
  const connection = await connected(network(), await rawServer(() => undefined))
  const cancelled = new AbortController()
  setTimeout(() => cancelled.abort(new Error('cancelled')), 20)
  await expect(connection.startTls('mail.example', 5_000, cancelled.signal)).rejects.toThrow('cancelled')
})
