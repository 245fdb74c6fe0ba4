import { create } from 'zustand'
import type { QueueState } from '../../src-main/contract/sites-window'
import { api } from '../app/api'
import { valueOf } from './fault-store'

type Queue =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running' | 'done' | 'cancelled'
      readonly queue: string
      readonly site: string
      readonly devices: ReadonlyMap<string, QueueState>
    }

interface Queues {
  readonly now: Queue
  start(site: string, devices: readonly string[]): void
  cancel(): void
  /** Goes on with what was not checked yet. */
  resume(): void
  close(): void
  told(queue: string, devices: readonly { readonly device: string; readonly state: QueueState }[]): void
  finished(queue: string, ended: 'done' | 'cancelled'): void
}

/** The devices of a queue that were not checked because it was stopped. */
export const remainingOf = (devices: ReadonlyMap<string, QueueState>): readonly string[] =>
  [...devices].flatMap(([device, state]) => (state === 'cancelled' || state === 'waiting' ? [device] : []))

/** The check of many devices as the window knows it. */
export const useQueue = create<Queues>()((set, get) => ({
  now: { state: 'idle' },
  start(site, devices) {
    const queue = crypto.randomUUID()
    const waiting = devices.map((device) => [device, 'waiting'] as const)
    set({ now: { state: 'running', queue, site, devices: new Map(waiting) } })
    void valueOf(api.queue.start({ queue, site, devices: [...devices] }))
  },
  cancel() {
    const { now } = get()
    if (now.state === 'running') void valueOf(api.queue.cancel(now.queue))
  },
  resume() {
    const { now } = get()
    if (now.state !== 'idle') get().start(now.site, remainingOf(now.devices))
  },
  close: () => set({ now: { state: 'idle' } }),
  told(queue, told) {
    set(({ now }) => {
      if (now.state === 'idle' || now.queue !== queue) return {}
      return {
        now: {
          ...now,
          devices: new Map([...now.devices, ...told.map(({ device, state }) => [device, state] as const)]),
        },
      }
    })
  },
  finished(queue, ended) {
    set(({ now }) => (now.state === 'running' && now.queue === queue ? { now: { ...now, state: ended } } : {}))
  },
}))
