// Works on a disk of 256 KiB in a mount name space of its own, for a test: fills it, makes it read-only, and says what the store told. One line of JSON.
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newSite, withWork } from '../../../../src-main/core/sites/site-changes'
import { openSiteStore } from '../../../../src-main/services/site-store'
import { handOutSiteFile } from '../../../../src-main/services/site-exchange'
import { deviceId, siteId, work } from '../sample-site'

const [disk = ''] = process.argv.slice(2)
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', disk])
const told: string[] = []
const options = { isMapped: false, programVersion: '0.1.0', now: Date.now }
const open = () => openSiteStore(disk, { ...options, tellNotSaved: ({ code }) => void told.push(code) })
const store = open()
const save = async (tick: string) => {
  await store.change(siteId, (site) =>
    withWork(site ?? newSite(siteId, null), deviceId, { ...work, ticked: [tick] }, Date.now()),
  )
  await store.flush()
}
const tickOnDisk = async () => (await open().siteOf(siteId))?.devices[0]?.progress?.ticked[0]
const handOut = async () => {
  const site = (await store.siteOf(siteId)) ?? newSite(siteId, null)
  const file = {
    kind: 'site-file',
    schemaVersion: 1,
    practice: false,
    savedAt: 1,
    programVersion: '0',
    sites: [site],
  } as const
  const handed = await handOutSiteFile(join(disk, 'out.smtpnavi'), { ...file, sites: [site] })
  return handed.ok ? 'ok' : handed.fault.code
}

await save('before')
const filler = join(disk, 'filler')
try {
  writeFileSync(filler, new Uint8Array(1024 * 1024))
} catch {
  // As much as there was room for.
}
await save('full')
const full = { told: told.splice(0), tick: await tickOnDisk(), out: await handOut() }
rmSync(filler)
await save('room again')
const again = { told: told.splice(0), tick: await tickOnDisk() }
execFileSync('mount', ['-o', 'remount,ro', disk])
await save('read-only')
const readOnly = { told: told.splice(0), tick: await tickOnDisk(), out: await handOut() }
execFileSync('mount', ['-o', 'remount,rw', disk])
await save('writable again')
const writable = { told: told.splice(0), tick: await tickOnDisk() }
const left = readdirSync(disk, { recursive: true }).filter((name) => /tmp|aside|damaged|outside/.test(String(name)))
console.log(JSON.stringify({ full, again, readOnly, writable, left }))
