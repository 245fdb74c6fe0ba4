import { expect, it } from 'vitest'
import { createPlaces } from '../../../../src-main/services/network/places'
import { never } from './servers'

const settled = () => new Promise((resolve) => setImmediate(resolve))

it('lets four in at one address, and the others in the order in which they came', async () => {
  const places = createPlaces()
  const four = await Promise.all([1, 2, 3, 4].map(() => places.take('192.0.2.1', never)))
  const came: string[] = []
  const waiting = ['fifth', 'sixth'].map(async (name) => {
    const release = await places.take('192.0.2.1', never)
    came.push(name)
    return release
  })
  await places.take('192.0.2.2', never)
  await settled()
  const before = [...came]
  four[2]?.()
  four[2]?.()
  await settled()
  const after = [...came]
  four[0]?.()
  await Promise.all(waiting)
  expect({ before, after, came }).toEqual({ before: [], after: ['fifth'], came: ['fifth', 'sixth'] })
})

it('forgets who was aborted while waiting', async () => {
  const places = createPlaces(1)
  const release = await places.take('192.0.2.1', never)
  const cancelled = new AbortController()
  const leaving = places.take('192.0.2.1', cancelled.signal)
  const staying = places.take('192.0.2.1', never)
  cancelled.abort(new Error('cancelled'))
  await expect(leaving).rejects.toThrow('cancelled')
  await expect(places.take('192.0.2.1', cancelled.signal)).rejects.toThrow('cancelled')
  release()
  expect(await staying).toBeTypeOf('function')
})
