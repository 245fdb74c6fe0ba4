// The same trials against a mail server of another make: Exim with GnuTLS, whose refusals are its own.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Exim, startExim, whyNoExim } from './servers/exim'
import { type Desk, newDesk } from './servers/navi'
import { check, facts, inbox, scannerOf } from './servers/office'
import { type Peers, startPeers, whyNoPeers } from './servers/peers'
import { connectorAddress, elsewhere, otherAddress } from './servers/postfix'
import { startSourceProxy, type SourceProxy } from './servers/source-proxy'

const why = whyNoPeers() ?? whyNoExim()
if (why !== undefined) console.log(`SKIPPED trials against Exim: ${why}`)

describe.skipIf(why !== undefined)(`trials against Exim${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let peers: Peers
  let exim: Exim
  let desk: Desk
  const proxies: SourceProxy[] = []
  beforeAll(async () => {
    peers = await startPeers()
    exim = await startExim(peers.certificates)
  })
  afterAll(async () => {
    await exim?.stop()
    await peers?.stop()
  })
  beforeEach(async () => {
    desk = await newDesk()
  })
  afterEach(async () => {
    for (const proxy of proxies.splice(0)) await proxy.stop()
    await desk.clear()
  })

  const trying = async (source: string, routes: readonly string[], sender: string, args: readonly string[] = []) => {
    const proxy = await startSourceProxy(exim.port, source)
    proxies.push(proxy)
    const { report } = await check(desk, peers, {
      port: peers.ports.submission,
      situation: {
        ...scannerOf(peers.account),
        routeTests: { sender, mxHost: mx, insideRecipient: inbox, outsideRecipient: `customer@${elsewhere}` },
      },
      args: [
        ...routes.flatMap((route) => ['--route', route]),
        ...['--connect-to', `${mx}:25:127.0.0.1:${proxy.port}`],
        ...args,
      ],
    })
    return { report, verdicts: Object.fromEntries(report.routeTests.map(({ route, verdict }) => [route, verdict])) }
  }
  const mx = 'office-example.mail.protection.outlook.com'
  const both = ['direct-send', 'connector-relay']

  it('accepts people inside from anywhere, people outside only from the known address', async () => {
    const unknown = await trying(otherAddress, both, inbox)
    const known = await trying(connectorAddress, both, inbox)
    const encrypted = facts(unknown.report, 'tls.negotiated').filter(({ route }) => route === 'direct-send')
    const refused = facts(unknown.report, 'smtp.replied').filter(({ route }) => route === 'connector-relay')
    expect({
      unknown: unknown.verdicts['direct-send'],
      known: known.verdicts,
      encrypted: encrypted.map(({ verification }) => verification.state),
      refused: refused.map(({ stage, reply }) => [stage, reply.code, reply.lines]),
    }).toEqual({
      unknown: 'recipient-accepted',
      known: { 'direct-send': 'recipient-accepted', 'connector-relay': 'recipient-accepted' },
      encrypted: ['verified'],
      refused: [['rcpt-to', 550, ['relay not permitted']]],
    })
  })

  it('refuses after the mail what it accepted before, and takes another', async () => {
    const real = ['--send-real-mail-to', inbox]
    const late = await trying(otherAddress, ['direct-send'], 'scan@refused-late.example', real)
    const good = await trying(otherAddress, ['direct-send'], inbox, real)
    const stages = facts(late.report, 'smtp.replied').filter(({ route }) => route === 'direct-send')
    expect([late.verdicts, good.verdicts, stages.map(({ stage, reply }) => [stage, reply.code])]).toEqual([
      { 'direct-send': 'refused' },
      { 'direct-send': 'mail-accepted' },
      [['message', 550]],
    ])
  })
})
