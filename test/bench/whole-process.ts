// The whole program `check --json`, its start included, against what people use today for the same questions, over a line of 100 ms per round trip:
// swaks and four `openssl s_client` in turn, testssl.sh (`-p -S`), and nmap (smtp-commands, ssl-enum-ciphers). Ends with a failure when it is not
// as many times faster as asserted.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Report } from '../../src-main/contract/report'
import { startDelayProxy } from '../peers/servers/delay-proxy'
import { scannerOf } from '../peers/servers/office'
import { type Peers, startPeers, whyNoPeers } from '../peers/servers/peers'
import { run, whereIs } from '../peers/servers/tools'
import { speaks, swaks, tlsFlags, type TlsName } from '../peers/servers/witness'

const eachWayMs = 50
const runs = process.env['REPEAT'] === 'full' ? 9 : 5
/** nmap looks behind STARTTLS only on the ports of mail: an address of loopback with a port of its own for it. */
const near = { address: '127.0.0.77', port: 587 }
const toolLimitMs = 180_000

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Our program as a process of its own. */
async function ours(peers: Peers, situation: string): Promise<void> {
  const { stdout, stderr } = await run(process.execPath, [
    ...[resolve('dist/cli/main.js'), 'check', '--json', '--situation', situation],
    ...['--connect-to', `smtp.office365.com:587:${near.address}:${near.port}`],
    ...['--dns', `127.0.0.1:${peers.dnsPort}`, '--ca', peers.certificates.caFile],
  ])
  const { evidence } = Report.parse(JSON.parse(stdout))
  const accepted = evidence.filter((fact) => fact.kind === 'tls.version-tried' && fact.answer === 'accepted')
  const offer = evidence.find((fact) => fact.kind === 'smtp.capabilities-announced' && fact.secured)
  if (accepted.length !== 4 || !offer) throw new Error(`The check did not find what is there: ${stderr}`)
}

/** The same questions, one after the other, as a technician asks them. */
async function inTurn({ account }: Peers, port: number): Promise<void> {
  const { transcript } = await swaks(port, [
    ...['--tls', '--quit-after', 'HELO', '--from', account.address, '--to', account.address],
  ])
  if (!transcript.includes('AUTH LOGIN PLAIN XOAUTH2')) throw new Error(`swaks did not get through:\n${transcript}`)
  for (const version of Object.keys(tlsFlags) as TlsName[])
    if (!(await speaks(port, version))) throw new Error(`openssl s_client did not get through with ${version}`)
}

async function testssl(): Promise<void> {
  const { stdout } = await run(
    'testssl',
    ['-t', 'smtp', '-p', '-S', '--quiet', '--color', '0', '--warnings', 'batch', `${near.address}:${near.port}`],
    { timeoutMs: toolLimitMs },
  )
  if (!/TLS 1\.3\s+offered/.test(stdout)) throw new Error(`testssl.sh did not get through:\n${stdout}`)
}

async function nmap(): Promise<void> {
  const { stdout } = await run(
    'nmap',
    ['-Pn', '-n', '-p', String(near.port), '--script', 'smtp-commands,ssl-enum-ciphers', near.address],
    { timeoutMs: toolLimitMs },
  )
  if (!/TLSv1\.2/.test(stdout) || !/smtp-commands/.test(stdout)) throw new Error(`nmap did not get through:\n${stdout}`)
}

async function measure(): Promise<boolean> {
  const peers = await startPeers()
  const folder = await mkdtemp(join(tmpdir(), 'navi-bench-'))
  const line = await startDelayProxy(peers.ports.tlsAll, eachWayMs)
  const known = await startDelayProxy(peers.ports.tlsAll, eachWayMs, near)
  try {
    const situation = join(folder, 'situation.json')
    await writeFile(situation, JSON.stringify(scannerOf(peers.account)))
    await ours(peers, situation)
    const mine: number[] = []
    const others: number[] = []
    for (let each = 0; each < runs; each += 1) {
      mine.push(await timed(() => ours(peers, situation)))
      others.push(await timed(() => inTurn(peers, line.port)))
    }
    console.log(`bench: check --json as a whole process ${Math.round(median(mine))} ms, median of ${runs}`)
    const against = (name: string, tookMs: number, atLeast: number): boolean => {
      const times = tookMs / median(mine)
      console.log(`bench: ${name} ${Math.round(tookMs)} ms; ours is ${times.toFixed(1)} x faster (limit ${atLeast})`)
      return times >= atLeast
    }
    const skipped = (name: string): boolean => {
      console.log(`SKIPPED against ${name}: not installed (test/prepare)`)
      return true
    }
    return [
      against('swaks + 4 openssl s_client in turn', median(others), limits.inTurn),
      whereIs('testssl') === undefined
        ? skipped('testssl.sh')
        : against('testssl.sh -p -S', await timed(testssl), limits.testssl),
      whereIs('nmap') === undefined ? skipped('nmap') : against('nmap', await timed(nmap), limits.nmap),
    ].every(Boolean)
  } finally {
    await line.stop()
    await known.stop()
    await peers.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The goals, asserted as they stand in the README. */
const limits = { inTurn: 3, testssl: 15, nmap: 8 } as const

const why = whyNoPeers() ?? (whereIs('swaks') === undefined ? 'swaks is not installed' : undefined)
if (why !== undefined) console.log(`SKIPPED speed of the whole program: ${why}`)
else if (!(await measure())) {
  console.log('bench: over the limits')
  process.exitCode = 1
}
