// A program that edits a site without end, for a test that kills it: every edit is a whole line `<number> <ms since 1970>` on its output, after it was made.
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { newSite, withFact, withRunBegun, withWork } from '../../../../src-main/core/sites/site-changes'
import { openSiteStore } from '../../../../src-main/services/site-store'
import { deviceId, fact, siteId, work } from '../sample-site'

const [folder = ''] = process.argv.slice(2)
const options = { isMapped: false, programVersion: '0.1.0', now: Date.now, tellNotSaved: () => process.exit(3) }
const store = openSiteStore(folder, options)
for (let edit = 1; ; edit += 1) {
  await store.change(siteId, (site) => {
    const edited = withWork(site ?? newSite(siteId, null), deviceId, { ...work, ticked: [String(edit)] }, edit)
    const checked = edit % 40 === 1 ? withRunBegun(edited, deviceId, runOf(edit)) : edited
    return withFact(checked, deviceId, runOf(edit).id, { ...fact(false), id: `e${edit}` })
  })
  writeSync(1, `${edit} ${Date.now()}\n`)
  await pause(edit % 7)
}

function runOf(edit: number) {
  const id = `r${Math.floor((edit - 1) / 40)}`
  return { id, startedAt: edit, finishedAt: null, situation: work.situation, evidence: [] }
}
