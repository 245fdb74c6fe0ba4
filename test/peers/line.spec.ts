// The real command line on a laptop behind a line on which somebody meddles with port 25: what it says of the line and of the domain, and how fast.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Report } from '../../src-main/contract/report'
import { entrances, laptop, startLineNet, tenant, whyNoLineNet, type LineNet } from './servers/line-net'

const why = whyNoLineNet()
const connectLimitMs = 4_000
const incoming = (rule: string) => `table inet way {\nchain in {\n type filter hook input priority 0; ${rule};\n}\n}\n`

const situation = {
  device: { kind: 'mfp', family: 'ricoh-im-mp', offersOAuth: 'yes' },
  sending: {
    host: 'smtp.office365.com',
    port: 587,
    encryption: 'starttls',
    signIn: 'password',
    account: 'scan@office.example',
    from: 'scan@office.example',
  },
  tenant: { usesMicrosoft365: 'yes' },
}

describe.skipIf(why !== undefined)(`the line${why === undefined ? '' : ` (SKIPPED: ${why})`}`, () => {
  let net: LineNet
  let file: string
  beforeAll(async () => {
    net = await startLineNet()
    file = await net.file('situation.json', situation)
  })
  afterAll(() => net?.stop())
  afterEach(async () => {
    await net.onTheWay('')
    await net.greetSlowly(false)
  })

  const check = async (...more: readonly string[]) => {
    const began = performance.now()
    const { stdout, stderr } = await net.navi(['check', '--json', '--situation', file, ...more])
    const tookMs = performance.now() - began
    if (stdout === '') throw new Error(stderr)
    const report = Report.parse(JSON.parse(stdout))
    const ids = new Set(report.findings.map(({ id }) => id))
    return { report, ids, tookMs, said: stdout + stderr }
  }
  const verdictOf = ({ line }: Report) => line?.port25

  it.each<[string, string, string, number]>([
    ['open', '', 'open', 3_000],
    ['silent', incoming('tcp dport 25 drop'), 'blocked', connectLimitMs + 2_000],
    ['reset', incoming('tcp dport 25 reject with tcp reset'), 'rejected', 3_000],
    ['prohibited by ICMP', incoming('tcp dport 25 reject with icmpx admin-prohibited'), 'rejected', 3_000],
    [
      'silent at one entrance only',
      incoming(`ip daddr ${entrances.ours} tcp dport 25 drop`),
      'open',
      connectLimitMs + 2_000,
    ],
    [
      'led to another server',
      'table ip way {\nchain pre {\n type nat hook prerouting priority -100; tcp dport 25 dnat to 192.0.2.99;\n}\n}\n',
      'intercepted',
      3_000,
    ],
    ['silent like everything else', incoming('tcp dport { 25, 443, 587 } drop'), 'unclear', connectLimitMs + 2_000],
  ])('port 25 is %s', async (name, rules, verdict, limitMs) => {
    await net.onTheWay(rules)
    const { report, tookMs } = await check()
    console.log(`line: port 25 ${name}: ${verdict} in ${Math.round(tookMs)} ms`)
    expect({
      port25: verdictOf(report),
      logs: verdictOf(report)?.[0]?.verdict === verdict ? '' : await net.logs(),
    }).toEqual({
      port25: [{ family: 'ipv4', verdict }],
      logs: '',
    })
    expect(report.mapped).toBe(false)
    // A busy machine starts the program slowly; the limits of the check itself are in the benches.
    expect(tookMs).toBeLessThan(limitMs + 4_000)
  })

  it('waits for an entrance that greets late, and calls it open', async () => {
    await net.greetSlowly(true)
    await net.onTheWay(incoming(`ip daddr ${entrances.another} tcp dport 25 drop`))
    expect(verdictOf((await check()).report)).toEqual([{ family: 'ipv4', verdict: 'open' }])
  })

  it('tells the public address, its name, what SPF says of it and the record to publish, DMARC, DKIM, and no secret of a proxy', async () => {
    const { report, ids, said } = await check()
    expect(report.line).toEqual({
      addresses: [{ address: laptop.address, ports: [25, 587], name: 'p5.dynamic.provider.example' }],
      port25: [{ family: 'ipv4', verdict: 'open' }],
      domains: [
        {
          domain: 'office.example',
          address: laptop.address,
          result: 'fail',
          lookups: 1,
          published: 'v=spf1 include:spf.protection.outlook.com -all',
          proposals: [
            {
              way: 'office',
              state: 'changed',
              record: `v=spf1 include:spf.protection.outlook.com ip4:${laptop.address} -all`,
            },
            { way: 'microsoft', state: 'already', record: 'v=spf1 include:spf.protection.outlook.com -all' },
            {
              way: 'both',
              state: 'changed',
              record: `v=spf1 include:spf.protection.outlook.com ip4:${laptop.address} -all`,
            },
          ],
        },
      ],
      tenant: null,
    })
    expect([...ids]).toEqual(
      expect.arrayContaining([
        'line.port-25-open',
        'line.public-address',
        'line.dynamic-name',
        'line.proxy-set',
        'domain.spf-misses',
        'domain.dmarc-strict',
        'domain.dkim-at-microsoft',
      ]),
    )
    expect(said).toContain('proxy.office.example:3128')
    expect(said).not.toContain('hunter2')
  })

  it('names both addresses where the router sends port 25 another way', async () => {
    await net.onTheWay(
      `table ip way {\nchain in {\n type nat hook input priority 100; tcp dport 25 snat to ${laptop.otherAddress};\n}\n}\n`,
    )
    const { report, ids } = await check()
    expect(ids.has('line.addresses-differ')).toBe(true)
    expect(report.line?.addresses.map(({ address, ports }) => ({ address, ports }))).toEqual(
      expect.arrayContaining([
        { address: laptop.otherAddress, ports: [25] },
        { address: laptop.address, ports: [587] },
      ]),
    )
  })

  it('asks whose tenant the domain is only after a yes', async () => {
    expect((await check()).ids.has('domain.tenant')).toBe(false)
    const { report, ids } = await check('--identify-tenant')
    expect({ tenant: report.line?.tenant, found: ids.has('domain.tenant') }).toEqual({ tenant, found: true })
  })
})
