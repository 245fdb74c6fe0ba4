import { createHmac, randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import type { Attempt, CaptureRound } from '../../contract/attempt'
import type { CaptureInterface, CapturePort, CaptureState, CaptureStop, TurnedAway } from '../../contract/capture'
import type { EvidenceOf } from '../../contract/evidence'
import { fault, ok, type Result } from '../../contract/result'
import { throwawayAccount, usualPorts, valuesFor, withWayOut } from '../../core/capture/values'
import { serveDevice, type DeviceServed } from './connection'
import { captureInterfaces, onLink, plainAddress } from './interfaces'
import { standardLimits, type CaptureLimits } from './limits'
import { openPort, type OpenPort } from './open-port'
import { captureContext, type CaptureIdentity } from './secure-context'

/** What happens while capture is on. None of these may throw. */
export interface CaptureEvents {
  port?(port: CapturePort): void
  /** The same fact (by its id) comes again while the device goes on; `isOver` with the last one. */
  attempt?(fact: EvidenceOf<'device.attempted'>, isOver: boolean): void
  turnedAway?(turnedAway: TurnedAway): void
  stopped?(why: CaptureStop): void
}

export interface CaptureOrder {
  /** A UUID. */
  readonly session: string
  readonly on: CaptureInterface
  readonly ports?: readonly Pick<CapturePort, 'port' | 'kind'>[]
  readonly round: CaptureRound
  readonly identity: CaptureIdentity
  readonly practice: boolean
  readonly events: CaptureEvents
  readonly limits?: Partial<CaptureLimits>
  /** Is the interface still there? Asked every two seconds. */
  readonly interfaces?: () => readonly CaptureInterface[]
}

export interface Capture {
  readonly state: CaptureState
  /** Offers something else from the next connection on. */
  setRound(round: CaptureRound): void
  stop(why: CaptureStop): Promise<void>
}

const watchMs = 2_000
const tellTurnedAwayMs = 1_000

/**
 * Listens for devices and records what they do. Never connects anywhere: nothing that is received goes on. Faults: `capture.no-port` when not a single
 * port could be opened. Stops by itself when its time is over or the address has gone.
 */
export async function startCapture(order: CaptureOrder): Promise<Result<Capture>> {
  const running = new RunningCapture(order)
  return (await running.listen())
    ? ok(running)
    : fault('capture.no-port', { ports: running.state.ports.map(({ port, detail }) => `${port} ${detail}`).join(', ') })
}

class RunningCapture implements Capture {
  readonly #order: CaptureOrder
  readonly #limits: CaptureLimits
  readonly #context: SecureContext
  readonly #isOnLink: (source: string) => boolean
  readonly #account = throwawayAccount(randomBytes)
  readonly #startedAt = Date.now()
  readonly #open = new Map<Socket, { readonly from: string; readonly connection: DeviceServed }>()
  /** Devices that gave up at the prompt with a NUL; they are asked in the usual words from then on. */
  readonly #pickyDevices = new Set<string>()
  #round: CaptureRound
  #ports: readonly OpenPort[] = []
  #attempts = 0
  #turnedAway: TurnedAway = { outside: 0, otherAddress: 0, tooMany: 0, lastFrom: '' }
  #timers: readonly NodeJS.Timeout[] = []
  #tellTimer: NodeJS.Timeout | undefined
  #stopped: Promise<void> | undefined

  constructor(order: CaptureOrder) {
    this.#order = order
    this.#limits = { ...standardLimits, ...order.limits }
    this.#context = captureContext(order.identity)
    this.#isOnLink = onLink(order.on)
    this.#round = order.round
  }

  get state(): CaptureState {
    const { session, on, practice, identity } = this.#order
    const ports = withWayOut(this.#ports.map(({ result }) => result))
    return {
      session,
      address: on.address,
      practice,
      round: this.#round,
      ports: [...ports],
      values: valuesFor(this.#round, on.address, ports, this.#account),
      authority: identity.authority,
      startedAt: this.#startedAt,
      endsAt: this.#startedAt + this.#limits.sessionMs,
      turnedAway: this.#turnedAway,
    }
  }

  async listen(): Promise<boolean> {
    const { on, ports = usualPorts, events, interfaces = captureInterfaces, practice } = this.#order
    this.#ports = await Promise.all(ports.map((port) => openPort(port, on, (socket) => this.#accept(socket, port))))
    for (const port of this.state.ports) events.port?.(port)
    if (!this.#ports.some(({ result }) => result.state === 'listening')) return false
    const isStillThere = () =>
      interfaces().some(({ address, prefixLength }) => address === on.address && prefixLength === on.prefixLength)
    this.#timers = [
      setTimeout(() => void this.stop('time-over'), this.#limits.sessionMs),
      setInterval(() => {
        if (!practice && !isStillThere()) void this.stop('interface-changed')
      }, watchMs),
    ]
    return true
  }

  setRound(round: CaptureRound): void {
    this.#round = round
  }

  stop(why: CaptureStop): Promise<void> {
    this.#stopped ??= this.#shutDown(why)
    return this.#stopped
  }

  async #shutDown(why: CaptureStop): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    clearTimeout(this.#tellTimer)
    const closed = this.#ports.map((port) => port.close())
    const served = [...this.#open.values()].map(({ connection }) => connection)
    for (const connection of served) connection.stop()
    // What the devices did is told before it is told that nothing listens any more.
    await Promise.all([...closed, ...served.map(({ over }) => over)])
    for (const port of this.state.ports) this.#order.events.port?.(port)
    this.#order.events.stopped?.(why)
  }

  #accept(socket: Socket, port: Pick<CapturePort, 'port' | 'kind'>): void {
    socket.on('error', () => undefined)
    const from = plainAddress(socket.remoteAddress)
    const reason = this.#whyTurnedAway(from, plainAddress(socket.localAddress))
    if (reason !== undefined) {
      socket.destroy()
      return this.#count(reason, from)
    }
    this.#attempts += 1
    const base = this.#factBase(socket, from, this.#attempts)
    const password = this.#account.password
    const cramChallenge = `<${randomBytes(6).toString('hex')}.${Date.now()}@capture.smtp-auth-navi.invalid>`
    const connection = serveDevice({
      socket,
      port: { port: socket.localPort ?? port.port, kind: port.kind },
      context: this.#context,
      limits: this.#limits,
      session: {
        round: this.#round,
        device: from,
        prompt: this.#round === 'everything' && !this.#pickyDevices.has(from) ? 'user-name-nul' : 'username',
        secret: {
          password,
          cramChallenge,
          isCramAnswer: (digest) => digest === createHmac('md5', password).update(cramChallenge).digest('hex'),
        },
      },
      tell: (attempt, isOver) => this.#tell({ ...base, tookMs: attempt.tookMs, attempt }, from, isOver),
    })
    this.#open.set(socket, { from, connection })
    void connection.over.then(() => this.#open.delete(socket))
  }

  #whyTurnedAway(from: string, to: string): keyof Omit<TurnedAway, 'lastFrom'> | undefined {
    if (!this.#isOnLink(from)) return 'outside'
    if (to !== this.#order.on.address) return 'otherAddress'
    const ofThisAddress = [...this.#open.values()].filter((open) => open.from === from).length
    const isFull =
      this.#open.size >= this.#limits.connections ||
      ofThisAddress >= this.#limits.connectionsOfOneAddress ||
      this.#attempts >= this.#limits.attempts
    return isFull || this.#stopped !== undefined ? 'tooMany' : undefined
  }

  #factBase(socket: Socket, from: string, count: number) {
    const { session, on, practice } = this.#order
    const { family } = on
    return {
      kind: 'device.attempted' as const,
      id: `capture ${session} ${count}`,
      probe: 'capture',
      target: from,
      at: Date.now(),
      mapped: practice,
      local: { address: on.address, port: socket.localPort ?? 0, family },
      remote: { address: from, port: socket.remotePort ?? 0, family },
    }
  }

  #tell(fact: EvidenceOf<'device.attempted'>, from: string, isOver: boolean): void {
    if (isOver && gaveUpAtNul(fact.attempt)) this.#pickyDevices.add(from)
    this.#order.events.attempt?.(fact, isOver)
  }

  #count(reason: keyof Omit<TurnedAway, 'lastFrom'>, from: string): void {
    this.#turnedAway = { ...this.#turnedAway, [reason]: this.#turnedAway[reason] + 1, lastFrom: from }
    this.#tellTimer ??= setTimeout(() => {
      this.#tellTimer = undefined
      this.#order.events.turnedAway?.(this.#turnedAway)
    }, tellTurnedAwayMs)
  }
}

const gaveUpAtNul = ({ signIns }: Attempt): boolean =>
  signIns.some(({ prompt, end }) => prompt === 'user-name-nul' && end !== 'accepted')
