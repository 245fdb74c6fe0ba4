// Every way to send besides the present one, against real servers: Postfix as the mail entrance with rules by sender, recipient and source address,
// Postfix and Dovecot as High Volume Email and Azure. The words of the refusals are Exchange Online's, said by Postfix's own rules.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SituationInput } from '../../src-main/contract/situation'
import { type Desk, newDesk } from './servers/navi'
import { type CheckOptions, check, facts, inbox, scannerOf } from './servers/office'
import { type Peers, startPeers, whyNoPeers } from './servers/peers'
import { connectorAddress, elsewhere, otherAddress, type PostfixPort } from './servers/postfix'
import { startSourceProxy, type SourceProxy } from './servers/source-proxy'
import { until } from './servers/tools'

const why = whyNoPeers()
const mx = 'office-example.mail.protection.outlook.com'
const outside = `customer@${elsewhere}`

describe.skipIf(why !== undefined)(`ways to send${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let peers: Peers
  let desk: Desk
  const proxies: SourceProxy[] = []
  beforeAll(async () => {
    peers = await startPeers()
  })
  afterAll(() => peers?.stop())
  beforeEach(async () => {
    desk = await newDesk()
  })
  afterEach(async () => {
    for (const proxy of proxies.splice(0)) await proxy.stop()
    await desk.clear()
  })

  /** Tries ways; `led` says where hosts and ports really are. */
  const trying = (
    routes: readonly string[],
    routeTests: SituationInput['routeTests'],
    led: Readonly<Record<string, number>>,
    more: Partial<CheckOptions> = {},
  ) =>
    check(desk, peers, {
      ...more,
      port: peers.ports.submission,
      situation: { ...scannerOf(peers.account), routeTests },
      args: [
        ...routes.flatMap((route) => ['--route', route]),
        ...Object.entries(led).flatMap(([place, port]) => ['--connect-to', `${place}:127.0.0.1:${port}`]),
        ...(more.args ?? []),
      ],
    })
  const verdicts = ({ report }: Awaited<ReturnType<typeof trying>>) =>
    Object.fromEntries(report.routeTests.map(({ route, verdict }) => [route, verdict]))
  const from = async (source: string, port: PostfixPort) => {
    const proxy = await startSourceProxy(peers.ports[port], source)
    proxies.push(proxy)
    return { [`${mx}:25`]: proxy.port }
  }
  const both = ['direct-send', 'connector-relay']
  const recipients = { insideRecipient: inbox, outsideRecipient: outside }

  it('finds the entrance by DNS; people inside are accepted, people outside only from the address that a connector knows', async () => {
    const unknown = await trying(both, recipients, await from(otherAddress, 'entrance'))
    const known = await trying(both, recipients, await from(connectorAddress, 'entrance'))
    expect([verdicts(unknown), verdicts(known)]).toEqual([
      { 'direct-send': 'recipient-accepted', 'connector-relay': 'not-set-up' },
      { 'direct-send': 'recipient-accepted', 'connector-relay': 'recipient-accepted' },
    ])
    expect(unknown.report.routeTests[1]?.findings.map(({ id }) => id)).toContain('reply.relay-denied-tenant')
    expect(facts(known.report, 'tls.negotiated').filter(({ route }) => route === 'direct-send')).toMatchObject([
      { host: mx, port: 25, verification: { state: 'verified' } },
    ])
    expect(await peers.delivered()).toEqual([])
  })

  it('is refused where the organisation rejects Direct Send, but not from the connector’s address', async () => {
    const unknown = await trying(['direct-send'], recipients, await from(otherAddress, 'entranceRejects'))
    const known = await trying(['direct-send'], recipients, await from(connectorAddress, 'entranceRejects'))
    expect([verdicts(unknown), verdicts(known)]).toEqual([
      { 'direct-send': 'refused' },
      { 'direct-send': 'recipient-accepted' },
    ])
    expect(unknown.report.routeTests[0]?.findings.map(({ id }) => id)).toContain('reply.direct-send-rejected')
    expect(unknown.exit).toBe(1)
  })

  it('shows why a recipient that was accepted proves nothing: the refusal comes after the mail', async () => {
    const led = await from(otherAddress, 'entranceRejectsAfterData')
    const asked = await trying(['direct-send'], recipients, led)
    const sent = await trying(['direct-send'], recipients, led, { args: ['--send-real-mail-to', inbox] })
    expect([verdicts(asked), verdicts(sent)]).toEqual([
      { 'direct-send': 'recipient-accepted' },
      { 'direct-send': 'refused' },
    ])
    const stages = facts(sent.report, 'smtp.replied').filter(({ route }) => route === 'direct-send')
    expect(stages.map(({ stage, reply }) => [stage, reply.code, reply.enhanced])).toEqual([['message', 550, '5.7.68']])
    expect(await peers.delivered()).toEqual([])
  })

  it('really sends one mail, and one only', async () => {
    const before = (await peers.delivered()).length
    const sent = await trying(['direct-send'], recipients, await from(otherAddress, 'entrance'), {
      args: ['--send-real-mail-to', inbox],
    })
    await until(async () => (await peers.delivered()).length > before, 'the mail is delivered')
    const mail = sent.report.routeTests[0]?.ways[0]?.mail
    expect([verdicts(sent), (await peers.delivered()).length - before]).toEqual([{ 'direct-send': 'mail-accepted' }, 1])
    expect((await peers.delivered()).at(-1)).toContain(`Message-ID: ${mail?.messageId}`)
  })

  describe('with sign-in', () => {
    const hve = (first: PostfixPort, second: PostfixPort = first) => ({
      'smtp.hve.mx.microsoft:587': peers.ports[first],
      'smtp-hve.office365.com:587': peers.ports[second],
    })
    const account = () => ({ hveAccount: peers.account.address, insideRecipient: inbox })

    it('High Volume Email takes the password of its account at both hosts', async () => {
      const { report } = await trying(['hve'], account(), hve('submission'), { password: peers.account.password })
      expect(report.routeTests[0]?.ways.map(({ target, verdict }) => [target, verdict])).toEqual([
        ['hve smtp.hve.mx.microsoft:587 BASIC', 'recipient-accepted'],
        ['hve smtp-hve.office365.com:587 BASIC', 'recipient-accepted'],
      ])
    })

    it('shows a wrong password to one of the two hosts only', async () => {
      const { report } = await trying(['hve'], account(), hve('submission'), { password: 'hunter2-wrong' })
      expect(facts(report, 'auth.refused').map(({ target, reply }) => [target, reply.code])).toEqual([
        ['hve smtp.hve.mx.microsoft:587 BASIC', 535],
      ])
    })

    it('High Volume Email takes a token where passwords are refused', async () => {
      const token = peers.tokens.issue(peers.account.address)
      const { report } = await trying(['hve'], account(), hve('oauthOnly'), { token })
      expect(report.routeTests[0]?.ways.map(({ signIn, verdict }) => [signIn, verdict])).toEqual([
        ['oauth', 'recipient-accepted'],
        ['oauth', 'recipient-accepted'],
      ])
    })

    it.each([0, 1, 2])('Azure takes its user name word for word (form %i)', async (form) => {
      const azure = peers.azure[form] ?? expect.fail('no such form')
      const answers = { acsUser: azure.address, acsSender: peers.account.address, outsideRecipient: inbox }
      const run = await trying(
        ['acs'],
        answers,
        { 'smtp.azurecomm.net:587': peers.ports.submission },
        {
          password: azure.password,
        },
      )
      expect(verdicts(run)).toEqual({ acs: 'recipient-accepted' })
    })

    it('client submission answers at port 25 as well', async () => {
      const led = { 'smtp.office365.com:25': peers.ports.submission }
      const run = await trying(['submission-25'], recipients, led, { password: peers.account.password })
      // The mail server of the tests takes mail for its own domain only.
      expect([verdicts(run), facts(run.report, 'auth.accepted').map(({ route }) => route)]).toEqual([
        { 'submission-25': 'refused' },
        ['submission-25'],
      ])
    })

    it('a relay in the office is tried at the port that was named, with its password', async () => {
      const answers = {
        relayHost: '127.0.0.1',
        relayPort: peers.ports.submission,
        relaySignIn: 'password' as const,
        relayUser: peers.account.address,
        outsideRecipient: inbox,
      }
      const run = await trying(['local-relay'], answers, {}, { password: peers.account.password })
      expect(verdicts(run)).toEqual({ 'local-relay': 'recipient-accepted' })
    })

    it('no password goes to a relay without encryption', async () => {
      const answers = {
        relayHost: '127.0.0.1',
        relayPort: peers.ports.noTls,
        relaySignIn: 'password' as const,
        relayUser: peers.account.address,
        outsideRecipient: inbox,
      }
      const run = await trying(['local-relay'], answers, {}, { password: peers.account.password })
      expect(facts(run.report, 'auth.accepted')).toEqual([])
      expect(run.report.routeTests[0]?.ways[0]?.signedIn).toBe('not-tried')
    })
  })
})
