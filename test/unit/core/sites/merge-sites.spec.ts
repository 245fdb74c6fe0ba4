import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Site, SiteDevice } from '../../../../src-main/contract/site-file'
import type { MergeChoice } from '../../../../src-main/contract/sites-window'
import { differenceOf, mergeSite } from '../../../../src-main/core/sites/merge-sites'
import { basicWorked, deviceWith, office, siteWith } from './sample-devices'

const device = (id: string, ticked = '') =>
  deviceWith(office, [basicWorked], {
    id,
    progress: { way: 'device', answered: [], page: null, ticked: [ticked], lastRun: null },
  })
const idOfCopy = ({ id, progress }: SiteDevice) => `${id} ${progress?.ticked.join() ?? ''}`
const merged = (mine: Site | undefined, theirs: Site, choices: Readonly<Record<string, MergeChoice>> = {}) =>
  mergeSite(mine, theirs, new Map(Object.entries(choices)), idOfCopy)
const ids = ({ devices }: Site) => devices.map(({ id, progress }) => `${id}:${progress?.ticked[0] ?? ''}`)

const mine = siteWith([device('a', 'mine'), device('b')])
const theirs = siteWith([device('a', 'theirs'), device('b'), device('c')], { name: '別名' })

describe('a site file that is taken in', () => {
  it('brings a site that is not here as it is', () => {
    expect(merged(undefined, theirs)).toEqual(theirs)
  })

  it('says of each device whether it is new, the same or different', () => {
    expect(theirs.devices.map((one) => differenceOf(mine, one, idOfCopy))).toEqual(['different', 'same', 'new'])
  })

  it('keeps mine, theirs or both, as was chosen; without a choice both, and my name of the site', () => {
    expect([
      ids(merged(mine, theirs, { a: 'mine' })),
      ids(merged(mine, theirs, { a: 'theirs' })),
      ids(merged(mine, theirs, { a: 'both' })),
      ids(merged(mine, theirs)),
      merged(mine, theirs).name,
      merged({ ...mine, name: '' }, theirs).name,
    ]).toEqual([
      ['a:mine', 'b:', 'c:'],
      ['a:theirs', 'b:', 'c:'],
      ['a:mine', 'b:', 'a theirs:theirs', 'c:'],
      ['a:mine', 'b:', 'a theirs:theirs', 'c:'],
      '本社',
      '別名',
    ])
  })

  it('does not mind in which order the keys of a device stand', () => {
    const turned = Object.fromEntries(Object.entries(device('b')).toReversed()) as SiteDevice
    expect(differenceOf(mine, turned, idOfCopy)).toBe('same')
  })

  it('takes two devices of which nothing is known yet for two', () => {
    const blank = (id: string) => deviceWith({}, [], { id })
    expect(ids(merged(siteWith([blank('a')]), siteWith([blank('a'), blank('b')])))).toHaveLength(2)
  })

  it('changes nothing when it is taken in twice, and loses nothing, whatever is in it', () => {
    const devices = fc.uniqueArray(
      fc.record({ id: fc.constantFrom(...'abcdef'), tick: fc.constantFrom('', 'x', 'y') }),
      {
        selector: ({ id }) => id,
      },
    )
    const choice = fc.constantFrom<MergeChoice>('mine', 'theirs', 'both')
    fc.assert(
      fc.property(devices, devices, fc.dictionary(fc.constantFrom(...'abcdef'), choice), (left, right, choices) => {
        const here = siteWith(left.map(({ id, tick }) => device(id, tick)))
        const file = siteWith(right.map(({ id, tick }) => device(id, tick)))
        const once = merged(here, file, choices)
        expect(merged(once, file, choices)).toEqual(once)
        expect(new Set(once.devices.map(({ id }) => id)).size).toBe(once.devices.length)
        const content = once.devices.map(({ progress }) => progress?.ticked[0])
        for (const one of here.devices)
          expect(choices[one.id] === 'theirs' || content.includes(one.progress?.ticked[0])).toBe(true)
        for (const one of file.devices)
          expect(choices[one.id] === 'mine' || content.includes(one.progress?.ticked[0])).toBe(true)
      }),
    )
  })
})
