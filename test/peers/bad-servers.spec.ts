// Servers that are broken, hostile or in the way: each becomes a named finding within its deadline, and never a crash.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badServers } from './servers/bad-servers'
import { exchange, signInReplies } from './servers/exchange-double'
import { startFaultServer } from './servers/fault-server'
import { startLyingNameServer } from './servers/lying-name-server'
import { newDesk } from './servers/navi'
import { check, type CheckOptions, type Checked, facts, findingIds, inbox, scannerOf } from './servers/office'
import { type Peers, startPeers, whyNoPeers } from './servers/peers'

const why = whyNoPeers()

describe.skipIf(why !== undefined)(`bad servers${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let peers: Peers
  beforeAll(async () => {
    peers = await startPeers()
  })
  afterAll(() => peers?.stop())

  const checkOnce = async (options: CheckOptions, judge: (checked: Checked) => void | Promise<void>) => {
    const desk = await newDesk()
    try {
      await judge(await check(desk, peers, options))
    } finally {
      await desk.clear()
    }
  }

  describe.concurrent('a server that', () => {
    it.each(badServers)(
      '$name',
      { timeout: 120_000 },
      async ({ server: options, findings, not = [], signIn, sends, exit = 1, withinMs = 40_000 }) => {
        const { implicitTls = false, ...script } = options
        const server = await startFaultServer({ ...exchange(peers.certificates, script), implicitTls })
        try {
          await checkOnce(
            {
              port: server.port,
              deadlineMs: withinMs,
              ...((signIn ?? sends) && { password: peers.account.password }),
              ...(sends && { args: ['--send-real-mail-to', inbox] }),
            },
            (checked) => {
              const found = findingIds(checked.report)
              expect(found).toEqual(expect.arrayContaining([...findings]))
              expect(found.filter((id) => not.includes(id))).toEqual([])
              expect(facts(checked.report, 'probe.broke')).toEqual([])
              expect([checked.exit, /^ {4}at /m.test(checked.stderr)]).toEqual([exit, false])
              const attempts = server.received().match(/^AUTH /gm)?.length ?? 0
              expect(attempts).toBeLessThanOrEqual(1)
              const tls = findings.some(
                (id) => /^(starttls\.(missing|masked|refused)|tls\.)/.test(id) && id !== 'tls.modern',
              )
              if (tls) expect(attempts).toBe(0)
            },
          )
        } finally {
          await server.stop()
        }
      },
    )
  })

  describe.concurrent('a name server that', () => {
    const situation = scannerOf({ address: 'scanner@office.example', password: '' }, { host: 'mail.example' })

    it.each([
      ['is silent', 'silent', 'dns.not-answering'],
      ['answers garbage', 'garbage', 'dns.implausible'],
      ['has failed', 'server-failure', 'dns.not-answering'],
      ['refuses', 'refused', 'dns.not-answering'],
      ['answers another question', 'other-question', 'dns.not-answering'],
    ] as const)('%s', async (_, fault, finding) => {
      const server = await startLyingNameServer(fault)
      await checkOnce({ port: null, dnsPort: server.port, situation, deadlineMs: 30_000 }, ({ report, exit }) => {
        expect(findingIds(report)).toContain(finding)
        expect(exit).toBe(1)
      })
      await server.stop()
    })

    it('says there is no such name', () =>
      checkOnce(
        { port: null, situation: scannerOf(peers.account, { host: 'nobody.example' }), deadlineMs: 15_000 },
        ({ report, exit }) => {
          expect(findingIds(report)).toContain('dns.no-such-host')
          expect(exit).toBe(1)
        },
      ))

    it('leads a host of Microsoft to this computer: nobody is connected', () =>
      checkOnce({ port: null, deadlineMs: 15_000, password: peers.account.password }, ({ report }) => {
        expect(findingIds(report)).toContain('dns.implausible')
        expect(facts(report, 'tcp.connected')).toEqual([])
      }))
  })

  it.each([
    ['refused', 'refuse', 'network.port-refused'],
    ['never answered', 'drop', 'network.port-silent'],
  ])('a connection that is %s', (_, where, finding) =>
    checkOnce(
      { port: null, args: ['--connect-to', `smtp.office365.com:587:${where}`], deadlineMs: 20_000 },
      (checked) => {
        expect(findingIds(checked.report)).toEqual(expect.arrayContaining([finding, 'network.not-reached']))
        expect(checked.exit).toBe(1)
      },
    ),
  )

  it('Ctrl-C ends the check within a second and keeps what is known', async () => {
    const server = await startFaultServer({ ...exchange(peers.certificates), greeting: () => undefined })
    let interrupted = 0
    const onStarted = (signal: (name: NodeJS.Signals) => void) =>
      void setTimeout(() => {
        interrupted = performance.now()
        signal('SIGINT')
      }, 2500)
    await checkOnce({ port: server.port, onStarted, deadlineMs: 30_000 }, ({ exit, report }) => {
      expect(performance.now() - interrupted).toBeLessThan(2500)
      expect(exit).toBe(3)
      expect(findingIds(report)).toContain('pipeline.cancelled')
      expect(facts(report, 'tcp.connected').length).toBe(1)
    })
    await server.stop()
  })

  it('a refusal is still told when the mail server hangs up behind it', async () => {
    const script = exchange(peers.certificates, { basic: signInReplies.basicRemoved })
    const server = await startFaultServer(script)
    await checkOnce({ port: server.port, password: peers.account.password }, ({ report }) =>
      expect(findingIds(report)).toContain('reply.basic-removed'),
    )
    await server.stop()
  })
})
