import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../../src-main/cli/run-cli'
import { ListImport } from '../../../src-main/contract/list-output'
import { SiteFile } from '../../../src-main/contract/site-file'
import { temporaryFolder } from '../services/temporary-folder'
import { fakeIo } from './fake-io'

const folder = temporaryFolder()
const secret = 'hunter2-in-a-list'
const list = `機器名,型番,SMTPアカウント,パスワード\n1階 複合機,リコー IM C3000,ｓｃａｎ＠example.com,${secret}\n倉庫,ZZ-999,,${secret}\n`

async function run(name: string, text: string, ...options: readonly string[]) {
  const file = join(folder, name)
  writeFileSync(file, text)
  const io = fakeIo({})
  const exit = await runCli(['import', file, '--lang', 'ja', ...options], io)
  return { exit, printed: io.printed(), told: io.told() }
}
const siteAt = (path: string) => SiteFile.parse(JSON.parse(readFileSync(path, 'utf8')))
const devicesAt = (path: string) => siteAt(path).sites.flatMap(({ devices }) => devices)

describe('import', () => {
  it('makes a site file of a list of devices, tells what it put right and did not read, and keeps no secret', async () => {
    const site = join(folder, 'new.smtpnavi')
    const { exit, printed, told } = await run('devices.csv', list, '--site', site)
    expect([exit, told]).toEqual([1, ''])
    expect(printed).toContain('「パスワード」の列は読みませんでした')
    expect(printed).toContain('「scan@example.com」にします')
    expect(printed).not.toMatch(/\{\{|undefined/)
    expect(
      devicesAt(site).map(({ situation: { device, sending } }) => [device.name, device.model, sending.account]),
    ).toEqual([
      ['1階 複合機', 'リコー IM C3000', 'scan@example.com'],
      ['倉庫', 'ZZ-999', undefined],
    ])
    expect(printed + readFileSync(site, 'utf8')).not.toContain(secret)
  })

  it('saves nothing on trial, and prints a document by its schema without a secret', async () => {
    const site = join(folder, 'trial.smtpnavi')
    const { printed } = await run('devices.csv', list, '--site', site, '--dry-run', '--json')
    const document = ListImport.parse(JSON.parse(printed))
    expect([existsSync(site), document.savedIn, document.added, printed.includes(secret)]).toEqual([
      false,
      null,
      2,
      false,
    ])
  })

  it('adds nothing twice when the same list comes again', async () => {
    const site = join(folder, 'twice.smtpnavi')
    await run('devices.csv', list, '--site', site)
    const { printed } = await run('devices.csv', list, '--site', site)
    expect([devicesAt(site).length, printed.includes('もうあるようです')]).toEqual([2, true])
  })

  it('takes the word of whoever says what a column is', async () => {
    const site = join(folder, 'mapped.smtpnavi')
    const text = '管理番号,よび名,だれ\n007,複合機,scan@example.com\n'
    const { exit } = await run(
      'own.csv',
      text,
      '--site',
      site,
      '--as',
      'devices',
      '--head-row',
      '1',
      '--map',
      'よび名=name',
      '--map',
      '3=from',
    )
    expect([exit, devicesAt(site).map(({ situation: { device, sending } }) => [device.name, sending.from])]).toEqual([
      0,
      [['複合機', 'scan@example.com']],
    ])
  })

  it('tells which columns there are when one is meant that is not there', async () => {
    const { exit, told } = await run('own.csv', 'a,b\n1,2\n', '--site', join(folder, 'x.smtpnavi'), '--map', 'zzz=name')
    expect([exit, told.includes('--map')]).toEqual([2, true])
  })

  it('tells devices what Microsoft says of them, and adds strangers only when asked', async () => {
    const site = join(folder, 'senders.smtpnavi')
    await run('devices.csv', list, '--site', site)
    const report =
      'Sender address,Messages sent,Authentication Protocol\nscan@example.com,12,Basic\nscan2@example.com,3,Basic\n'
    const first = await run('report.csv', report, '--site', site)
    expect(first.printed).toContain('scan2@example.com')
    expect(devicesAt(site).map(({ seen }) => seen.map(({ kind }) => kind))).toEqual([['list.sign-in-seen'], []])
    await run('report.csv', report, '--site', site, '--add-unknown')
    expect(devicesAt(site).map(({ situation }) => situation.sending.account)).toEqual([
      'scan@example.com',
      undefined,
      'scan2@example.com',
    ])
  })

  it('leaves a file alone that is no site file, and says why a list cannot be read', async () => {
    const other = join(folder, 'other.json')
    writeFileSync(other, '{"device":{}}')
    const wrong = await run('devices.csv', list, '--site', other)
    const garbage = await run('garbage.csv', '\0\0\0\u0001', '--site', join(folder, 'y.smtpnavi'))
    expect([wrong.exit, readFileSync(other, 'utf8'), garbage.exit]).toEqual([2, '{"device":{}}', 2])
    expect(garbage.told).toContain('一覧として読めない')
  })
})
