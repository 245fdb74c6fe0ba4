import { channelOf } from '../contract/channels'
import { contract, type Contract, type Handlers } from '../contract/ipc'
import { fault, type Fault, type Result } from '../contract/result'
import { createTurnstile, isWithinSize } from './security/input-limits'

/** The part of Electron's `ipcMain` that is used. */
export interface IpcMain {
  handle(channel: string, listener: (event: unknown, input: unknown) => Promise<unknown>): void
}
type AnyHandler = (input: unknown) => Promise<Result<unknown>> | Result<unknown>

/** Answers every call of the contract: is it our window, is the input right and not too much; and no exception ever crosses. */
export function serveContract(
  ipc: IpcMain,
  handlers: Handlers,
  isOurWindow: (event: unknown) => boolean,
  reportBug: (channel: string, bug: unknown) => void,
  /** Hears of every failure that the window is told of. */
  reportFault: (channel: string, told: Fault) => void = () => undefined,
): void {
  const served: Contract = contract
  const turnstile = createTurnstile()
  const handlerOf = (group: string, member: string): AnyHandler => {
    const handler: unknown = Reflect.get(Reflect.get(handlers, group), member)
    if (typeof handler !== 'function') throw new Error(`No handler for ${channelOf(group, member)}`)
    return handler as AnyHandler
  }
  for (const [group, members] of Object.entries(served)) {
    for (const [member, message] of Object.entries(members)) {
      if (message.kind !== 'call') continue
      const channel = channelOf(group, member)
      const handler = handlerOf(group, member)
      ipc.handle(channel, async (event, raw) => {
        if (!isOurWindow(event)) return fault('ipc.untrusted')
        if (!isWithinSize(raw)) return fault('ipc.bad-input')
        const input = message.input.safeParse(raw)
        if (!input.success) return fault('ipc.bad-input')
        if (!turnstile.enter()) return fault('ipc.too-many')
        try {
          const answered = await handler(input.data)
          if (!answered.ok) reportFault(channel, answered.fault)
          return answered
        } catch (bug) {
          reportBug(channel, bug)
          return fault('unexpected')
        } finally {
          turnstile.leave()
        }
      })
    }
  }
}
