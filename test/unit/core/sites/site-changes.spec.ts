import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../../src-main/contract/evidence'
import type { Run, Site } from '../../../../src-main/contract/site-file'
import { Situation } from '../../../../src-main/contract/situation'
import type { Work } from '../../../../src-main/contract/window'
import {
  evidenceOf,
  newestWork,
  newSite,
  withFact,
  withoutDevice,
  withRunAmended,
  withRunBegun,
  withRunEnded,
  withWork,
} from '../../../../src-main/core/sites/site-changes'

const situation = Situation.parse({ device: { name: '1階' } })
const progress = { way: 'device', answered: ['kind'], page: null, ticked: ['x 1'], lastRun: null } as const
const work: Work = {
  ...progress,
  answered: [...progress.answered],
  ticked: [...progress.ticked],
  situation,
  practice: null,
  seen: [],
  confirmedLabels: [],
}
const fact = (id: string): Evidence => ({
  kind: 'tcp.connected',
  id,
  probe: 'port-reach',
  target: 'smtp.example.jp:25',
  at: 1,
  tookMs: 2,
  mapped: false,
  host: 'smtp.example.jp',
  port: 25,
  family: 'ipv4',
})
const run = (id: string, part: Partial<Run> = {}): Run => ({
  id,
  startedAt: 1,
  finishedAt: null,
  situation,
  evidence: [],
  ...part,
})
const opened = withWork(newSite('s', null), 'd', work, 5)
const runsOf = (site: Site) => site.devices[0]?.runs

describe('work with a device', () => {
  it('makes the device the first time, and changes it afterwards', () => {
    const site = withWork(newSite('s', null), 'd', work, 5)
    const device = { id: 'd', changedAt: 5, situation, progress, runs: [], seen: [], confirmedLabels: [] }
    expect([site, withWork(site, 'd', { ...work, ticked: [] }, 6)]).toEqual([
      { id: 's', name: '', scenario: null, devices: [device], tenantReadings: [] },
      {
        id: 's',
        name: '',
        scenario: null,
        devices: [{ ...device, changedAt: 6, progress: { ...progress, ticked: [] } }],
        tenantReadings: [],
      },
    ])
  })

  it('is gone on with where it was changed last; a device nobody has opened is not offered', () => {
    const site = withWork(withWork(newSite('s', 'today'), 'a', work, 5), 'b', work, 4)
    const untouched = { id: 'c', changedAt: 9, situation, progress: null, runs: [], seen: [], confirmedLabels: [] }
    const newest = newestWork({ ...site, devices: [...site.devices, untouched] })
    expect([newest, newestWork(newSite('s', null))]).toEqual([
      { device: 'a', work: { ...work, practice: 'today' } },
      undefined,
    ])
  })

  it('can be taken away, and the other devices stay', () => {
    const site = withWork(withWork(newSite('s', null), 'a', work, 5), 'b', work, 6)
    expect(withoutDevice(site, 'a').devices.map(({ id }) => id)).toEqual(['b'])
  })
})

describe('a check of a device', () => {
  it('grows by every fact, and counts when the window says that it is the last one', () => {
    const begun = withRunBegun(opened, 'd', run('r'))
    const grown = withFact(withFact(begun, 'd', 'r', fact('e1')), 'd', 'r', fact('e2'))
    const ended = withRunEnded(grown, 'd', 'r', { evidence: [fact('e2')], finishedAt: 9 })
    const counting = withWork(ended, 'd', { ...work, lastRun: 'r' }, 6)
    expect([
      runsOf(grown),
      runsOf(ended),
      evidenceOf(ended, 'd'),
      evidenceOf(counting, 'd'),
      evidenceOf(counting, 'x'),
      evidenceOf(undefined, 'd'),
    ]).toEqual([
      [run('r', { evidence: [fact('e1'), fact('e2')] })],
      [run('r', { evidence: [fact('e2')], finishedAt: 9 })],
      [],
      [fact('e2')],
      [],
      [],
    ])
  })

  it('that ends after its device was taken away does not bring the device back', () => {
    const empty = withoutDevice(opened, 'd')
    expect([
      withRunBegun(empty, 'd', run('r')),
      withFact(empty, 'd', 'r', fact('e1')),
      withRunEnded(empty, 'd', 'r', { evidence: [], finishedAt: 2 }),
      withRunAmended(empty, 'd', run('r')),
    ]).toEqual([empty, empty, empty, empty])
  })

  it('that was cut off is forgotten when the next one begins', () => {
    const site = withRunBegun(withRunBegun(opened, 'd', run('cut')), 'd', run('next'))
    expect(runsOf(site)?.map(({ id }) => id)).toEqual(['next'])
  })

  it('keeps the first one and the nine newest', () => {
    const ids = Array.from({ length: 14 }, (_, index) => `r${index}`)
    const site = ids.reduce((before, id) => {
      const begun = withRunBegun(before, 'd', run(id))
      return withRunEnded(begun, 'd', id, { evidence: [], finishedAt: 2 })
    }, opened)
    expect(runsOf(site)?.map(({ id }) => id)).toEqual(['r0', ...ids.slice(-9)])
  })

  it('stays one check when one of its rows is tried again', () => {
    const first = withRunEnded(withRunBegun(opened, 'd', run('r')), 'd', 'r', {
      evidence: [fact('e1')],
      finishedAt: 2,
    })
    const counting = withWork(first, 'd', { ...work, lastRun: 'r' }, 6)
    const again = run('again', { startedAt: 50, finishedAt: 51, evidence: [fact('e2')] })
    expect([runsOf(withRunAmended(counting, 'd', again)), runsOf(withRunAmended(first, 'd', again))]).toEqual([
      [{ ...again, startedAt: 1 }],
      [...(runsOf(first) ?? []), again],
    ])
  })
})
