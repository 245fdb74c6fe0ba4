// How long does a site take to be opened, judged anew, searched and exported, at 10, 100 and 1,000 devices? The cost per device is printed; it must not grow
// with their number. Every device has a check with its dialogue, as a real one has.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowsInView, wholeView } from '../../src-renderer/state/site-view'
import type { Evidence } from '../../src-main/contract/evidence'
import type { SiteDevice, SiteFile } from '../../src-main/contract/site-file'
import { Situation } from '../../src-main/contract/situation'
import { deviceRow } from '../../src-main/core/sites/site-rows'
import { probes } from '../../src-main/core/probes/probes'
import { runProbes } from '../../src-main/core/probes/run-probes'
import { preparePractice } from '../../src-main/cli/check/practice'
import { shippedKnowledge as knowledge } from '../../src-main/services/knowledge'
import { readSiteFile } from '../../src-main/services/documents'
import { handOutSiteFile } from '../../src-main/services/site-exchange'

const counts = [10, 100, 1_000] as const
const rounds = process.env['REPEAT'] === 'full' ? 5 : 2
/** A thousand devices may cost so many times what a hundred cost, per device: a busy machine is no slower program. */
const mostGrowth = 2.5
/** Searching a thousand devices must be done before the next picture of the screen. */
const mostSearchMs = 100

const now = Date.UTC(2026, 11, 1)
const folder = mkdtempSync(join(tmpdir(), 'smtp-auth-navi-bench-'))

async function measuredEvidence(): Promise<readonly Evidence[]> {
  const io = { now: () => now } as Parameters<typeof preparePractice>[2]
  const prepared = await preparePractice('today', {}, io)
  if (!prepared.ok) throw new Error(prepared.fault.code)
  const { ctx, password, stop } = prepared.value
  const evidence: Evidence[] = []
  try {
    const signal = AbortSignal.timeout(60_000)
    for await (const fact of runProbes(probes, { ...ctx, secrets: { password }, signal })) evidence.push(fact)
  } finally {
    await stop()
  }
  return evidence.filter(({ probe }) => probe !== 'situation-answers')
}

function deviceOf(at: number, evidence: readonly Evidence[]): SiteDevice {
  const family = knowledge.devices[at % knowledge.devices.length]
  const situation = Situation.parse({
    device: { name: `${at + 1}号機`, kind: 'mfp', ...(family === undefined ? {} : { family: family.id }) },
    sending: { host: 'smtp.office365.com', port: 587, encryption: 'starttls', signIn: 'password' },
    tenant: { usesMicrosoft365: 'yes' },
  })
  const run = { id: `r${at}`, startedAt: now - 1, finishedAt: now, situation, evidence: [...evidence] }
  const progress = { way: 'device', answered: [], page: null, ticked: [], lastRun: run.id } as const
  return {
    id: `d${at}`,
    changedAt: now,
    situation,
    progress: { ...progress, answered: [], ticked: [] },
    runs: [run],
    seen: [],
    confirmedLabels: [],
  }
}

/** The quickest of some rounds, ms: what else the machine does is not measured. */
async function quickest(work: () => unknown): Promise<number> {
  let best = Infinity
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now()
    await work()
    best = Math.min(best, performance.now() - began)
  }
  return best
}

const evidence = await measuredEvidence()
const perDevice = new Map<string, number[]>()
try {
  for (const count of counts) {
    const devices = Array.from({ length: count }, (_, at) => deviceOf(at, evidence))
    const site = { id: 's', name: '', scenario: 'today', devices, tenantReadings: [] }
    const file: SiteFile = {
      kind: 'site-file',
      schemaVersion: 1,
      practice: true,
      savedAt: now,
      programVersion: '0',
      sites: [site],
    }
    const path = join(folder, `${count}.smtpnavi`)
    const rows = devices.map((device) => deviceRow(device, { knowledge, now }))
    const times = {
      export: await quickest(() => handOutSiteFile(path, file)),
      open: await quickest(() => readSiteFile(path)),
      judge: await quickest(() => devices.map((device) => deviceRow(device, { knowledge, now }))),
      search: await quickest(() =>
        rowsInView(
          rows.map((row) => ({ ...row })),
          { ...wholeView, query: 'ﾘｺｰ 号機', sorting: 'name' },
        ),
      ),
    }
    const shown = Object.entries(times).map(([name, ms]) => {
      perDevice.set(name, [...(perDevice.get(name) ?? []), ms / count])
      return `${name} ${ms.toFixed(1)} ms (${(ms / count).toFixed(3)} each)`
    })
    console.log(`${count} devices: ${shown.join(', ')}`)
    if (times.search > mostSearchMs) {
      console.error(`Searching ${count} devices takes ${times.search.toFixed(0)} ms: limit ${mostSearchMs} ms`)
      process.exitCode = 1
    }
  }
  for (const [name, [, hundred = 0, thousand = 0]] of perDevice)
    // What takes next to nothing is all noise.
    if (thousand > hundred * mostGrowth && thousand > 0.02) {
      console.error(`${name} grows with the number of devices: ${(thousand / hundred).toFixed(1)} times per device`)
      process.exitCode = 1
    }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
