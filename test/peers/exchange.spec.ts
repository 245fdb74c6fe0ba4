// What Exchange Online says, said by a double: each refusal becomes its finding, and a hasty or locked-out account is left in peace.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exchange, type ExchangeOptions, oldTls, signInReplies } from './servers/exchange-double'
import { type FaultServer, startFaultServer } from './servers/fault-server'
import { type Desk, newDesk } from './servers/navi'
import { check, facts, findingIds } from './servers/office'
import { type Peers, startPeers, whyNoPeers } from './servers/peers'

const why = whyNoPeers()
type ReplyName = keyof typeof signInReplies

describe.skipIf(why !== undefined)(`Exchange Online's answers${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let peers: Peers
  let desk: Desk
  const servers: FaultServer[] = []
  beforeAll(async () => {
    peers = await startPeers()
  })
  afterAll(() => peers?.stop())
  beforeEach(async () => {
    desk = await newDesk()
  })
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop()
    await desk.clear()
  })
  const start = async (options: ExchangeOptions) => {
    const server = await startFaultServer(exchange(peers.certificates, options))
    servers.push(server)
    return server
  }

  it.each<[ReplyName, string]>([
    ['disabledForTenant', 'reply.smtp-auth-off-tenant'],
    ['disabledForMailbox', 'reply.smtp-auth-off-mailbox'],
    ['securityDefaults', 'reply.security-defaults'],
    ['conditionalAccess', 'reply.sign-in-criteria'],
    ['basicDisabled', 'reply.basic-disabled'],
    ['credentialsIncorrect', 'reply.credentials-incorrect'],
    ['accountLocked', 'reply.account-locked'],
    ['unsuccessful', 'reply.authentication-unsuccessful'],
    ['basicRemoved', 'reply.basic-removed'],
    ['temporary', 'reply.temporary-sign-in-failure'],
  ])('a password answered with %s is found to be %s', async (reply, finding) => {
    const server = await start({ basic: signInReplies[reply] })
    const { report, exit } = await check(desk, peers, { port: server.port, password: peers.account.password })
    const text = facts(report, 'auth.refused').map((fact) => fact.reply.lines.join(' '))
    expect(text).toEqual([
      expect.stringContaining(signInReplies[reply].replace(/^\d{3} (\d\.\d\.\d+ )?/, '').slice(0, 60)),
    ])
    expect(findingIds(report)).toContain(finding)
    expect(exit).toBe(1)
    expect(server.received().match(/AUTH LOGIN/g)?.length).toBe(1)
  })

  it('after two refusals the account rests, also for a program started anew; another account may try', async () => {
    const server = await start({ basic: signInReplies.credentialsIncorrect })
    const attempt = (account = peers.account) =>
      check(desk, peers, { port: server.port, account, password: account.password })
    await attempt()
    await attempt()
    const third = await attempt()
    const attempts = () => server.received().match(/AUTH LOGIN/g)?.length
    expect(attempts()).toBe(2)
    const [notTried] = facts(third.report, 'auth.not-tried')
    expect([notTried?.why, (notTried?.until ?? 0) > Date.now()]).toEqual(['paused', true])
    expect(findingIds(third.report)).toContain('auth.paused')
    expect(third.stderr).toMatch(/rests.*\d+ min/s)
    const remembered = await desk.remembered()
    expect([remembered === '', remembered.includes(peers.account.address)]).toEqual([false, false])

    const other = await attempt(peers.colleague)
    expect(facts(other.report, 'auth.refused').length).toBe(1)
    expect(attempts()).toBe(3)
  })

  it('an accepted sign-in after a refusal starts the count anew', async () => {
    const refusing = await start({ basic: signInReplies.credentialsIncorrect })
    const accepting = await start({})
    const attempt = async ({ port }: FaultServer) => {
      const { report } = await check(desk, peers, { port, password: peers.account.password })
      return report.evidence.flatMap(({ kind }) => (kind.startsWith('auth.') ? [kind] : []))
    }
    expect([
      await attempt(refusing),
      await attempt(accepting),
      await attempt(refusing),
      await attempt(refusing),
    ]).toEqual([['auth.refused'], ['auth.accepted'], ['auth.refused'], ['auth.refused']])
  })

  it('421 4.7.66 after an old handshake is found to be old TLS', async () => {
    const server = await start({
      tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.2', ciphers: 'DEFAULT:@SECLEVEL=0' },
      answers: { 'EHLO-SECURED': (line) => (line.send(oldTls), line.close()) },
    })
    const { report } = await check(desk, peers, { port: server.port })
    expect(facts(report, 'smtp.replied').map(({ stage, reply }) => [stage, reply.code, reply.enhanced])).toEqual([
      ['ehlo-secured', 421, '4.7.66'],
    ])
    expect(findingIds(report)).toContain('reply.old-tls')
  })

  it('421 met only while other connections were open is tried again alone, and is no finding', async () => {
    const server = await start({
      greeting: (line) => {
        if (line.open === 1)
          return line.send('220 TY2PR01CA0001.outlook.office365.com Microsoft ESMTP MAIL Service ready')
        line.send('421 4.3.2 Service not active')
        line.close()
      },
    })
    const { report } = await check(desk, peers, { port: server.port })
    expect(server.counts.mostOpen).toBeGreaterThan(1)
    expect(facts(report, 'smtp.greeted').map(({ reply }) => reply.code)).toEqual([220])
    expect(facts(report, 'tls.negotiated').length).toBe(1)
    expect(facts(report, 'tls.version-tried').map(({ version, answer }) => [version, answer])).toEqual(
      expect.arrayContaining([['TLS 1.2', 'accepted']]),
    )
  })

  it('421 that stays when alone is a finding', async () => {
    const server = await start({ greeting: (line) => (line.send('421 4.3.2 Service not active'), line.close()) })
    const { report, exit } = await check(desk, peers, { port: server.port })
    expect(facts(report, 'smtp.greeted').map(({ reply }) => [reply.code, reply.enhanced])).toEqual([[421, '4.3.2']])
    expect(findingIds(report)).toContain('reply.service-not-active')
    expect(exit).toBe(1)
  })
})
