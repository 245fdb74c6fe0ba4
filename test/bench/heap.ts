// Does a check leave something behind in memory? The heap after many checks of a real server, garbage collected, against the heap after the first ten.
// Ends with a failure when it has grown by more than the limit.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildReport } from '../../src-main/core/report/build-report'
import { shippedKnowledge } from '../../src-main/services/knowledge'
import { startPeers, whyNoPeers } from '../peers/servers/peers'
import { uncheckedSituation, unattendedCheck } from './support/unattended-check'

const early = 10
const checks = process.env['REPEAT'] === 'full' ? 200 : 100
const limit = 1.05

setFlagsFromString('--expose-gc')
// The machine code that the engine makes of our functions while it warms up would count as growth (most of a megabyte): it shall make none.
for (const compiler of ['--no-opt', '--no-sparkplug', '--no-lazy-feedback-allocation']) setFlagsFromString(compiler)
const collect = runInNewContext('gc') as () => void

/** Bytes in use after everything that nobody holds is gone. Sockets end a moment after their last byte. */
async function heapInUse(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    await sleep(100)
    collect()
  }
  return process.memoryUsage().heapUsed
}

async function measure(): Promise<boolean> {
  const peers = await startPeers()
  try {
    const situation = uncheckedSituation(peers)
    let before = 0
    for (let check = 1; check <= checks; check += 1) {
      const evidence = await unattendedCheck(peers, peers.ports.tlsAll)
      const report = buildReport({
        id: 'bench',
        now: Date.now(),
        program: { name: 'bench', version: '0' },
        situation,
        evidence,
        knowledge: shippedKnowledge,
      })
      if (report.findings.length === 0) throw new Error('A check found nothing: its memory says nothing')
      if (check === early) before = await heapInUse()
    }
    const after = await heapInUse()
    const times = after / before
    const inMegabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1)
    console.log(
      `bench: heap after ${early} checks ${inMegabytes(before)} MB, after ${checks} ${inMegabytes(after)} MB: ${times.toFixed(3)} x (limit ${limit})`,
    )
    return times <= limit
  } finally {
    await peers.stop()
  }
}

const why = whyNoPeers()
if (why !== undefined) console.log(`SKIPPED memory: ${why}`)
else if (!(await measure())) {
  console.log('bench: over the limits')
  process.exitCode = 1
}
