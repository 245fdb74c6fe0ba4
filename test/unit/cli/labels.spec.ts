import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runCli } from '../../../src-main/cli/run-cli'
import type { ConfirmedLabel } from '../../../src-main/contract/confirmed-labels'
import { SiteFile } from '../../../src-main/contract/site-file'
import { withConfirmedLabels } from '../../../src-main/core/devices/confirmed-labels'
import { reportDevice } from '../../../src-main/core/report/report-device'
import { shippedKnowledge } from '../../../src-main/services/knowledge'
import { temporaryFolder } from '../services/temporary-folder'
import { sampleReport } from '../support/sample-report'
import { fakeIo } from './fake-io'

const folder = temporaryFolder()
const read: ConfirmedLabel = {
  family: 'toshiba-estudio',
  place: 'server',
  lang: 'ja',
  text: 'SMTPサーバ',
  on: '2026-11-24',
}
const devices = shippedKnowledge.devices.filter(({ id }) => id === read.family).map(reportDevice)

const labelsOf = async (document: unknown) => {
  const file = join(folder, 'document.json')
  writeFileSync(file, JSON.stringify(document))
  const io = fakeIo({})
  const exit = await runCli(['labels', file], io)
  return { exit, rows: parse(io.printed()) as unknown, told: io.told() }
}
const row = expect.objectContaining({
  id: 'toshiba-estudio',
  settings: { fields: { server: { ja: { label: 'SMTPサーバ', confidence: 'confirmed' } } } },
})

describe('labels', () => {
  it('gives the wordings of a report as rows of the catalogue', async () => {
    const [device] = devices.map((one) => withConfirmedLabels(one, [read]))
    expect(await labelsOf(sampleReport({ device: device ?? null }))).toEqual({ exit: 0, rows: [row], told: '' })
  })

  it('gives those of every device of a site file, one written before there were any included', async () => {
    const device = { situation: { device: { model: 'e-STUDIO2525AC' } }, runs: [] }
    const siteFile = {
      kind: 'site-file',
      schemaVersion: 1,
      savedAt: 0,
      programVersion: '0.1.0',
      sites: [
        {
          id: 's',
          name: '本社',
          devices: [
            { ...device, id: 'a' },
            { ...device, id: 'b', confirmedLabels: [read] },
          ],
        },
      ],
    }
    expect(SiteFile.parse(siteFile).sites[0]?.devices[0]?.confirmedLabels).toEqual([])
    expect(await labelsOf(siteFile)).toEqual({ exit: 0, rows: [row], told: '' })
  })

  it('answers 1 and prints nothing when nothing was confirmed, and says so of a file that is neither', async () => {
    expect(await labelsOf(sampleReport({ device: devices[0] ?? null }))).toEqual({ exit: 1, rows: null, told: '' })
    expect(await labelsOf({ kind: 'shopping-list' })).toMatchObject({ exit: 2 })
  })
})
