// Do our servers do what the other tests believe of them? Outside programs are the witnesses; no line of the product runs here.
import { promises as dns } from 'node:dns'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificateKinds } from './servers/certificates'
import { startDelayProxy } from './servers/delay-proxy'
import { exchange, signInReplies } from './servers/exchange-double'
import { startFaultServer } from './servers/fault-server'
import { type Peers, startPeers, whyNoPeers } from './servers/peers'
import type { PostfixPort } from './servers/postfix'
import { until, whereIs } from './servers/tools'
import { saySecured, speaks, swaks, tlsFlags, type TlsName, verification, xoauth2 } from './servers/witness'

const why = whyNoPeers()

describe.skipIf(why !== undefined)(`the servers of the tests${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let peers: Peers
  beforeAll(async () => {
    peers = await startPeers()
  })
  afterAll(() => peers?.stop())

  const signedIn = (mechanism: string) => [
    ...['--auth', mechanism, '--auth-user', peers.account.address, '--auth-password', peers.account.password],
    ...['--from', peers.account.address, '--to', 'inbox@office.example'],
  ]

  describe.skipIf(whereIs('swaks') === undefined)('as swaks sees them', () => {
    it.each([
      ['submission', '--tls', 'LOGIN'],
      ['submission', '--tls', 'PLAIN'],
      ['implicitTls', '--tls-on-connect', 'LOGIN'],
      ['tls12', '--tls', 'LOGIN'],
      ['tls13', '--tls', 'LOGIN'],
      ['strictSender', '--tls', 'LOGIN'],
    ] as const)('%s (%s) lets %s in and delivers', async (port, tls, mechanism) => {
      const subject = `${port} ${mechanism} ${Math.random()}`
      const args = [tls, ...signedIn(mechanism), '--header', `Subject: ${subject}`]
      const { exit, transcript } = await swaks(peers.ports[port], args)
      expect(exit, transcript).toBe(0)
      await until(async () => (await peers.delivered()).some((mail) => mail.includes(`Subject: ${subject}\n`)), subject)
    })

    it('basicRefused offers LOGIN and refuses the right password', async () => {
      const { exit, transcript } = await swaks(peers.ports.basicRefused, ['--tls', ...signedIn('LOGIN')])
      expect(exit).toBe(28)
      expect(transcript).toContain('AUTH LOGIN PLAIN XOAUTH2')
      expect(transcript).toMatch(/535 5\.7\.8/)
    })

    it('noTls offers no STARTTLS and takes the password in clear', async () => {
      const { exit, transcript } = await swaks(peers.ports.noTls, signedIn('LOGIN'))
      expect(exit).toBe(0)
      expect(transcript).not.toContain('STARTTLS')
    })

    it('smallSize announces 20000 octets', async () => {
      const { transcript } = await swaks(peers.ports.smallSize, ['--tls', ...signedIn('LOGIN'), '--quit-after', 'AUTH'])
      expect(transcript).toContain('SIZE 20000\n')
    })

    it('strictSender refuses another sender than the one who signed in', async () => {
      const args = ['--tls', ...signedIn('LOGIN'), '--from', peers.colleague.address]
      const { exit, transcript } = await swaks(peers.ports.strictSender, args)
      expect([exit, /553 5\.7\.1.*/.exec(transcript)?.[0]]).toEqual([
        24,
        `553 5.7.1 <${peers.colleague.address}>: Sender address rejected: not owned by user ${peers.account.address}`,
      ])
    })

    it('lets no mail leave this machine', async () => {
      const args = ['--tls', ...signedIn('LOGIN'), '--to', 'somebody@elsewhere.example']
      const { exit, transcript } = await swaks(peers.ports.submission, args)
      expect([exit, transcript.includes('554 5.7.1 <somebody@elsewhere.example>: Relay access denied')]).toEqual([
        24,
        true,
      ])
    })
  })

  it.each(['submission', 'basicRefused', 'oauthOnly'] as const)(
    '%s accepts a token of the right account',
    async (port) => {
      const token = xoauth2(peers.account.address, peers.tokens.issue(peers.account.address))
      expect(await saySecured(peers.ports[port], ['EHLO witness', `AUTH XOAUTH2 ${token}`])).toContain('235 2.7.0')
    },
  )

  it.each([
    ['of another account', () => peers.tokens.issue('somebody@elsewhere.example')],
    ['that has expired', () => peers.tokens.issue(peers.account.address, { exp: 1_000_000_000 })],
    ['nobody has issued', () => 'eyJhbGciOiJub25lIn0.e30.'],
  ])('a token %s is refused', async (_, token) => {
    const initial = xoauth2(peers.account.address, token())
    const answer = await saySecured(peers.ports.basicRefused, ['EHLO witness', `AUTH XOAUTH2 ${initial}`, ''])
    expect(answer).toMatch(/334 \S+\r?\n535 5\.7\.8/)
  })

  it.each<[PostfixPort, readonly TlsName[]]>([
    ['tls10', ['TLS 1.0']],
    ['tls11', ['TLS 1.1']],
    ['tls12', ['TLS 1.2']],
    ['tls13', ['TLS 1.3']],
    ['tlsAll', ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3']],
    ['submission', ['TLS 1.2', 'TLS 1.3']],
  ])('%s speaks %j and no other version, says openssl', async (port, expected) => {
    const versions = Object.keys(tlsFlags) as TlsName[]
    const spoken = await Promise.all(versions.map((version) => speaks(peers.ports[port], version)))
    expect(versions.filter((_, index) => spoken[index])).toEqual(expected)
  })

  it('dnsmasq answers what a healthy office would see', async () => {
    const resolver = new dns.Resolver({ timeout: 2000, tries: 1 })
    resolver.setServers([`127.0.0.1:${peers.dnsPort}`])
    expect({
      a: await resolver.resolve4('smtp.office365.com'),
      mx: await resolver.resolveMx('office.example'),
      spf: await resolver.resolveTxt('office.example'),
      unknown: await resolver.resolve4('nobody.example').catch(({ code }: { code: string }) => code),
    }).toEqual({
      a: ['127.0.0.1'],
      mx: [{ exchange: 'office-example.mail.protection.outlook.com', priority: 0 }],
      spf: [['v=spf1 include:spf.protection.outlook.com -all']],
      unknown: 'ENOTFOUND',
    })
  })

  it('the certificates are good and bad as named, says openssl', async () => {
    const verdicts = await Promise.all(
      certificateKinds.map(async (kind) => {
        const server = await startFaultServer(exchange(peers.certificates, { certificate: kind }))
        const verdict = await verification(server.port, 'mail.example', peers.certificates.caFile)
        await server.stop()
        return [kind, verdict]
      }),
    )
    expect(Object.fromEntries(verdicts)).toEqual({
      good: '0 (ok)',
      'self-signed': '18 (self-signed certificate)',
      'wrong-name': '62 (hostname mismatch)',
      expired: '10 (certificate has expired)',
      'not-yet-valid': '9 (certificate is not yet valid)',
      'other-ca': '21 (unable to verify the first certificate)',
      'intermediate-missing': '21 (unable to verify the first certificate)',
    })
  })

  it('the fault server says its script and keeps what it received, also under TLS', async () => {
    const server = await startFaultServer(exchange(peers.certificates, { basic: signInReplies.basicDisabled }))
    const login = ['EHLO witness', 'AUTH LOGIN', 'dXNlcg==', 'cGFzcw==']
    const answer = await saySecured(server.port, login)
    await server.stop()
    expect(answer).toContain(signInReplies.basicDisabled)
    expect(server.received().split('\r\n').slice(-6)).toEqual([...login, 'QUIT', ''])
  })

  it('the delaying line makes a client wait for each answer', async () => {
    const line = await startDelayProxy(peers.ports.submission, 50)
    const began = performance.now()
    const waits: number[] = []
    await new Promise<void>((resolve) => {
      const socket = connect(line.port, '127.0.0.1')
      socket.on('data', () => {
        waits.push(performance.now() - began)
        if (waits.length === 1) socket.write('EHLO witness\r\n')
        else resolve(void socket.destroy())
      })
    })
    await line.stop()
    const [greeting = 0, answer = 0] = waits
    expect([greeting >= 99, answer - greeting >= 99, answer < 2000]).toEqual([true, true, true])
  })
})
