// What does a silent port 25 cost? The same check over the same line with port 25 refused at once and with port 25 silent: the check as a whole may take
// the limit of a connection and half a second, and no other row may wait for it. Ends with a failure otherwise.
import type { Evidence } from '../../src-main/contract/evidence'
import { standardDeadlines } from '../../src-main/services/deadlines'
import { startDelayProxy } from '../peers/servers/delay-proxy'
import { type Peers, startPeers, whyNoPeers } from '../peers/servers/peers'
import { unattendedCheck } from './support/unattended-check'

const eachWayMs = 50
/** Asserted over the limit of a connection, for everything else that a check does, ms. */
const overMs = 500
/** Other rows: at most so many times as long. A busy machine of two cores needs some room. */
const othersLimit = 1.5

/** Rows at port 25, and those that wait for what only a real line says (its public address): they are told off at the end. */
const isNotMeant = ({ target, kind }: Evidence) => /:25(?: |$)/.test(target) || kind === 'probe.not-run'

interface Took {
  readonly all: number
  readonly others: number
}

async function took(peers: Peers, port: number, how: 'refuse' | 'drop'): Promise<Took> {
  const started = performance.now()
  let others = 0
  const places = ['smtp.office365.com', 'office-example.mail.protection.outlook.com']
  const mappings = places.map((host) => ({ host, port: 25, to: { kind: how } as const }))
  await unattendedCheck(peers, port, mappings, (fact) => {
    if (!isNotMeant(fact)) others = performance.now() - started
  })
  return { all: performance.now() - started, others }
}

async function measure(): Promise<boolean> {
  const peers = await startPeers()
  const line = await startDelayProxy(peers.ports.tlsAll, eachWayMs)
  try {
    await took(peers, line.port, 'refuse')
    const refused = await took(peers, line.port, 'refuse')
    const silent = await took(peers, line.port, 'drop')
    const allowed = standardDeadlines.connectMs + overMs
    const times = silent.others / refused.others
    console.log(
      `bench: silent port 25: the check ${Math.round(silent.all)} ms (limit ${allowed}); the other rows ${Math.round(silent.others)} ms, ${times.toFixed(2)} x of ${Math.round(refused.others)} ms (limit ${othersLimit})`,
    )
    return silent.all <= allowed && times <= othersLimit
  } finally {
    await line.stop()
    await peers.stop()
  }
}

const why = whyNoPeers()
if (why !== undefined) console.log(`SKIPPED silent port 25: ${why}`)
else if (!(await measure())) {
  console.log('bench: over the limits')
  process.exitCode = 1
}
