import { expect, it } from 'vitest'
import { createPracticeSearch, practicePlan } from '../../../src-main/practice/practice-search'
import { shippedKnowledge } from '../../../src-main/services/knowledge'

const search = createPracticeSearch(shippedKnowledge)

it('finds the devices of the practice office one after the other, recognised by the same rules as real ones', async () => {
  const counts: number[] = []
  const listener = {
    found: (devices: readonly unknown[]) => void counts.push(devices.length),
    progress: () => undefined,
  }
  const { ended, devices, methods } = await search(practicePlan(), listener, new AbortController().signal)
  expect({
    ended,
    grew: counts.some((count, at) => at > 0 && count > (counts[at - 1] ?? 0)),
    devices: devices.map(({ model, families, isCandidate, page }) => ({ model, families, isCandidate, page })),
    states: [...new Set(methods.map(({ state }) => state))],
  }).toEqual({
    ended: 'complete',
    grew: true,
    devices: [
      { model: 'SHARP BP-22C20', families: ['sharp-bp'], isCandidate: true, page: null },
      { model: 'KONICA MINOLTA bizhub C4050i', families: ['km-bizhub-i'], isCandidate: true, page: null },
      { model: null, families: ['synology-dsm7'], isCandidate: true, page: null },
      { model: null, families: [], isCandidate: false, page: null },
    ],
    states: ['done'],
  })
})

it('ends at once when cancelled, with what was found by then', async () => {
  const cancelled = new AbortController()
  const began = performance.now()
  const searching = search(practicePlan(), { found: () => undefined, progress: () => undefined }, cancelled.signal)
  setTimeout(() => cancelled.abort(), 400)
  const { ended, devices } = await searching
  expect({ ended, count: devices.length, soon: performance.now() - began < 1_400 }).toEqual({
    ended: 'cancelled',
    count: 1,
    soon: true,
  })
})
