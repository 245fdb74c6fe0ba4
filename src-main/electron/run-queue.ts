import { randomBytes, randomUUID } from 'node:crypto'
import type { Evidence } from '../contract/evidence'
import type { Emit } from '../contract/ipc'
import type { Knowledge } from '../contract/knowledge'
import type { Site, SiteDevice } from '../contract/site-file'
import type { QueueState } from '../contract/sites-window'
import type { RefusalLedger } from '../core/probes/probe'
import type { Network } from '../core/probes/network'
import { probes } from '../core/probes/probes'
import { runProbes } from '../core/probes/run-probes'
import { queueGroups, withQueuedRun } from '../core/sites/queue'
import { signalOfCheck, standardDeadlines } from '../services/deadlines'
import { createMailComposer } from '../services/mail-composer'
import type { SiteStore } from '../services/site-store'
import { testMailWords } from '../text/test-mail-words'
import { withoutAnswers } from './session'
import type { SiteRows } from './site-rows'

export interface QueueOrder {
  readonly queue: string
  readonly site: string
  readonly devices: readonly string[]
}

/** Checks of many devices, a few at once, without any secret; each device is saved as soon as it is done. */
export interface RunningQueues {
  /** Begins at once; what happens is emitted. A new queue cancels the one before. Never rejects. */
  start(order: QueueOrder): Promise<void>
  cancel(queue: string): void
  cancelAll(): void
}

interface QueueParts {
  readonly knowledge: Knowledge
  readonly sites: Pick<SiteStore, 'siteOf' | 'change'>
  readonly rows: Pick<SiteRows, 'row'>
  /** One network for the whole queue, because it counts the connections to each address; undefined for a scenario that does not exist. */
  readonly networkFor: (scenario: string | null) => Promise<Network | undefined>
  readonly emit: Emit
  /** How much is done, 0 to 1, for the taskbar; -1 when nothing runs. */
  readonly showProgress: (part: number) => void
}

/** So many servers are asked at once. */
const mostAtOnce = 4
/** Nothing signs in here, so nothing is refused. */
const noLedger: RefusalLedger = {
  pausedUntil: async () => null,
  recordRefusal: async () => undefined,
  recordSuccess: async () => undefined,
}
const noConsent = { basicSignIn: false, oauthSignIn: false, testMail: 'no' } as const

export function createRunningQueues(parts: QueueParts): RunningQueues {
  let running: { readonly queue: string; readonly cancelled: AbortController } | undefined
  const cancelAll = () => running?.cancelled.abort(new Error('The queue was cancelled'))

  return {
    async start({ queue, site: siteId, devices: ids }) {
      cancelAll()
      const cancelled = new AbortController()
      running = { queue, cancelled }
      const ended = await runQueue(parts, { queue, siteId, ids, signal: cancelled.signal }).catch(
        () => 'cancelled' as const,
      )
      if (running?.queue === queue) {
        running = undefined
        parts.showProgress(-1)
      }
      parts.emit('queue', 'finished', { queue, ended })
    },
    cancel: (queue) => (running?.queue === queue ? cancelAll() : undefined),
    cancelAll,
  }
}

interface QueueRun {
  readonly queue: string
  readonly siteId: string
  readonly ids: readonly string[]
  readonly signal: AbortSignal
}

async function runQueue(parts: QueueParts, { queue, siteId, ids, signal }: QueueRun): Promise<'done' | 'cancelled'> {
  const { sites, rows, emit, showProgress } = parts
  const site = await sites.siteOf(siteId)
  const network = site && (await parts.networkFor(site.scenario))
  const chosen = site?.devices.filter(({ id }) => ids.includes(id)) ?? []
  const groups = queueGroups(chosen)
  let doneCount = chosen.length - groups.flat().length
  const tell = (devices: readonly SiteDevice[], state: QueueState, after?: Site) => {
    const rowOf = (id: string) => {
      const device = after?.devices.find((known) => known.id === id)
      return device === undefined ? null : rows.row(device)
    }
    emit('queue', 'progress', { queue, devices: devices.map(({ id }) => ({ device: id, state, row: rowOf(id) })) })
  }
  tell(
    chosen.filter((device) => !groups.flat().includes(device)),
    'no-server',
  )
  if (network === undefined) {
    tell(groups.flat(), 'failed')
    return 'done'
  }
  const waiting = [...groups]
  const worker = async (): Promise<void> => {
    for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
      if (signal.aborted) {
        tell(group, 'cancelled')
        continue
      }
      tell(group, 'checking')
      const startedAt = Date.now()
      const evidence = await checked(parts, group, network, signal)
      if (signal.aborted) {
        tell(group, 'cancelled')
        continue
      }
      doneCount += group.length
      showProgress(doneCount / chosen.length)
      tell(group, 'done', await keep(sites, siteId, group, { startedAt, evidence }))
    }
  }
  await Promise.all(Array.from({ length: mostAtOnce }, worker))
  return signal.aborted ? 'cancelled' : 'done'
}

/** What the check of a group has measured; all of its devices ask the same. */
async function checked(
  { knowledge }: QueueParts,
  [first]: readonly SiteDevice[],
  network: Network,
  signal: AbortSignal,
): Promise<readonly Evidence[]> {
  if (first === undefined) return []
  const evidence: Evidence[] = []
  const context = {
    situation: first.situation,
    consent: noConsent,
    secrets: {},
    network,
    knowledge,
    composer: createMailComposer(testMailWords),
    ledger: noLedger,
    deadlines: standardDeadlines,
    now: Date.now,
    random: (count: number) => new Uint8Array(randomBytes(count)),
    signal: signalOfCheck(signal, standardDeadlines.checkMs),
  }
  for await (const fact of runProbes(probes, context)) evidence.push(fact)
  return withoutAnswers(evidence)
}

/** Saves the check with each of its devices, and answers the site as it is then. */
async function keep(
  sites: QueueParts['sites'],
  siteId: string,
  group: readonly SiteDevice[],
  { startedAt, evidence }: { readonly startedAt: number; readonly evidence: readonly Evidence[] },
): Promise<Site | undefined> {
  const finishedAt = Date.now()
  await sites.change(
    siteId,
    (site) =>
      site &&
      group.reduce(
        (now, { id, situation }) =>
          withQueuedRun(now, id, { id: randomUUID(), startedAt, finishedAt, situation, evidence: [...evidence] }),
        site,
      ),
  )
  return sites.siteOf(siteId)
}
