import { create } from 'zustand'
import type {
  Discovered,
  DiscoveryPlan,
  DiscoveryRequest,
  FoundDevice,
  MethodProgress,
} from '../../src-main/contract/discovery'
import { api } from '../app/api'
import { valueOf } from './fault-store'
import { useWizard } from './wizard-store'

interface Searches {
  /** The running or newest search; null before the first. */
  readonly search: string | null
  readonly isRunning: boolean
  readonly devices: readonly FoundDevice[]
  readonly methods: readonly MethodProgress[]
  /** Null while it runs. */
  readonly result: Discovered | null
  readonly addresses: string
  readonly wide: boolean
  readonly plan: DiscoveryPlan | null
  /** Was it the practice office that was searched? */
  readonly isPractice: boolean
  type(addresses: string): void
  widen(wide: boolean): void
  replan(): Promise<void>
  begin(): Promise<void>
  cancel(): void
  showDevices(search: string, devices: readonly FoundDevice[]): void
  showProgress(search: string, methods: readonly MethodProgress[]): void
  finish(search: string, result: Discovered): void
}

/** The typed addresses, however they are separated. */
const requestOf = ({ addresses, wide }: Pick<Searches, 'addresses' | 'wide'>): DiscoveryRequest => ({
  addresses: addresses
    .normalize('NFKC')
    .split(/[\s,;、。]+/)
    .filter((address) => address !== '')
    .slice(0, 32)
    .map((address) => address.slice(0, 64)),
  seconds: 5,
  wide,
  practice: isPracticeNow(),
})

const fresh = {
  search: null,
  isRunning: false,
  devices: [],
  methods: [],
  result: null,
  addresses: '',
  wide: false,
  plan: null,
} as const
const isPracticeNow = () => useWizard.getState().work.practice !== null

/** The search for devices, as the window knows it. What practice found is forgotten outside practice, and the other way round. */
export const useDiscovery = create<Searches>()((set, get) => ({
  ...fresh,
  isPractice: false,
  type(addresses) {
    set({ addresses })
    void get().replan()
  },
  widen(wide) {
    set({ wide })
    void get().replan()
  },
  async replan() {
    if (get().isPractice !== isPracticeNow()) {
      get().cancel()
      set({ ...fresh, isPractice: isPracticeNow() })
    }
    const request = requestOf(get())
    const plan = await valueOf(api.discovery.plan(request))
    // Answers may overtake each other: only the one to what stands there now counts.
    if (plan !== undefined && JSON.stringify(requestOf(get())) === JSON.stringify(request)) set({ plan })
  },
  async begin() {
    const search = crypto.randomUUID()
    set({ search, isRunning: true, devices: [], methods: [], result: null })
    const started = await valueOf(
      api.discovery
        .start({ search, request: requestOf(get()) })
        .then((answered) => (answered.ok ? { ok: true as const, value: true } : answered)),
    )
    if (started === undefined && get().search === search) set({ isRunning: false })
  },
  cancel() {
    const { search, isRunning } = get()
    if (search !== null && isRunning) void valueOf(api.discovery.cancel(search))
  },
  showDevices(search, devices) {
    if (get().search === search) set({ devices })
  },
  showProgress(search, methods) {
    if (get().search === search) set({ methods })
  },
  finish(search, result) {
    if (get().search !== search) return
    set({ isRunning: false, result, devices: result.devices, methods: result.methods })
  },
}))
