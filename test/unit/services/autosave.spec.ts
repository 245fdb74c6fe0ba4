import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAutosave } from '../../../src-main/services/autosave'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('writes 300 ms after the first change, however many follow, and what there is then', async () => {
  const written: number[] = []
  let value = 0
  const autosave = createAutosave(async () => void written.push(value))
  for (value = 1; value <= 9; value += 1) {
    autosave.changed()
    await vi.advanceTimersByTimeAsync(50)
  }
  expect(written).toEqual([6])
  await vi.advanceTimersByTimeAsync(300)
  expect(written).toEqual([6, 10])
})

it('writes at once when asked, waits for it, and not again afterwards', async () => {
  const written: string[] = []
  let finish: () => void = () => undefined
  const autosave = createAutosave(async () => {
    written.push('begun')
    await new Promise<void>((resolve) => (finish = resolve))
    written.push('done')
  })
  autosave.changed()
  const flushed = autosave.flush().then(() => written.push('flushed'))
  await vi.advanceTimersByTimeAsync(1_000)
  finish()
  await flushed
  await autosave.flush()
  expect(written).toEqual(['begun', 'done', 'flushed'])
})
