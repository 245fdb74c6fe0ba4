// No secret leaves this computer where the certificate does not prove the server: the server itself is the witness, it keeps every byte it receives.
import { X509Certificate } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CertificateKind } from './servers/certificates'
import { exchange } from './servers/exchange-double'
import { type FaultServer, startFaultServer } from './servers/fault-server'
import { findLeaks } from './servers/leaks'
import { type Desk, newDesk } from './servers/navi'
import { check, facts, findingIds, scannerOf } from './servers/office'
import { type Peers, startPeers, whyNoPeers } from './servers/peers'

const why = whyNoPeers()
const bad: readonly (readonly [CertificateKind, string])[] = [
  ['self-signed', 'certificate.self-signed'],
  ['wrong-name', 'certificate.wrong-name'],
  ['expired', 'certificate.expired'],
  ['not-yet-valid', 'certificate.not-yet-valid'],
  ['other-ca', 'certificate.unknown-issuer'],
  ['intermediate-missing', 'certificate.unknown-issuer'],
]

describe.skipIf(why !== undefined)(`certificates${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let peers: Peers
  let desk: Desk
  let server: FaultServer
  beforeAll(async () => {
    peers = await startPeers()
  })
  afterAll(() => peers?.stop())
  beforeEach(async () => {
    desk = await newDesk()
  })
  afterEach(async () => {
    await server.stop()
    await desk.clear()
  })
  const start = async (certificate: CertificateKind, implicitTls = false) => {
    server = await startFaultServer({ ...exchange(peers.certificates, { certificate }), implicitTls })
  }
  const secretBytes = (secret: string) =>
    findLeaks(secret, [{ name: 'wire', bytes: Buffer.from(server.received(), 'latin1') }])
  const fingerprintOf = (kind: CertificateKind) => new X509Certificate(peers.certificates.pem(kind).cert).fingerprint256

  it.each(bad)('%s: no AUTH reaches the server, neither password nor token', async (kind, finding) => {
    await start(kind)
    const token = peers.tokens.issue(peers.account.address)
    const password = await check(desk, peers, { port: server.port, password: peers.account.password })
    const oauth = await check(desk, peers, { port: server.port, token })
    expect(server.received()).toContain('STARTTLS')
    expect(server.received()).not.toMatch(/AUTH/i)
    expect([...secretBytes(peers.account.password), ...secretBytes(token)]).toEqual([])
    for (const { report, exit } of [password, oauth]) {
      expect(findingIds(report)).toEqual(expect.arrayContaining([finding, 'auth.held-back-certificate']))
      expect(facts(report, 'auth.not-tried').map((fact) => fact.why)).toEqual(['certificate'])
      expect(exit).toBe(1)
    }
  })

  it.each(bad)('%s: for a server of Microsoft no accepted fingerprint changes that', async (kind) => {
    await start(kind)
    const args = ['--accept-fingerprint', fingerprintOf(kind)]
    const { report } = await check(desk, peers, { port: server.port, password: peers.account.password, args })
    expect(server.received()).not.toMatch(/AUTH/i)
    expect(facts(report, 'tls.negotiated').map(({ overridden }) => overridden)).toEqual([false])
  })

  it('self-signed with TLS from the first byte: no AUTH reaches the server', async () => {
    await start('self-signed', true)
    const situation = scannerOf(peers.account, { host: 'mail.example', port: 465, encryption: 'implicit' })
    await check(desk, peers, { situation, port: server.port, password: peers.account.password })
    expect(server.received()).toContain('EHLO')
    expect(server.received()).not.toMatch(/AUTH/i)
  })

  it('another server is trusted once its fingerprint was accepted, and only with that one', async () => {
    await start('self-signed')
    const situation = scannerOf(peers.account, { host: 'mail.example' })
    const options = { situation, port: server.port, password: peers.account.password }
    const wrong = await check(desk, peers, { ...options, args: ['--accept-fingerprint', fingerprintOf('good')] })
    const before = server.received()
    const right = await check(desk, peers, { ...options, args: ['--accept-fingerprint', fingerprintOf('self-signed')] })
    expect(before).not.toMatch(/AUTH/i)
    expect(facts(wrong.report, 'auth.not-tried').map((fact) => fact.why)).toEqual(['certificate'])
    expect(facts(right.report, 'auth.accepted').map(({ mechanism }) => mechanism)).toEqual(['LOGIN'])
    expect(findingIds(right.report)).toContain('certificate.overridden')
  })

  it('a good certificate lets the password through, so this witness can see it', async () => {
    await start('good')
    const { report } = await check(desk, peers, { port: server.port, password: peers.account.password })
    expect(facts(report, 'auth.accepted').length).toBe(1)
    expect(server.received()).toContain('AUTH LOGIN')
    expect(secretBytes(peers.account.password)).toContain('wire (base64)')
  })
})
