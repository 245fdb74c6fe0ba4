import type { DiscoveryMethod, MethodProgress } from '../../contract/discovery'

/** How the methods of one search are getting on. */
export interface MethodStates {
  began(method: DiscoveryMethod): void
  done(method: DiscoveryMethod): void
  /** `detail`: the system's code. */
  failed(method: DiscoveryMethod, detail: string): void
  /** The search is over: nothing waits or runs any more. */
  end(state: 'done' | 'stopped'): void
  all(): readonly MethodProgress[]
}

export function createMethodStates(
  methods: readonly DiscoveryMethod[],
  heardBy: (method: DiscoveryMethod) => number,
): MethodStates {
  const states = new Map(
    methods.map((method) => [method, { state: 'waiting' } as Omit<MethodProgress, 'method' | 'heard'>]),
  )
  const change = (method: DiscoveryMethod, state: MethodProgress['state'], detail?: string): void => {
    if (states.get(method)?.state !== 'failed')
      states.set(method, { state, ...(detail === undefined ? {} : { detail }) })
  }
  return {
    began: (method) => change(method, 'running'),
    done: (method) => change(method, 'done'),
    failed: (method, detail) => change(method, 'failed', detail),
    end(end) {
      for (const [method, { state }] of states) if (state === 'waiting' || state === 'running') change(method, end)
    },
    all: () => [...states].map(([method, state]) => ({ method, ...state, heard: heardBy(method) })),
  }
}
