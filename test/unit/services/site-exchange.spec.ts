import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SiteFile } from '../../../src-main/contract/site-file'
import { closedJson } from '../../../src-main/core/sites/salvage'
import { newSite, withRunBegun, withWork } from '../../../src-main/core/sites/site-changes'
import { backupOf } from '../../../src-main/services/documents'
import { handOutSiteFile, idOfCopy, takeInSiteFile, uuidOf } from '../../../src-main/services/site-exchange'
import { deviceId, run, siteId, work } from './sample-site'
import { temporaryFolder } from './temporary-folder'

const folder = temporaryFolder()
const pathOf = (name: string) => join(folder, `${name}.smtpnavi`)
const secondId = '00000000-0000-4000-8000-00000000000b'

const fileWith = (part: Partial<SiteFile> = {}): SiteFile => {
  const first = withRunBegun(withWork(newSite(siteId, null), deviceId, work, 5), deviceId, run(false))
  const site = withWork(first, secondId, { ...work, ticked: ['second'] }, 6)
  return {
    kind: 'site-file',
    schemaVersion: 1,
    practice: false,
    savedAt: 9,
    programVersion: '0.1.0',
    sites: [site],
    ...part,
  }
}
const written = (name: string, content: string | Uint8Array) => {
  writeFileSync(pathOf(name), content)
  return pathOf(name)
}

describe('a site file from elsewhere', () => {
  it('is read as it was handed out', async () => {
    const handed = await handOutSiteFile(pathOf('whole'), fileWith())
    expect([handed, await takeInSiteFile(pathOf('whole'))]).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: { condition: 'whole', siteFile: fileWith() } },
    ])
  })

  it('may begin with a byte order mark', async () => {
    const path = written('bom', `\ufeff${JSON.stringify(fileWith())}`)
    expect(await takeInSiteFile(path)).toMatchObject({ ok: true, value: { condition: 'whole' } })
  })

  it('gets ids of ours where its own could lead out of the folder or come twice', async () => {
    const [site] = fileWith().sites
    const hostile = [{ ...site, id: '../../../etc/passwd', devices: site?.devices.map((one) => ({ ...one, id: 'x' })) }]
    const path = written('hostile', JSON.stringify({ ...fileWith(), sites: [...hostile, ...hostile] }))
    const [once, again] = await Promise.all([takeInSiteFile(path), takeInSiteFile(path)])
    const sites = once.ok ? once.value.siteFile.sites : []
    const ids = sites.flatMap(({ id, devices }) => [id, ...devices.map((device) => device.id)])
    expect([ids.every((id) => /^[0-9a-f-]{36}$/.test(id)), sites.length, new Set(ids.slice(0, 3)).size]).toEqual([
      true,
      2,
      3,
    ])
    expect(new Set(sites.map(({ id }) => id)).size).toBe(2)
    expect(again).toEqual(once)
  })

  it('names a copy by what is in it', () => {
    const [device, other] = fileWith().sites[0]?.devices ?? []
    if (device === undefined || other === undefined) throw new Error('The sample has two devices')
    expect([idOfCopy(device) === idOfCopy({ ...device }), idOfCopy(device) === idOfCopy(other)]).toEqual([true, false])
    expect(uuidOf('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('never brings practice into the real world', async () => {
    const mapped = withRunBegun(withWork(newSite(siteId, null), deviceId, work, 5), deviceId, run(true))
    const evidence = written('evidence', JSON.stringify(fileWith({ sites: [mapped] })))
    const scenario = written('scenario', JSON.stringify(fileWith({ sites: [newSite(siteId, 'today')] })))
    const out = await handOutSiteFile(pathOf('out'), fileWith({ sites: [mapped] }))
    const codes = [await takeInSiteFile(evidence), await takeInSiteFile(scenario), out]
    expect(codes.map((result) => (result.ok ? 'taken' : result.fault.code))).toEqual([
      'site-file.mapped-evidence',
      'site-file.mapped-evidence',
      'site-file.mapped-evidence',
    ])
  })
})

describe('a damaged file', () => {
  it('of a newer version, of another kind, empty, huge or not there says so', async () => {
    const huge = written('huge', '{')
    truncateSync(huge, 65 * 1024 * 1024)
    const paths = [
      written('newer', '{"kind":"site-file","schemaVersion":2,"sites":[]}'),
      written('report', '{"kind":"report","schemaVersion":1}'),
      written('empty', ''),
      written('text', 'これはサイトファイルではありません'),
      written('shift-jis', Buffer.from([0x7b, 0x83, 0x65, 0x7d])),
      huge,
      pathOf('missing'),
    ]
    const taken = await Promise.all(paths.map(takeInSiteFile))
    expect(taken.map((result) => (result.ok ? 'taken' : result.fault.code))).toEqual([
      'file.future-version',
      'file.wrong-kind',
      'file.not-json',
      'file.not-json',
      'file.not-utf8',
      'file.too-large',
      'file.not-found',
    ])
  })

  it('is taken from the backup beside it when there is one', async () => {
    const path = written('damaged', '{')
    writeFileSync(backupOf(path), JSON.stringify(fileWith()))
    expect(await takeInSiteFile(path)).toEqual({ ok: true, value: { condition: 'backup', siteFile: fileWith() } })
  })

  it('that was cut off gives the devices and the checks that are whole, wherever it was cut', async () => {
    const text = JSON.stringify(fileWith(), null, 1)
    const found = new Set<string>()
    for (let length = 0; length < text.length; length += 97) {
      const taken = await takeInSiteFile(written('cut', text.slice(0, length)))
      const devices = taken.ok ? (taken.value.siteFile.sites[0]?.devices ?? []) : []
      found.add(`${taken.ok ? taken.value.condition : taken.fault.code} ${devices.length}`)
      for (const device of devices) {
        const original = fileWith().sites[0]?.devices.find(({ id }) => id === device.id)
        expect(original?.situation).toEqual(device.situation)
        for (const one of device.runs) expect(original?.runs).toContainEqual(one)
      }
    }
    expect([...found].toSorted()).toEqual(['file.not-json 0', 'partly 1', 'partly 2'])
  })

  it('with one device that makes no sense gives the others', async () => {
    const file = fileWith()
    const devices = [{ id: 3 }, ...(file.sites[0]?.devices ?? [])]
    const path = written('shape', JSON.stringify({ ...file, sites: [{ ...file.sites[0], devices }] }))
    const taken = await takeInSiteFile(path)
    expect(taken).toMatchObject({
      ok: true,
      value: { condition: 'partly', siteFile: { sites: [{ devices: [{ id: deviceId }, { id: secondId }] }] } },
    })
  })

  it('closes what is open, and gives up where nothing was whole', () => {
    expect([
      closedJson('{"a":[{"b":1},{"c":'),
      closedJson('{"a":"}]\\"","b":{}'),
      closedJson('{"a":1'),
      closedJson(''),
      closedJson('[}'),
    ]).toEqual(['{"a":[{"b":1}]}', '{"a":"}]\\"","b":{}}', undefined, undefined, undefined])
  })
})
