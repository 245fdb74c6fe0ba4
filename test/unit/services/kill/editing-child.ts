// A program that edits one device of a site without end while a queue saves checks of another, for a test that kills it: every edit is a whole line `<number> <ms since 1970>` on its output, after it was made.
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { newSite, withFact, withRunBegun, withWork } from '../../../../src-main/core/sites/site-changes'
import { withQueuedRun } from '../../../../src-main/core/sites/queue'
import { openSiteStore } from '../../../../src-main/services/site-store'
import { deviceId, fact, queuedDeviceId, siteId, work } from '../sample-site'

const [folder = ''] = process.argv.slice(2)
const options = { isMapped: false, programVersion: '0.1.0', now: Date.now, tellNotSaved: () => process.exit(3) }
const store = openSiteStore(folder, options)
void queue()
for (let edit = 1; ; edit += 1) {
  await store.change(siteId, (site) => {
    const edited = withWork(site ?? newSite(siteId, null), deviceId, { ...work, ticked: [String(edit)] }, edit)
    const checked = edit % 40 === 1 ? withRunBegun(edited, deviceId, runOf(edit)) : edited
    return withFact(checked, deviceId, runOf(edit).id, { ...fact(false), id: `e${edit}` })
  })
  writeSync(1, `${edit} ${Date.now()}\n`)
  await pause(edit % 7)
}

/** Saves a whole check with the other device, as a queue does when a device is done. */
async function queue() {
  for (let count = 1; ; count += 1) {
    const evidence = [1, 2, 3].map((number) => ({ ...fact(false), id: `q${number}`, target: `${number}` }))
    const run = { id: `q${count}`, startedAt: count, finishedAt: count, situation: work.situation, evidence }
    await store.change(siteId, (site) => {
      const both = site && (site.devices.length > 1 ? site : withWork(site, queuedDeviceId, work, 0))
      return both && withQueuedRun(both, queuedDeviceId, run)
    })
    await pause(5)
  }
}

function runOf(edit: number) {
  const id = `r${Math.floor((edit - 1) / 40)}`
  return { id, startedAt: edit, finishedAt: null, situation: work.situation, evidence: [] }
}
