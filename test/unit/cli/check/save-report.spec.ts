import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { canBeWritten, saveReport } from '../../../../src-main/cli/check/save-report'
import { fault, ok } from '../../../../src-main/contract/result'
import { fakeIo } from '../fake-io'
import { sampleReport } from '../sample-report'

const folder = () => mkdtempSync(join(tmpdir(), 'save-report-'))

it('knows beforehand where nothing can be written', () => {
  const own = folder()
  const missing = join(own, 'missing', 'report.json')
  writeFileSync(join(own, 'there.json'), '{}')
  expect([
    canBeWritten(join(own, 'new.json')),
    canBeWritten(join(own, 'there.json')),
    canBeWritten(missing),
    canBeWritten(own),
    canBeWritten('/dev/null'),
  ]).toEqual([
    ok(undefined),
    ok(undefined),
    fault('file.not-writable', { path: missing }),
    fault('file.not-writable', { path: own }),
    fault('file.not-writable', { path: '/dev/null' }),
  ])
})

it('saves the report as JSON that reads back the same', async () => {
  const path = join(folder(), 'report.json')
  const io = fakeIo()
  expect(await saveReport(sampleReport, path, folder(), io, 'ja')).toBe('there')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(sampleReport)
  expect(io.told()).toBe(`保存しました: ${path}\n`)
})

it('loses nothing: a report that cannot be saved where it should goes to the state folder', async () => {
  const [own, state] = [folder(), join(folder(), 'state')]
  const path = join(own, 'missing', 'report.json')
  const io = fakeIo()
  expect(await saveReport(sampleReport, path, state, io, 'en')).toBe('elsewhere')
  expect(JSON.parse(readFileSync(join(state, 'report-r1.json'), 'utf8'))).toEqual(sampleReport)
  expect(io.told()).toBe(
    `Cannot write: ${path}. Please check that the folder exists and may be written to.\nSaved here instead: ${join(state, 'report-r1.json')}\n`,
  )
})

it('says so when the report fits nowhere, so that it goes to standard output', async () => {
  const [own, io] = [folder(), fakeIo()]
  const path = join(own, 'missing', 'report.json')
  writeFileSync(join(own, 'file'), '')
  expect(await saveReport(sampleReport, path, join(own, 'file', 'state'), io, 'en')).toBe('nowhere')
  expect(io.told()).toBe(
    `Cannot write: ${path}. Please check that the folder exists and may be written to.\nIt could not be saved elsewhere either, so the JSON follows on standard output.\n`,
  )
})
