import { channelOf, channels } from '../contract/channels'
import type { Api } from '../contract/ipc'

/** The part of Electron's `ipcRenderer` that is used. */
export interface IpcRenderer {
  invoke(channel: string, input: unknown): Promise<unknown>
  on(channel: string, listener: (event: unknown, payload: unknown) => void): unknown
  off(channel: string, listener: (event: unknown, payload: unknown) => void): unknown
}

/** Builds `window.api`: one function per message of the contract, and no way to any other channel. */
export function exposeContract(ipc: IpcRenderer): Api {
  const call = (channel: string) => (input: unknown) => ipc.invoke(channel, input)
  const event = (channel: string) => (listener: (payload: unknown) => void) => {
    const forward = (_event: unknown, payload: unknown) => listener(payload)
    ipc.on(channel, forward)
    return () => void ipc.off(channel, forward)
  }
  const groups = Object.entries(channels).map(([group, members]) => {
    const functions = Object.entries(members).map(([member, kind]) => {
      const channel = channelOf(group, member)
      return [member, kind === 'call' ? call(channel) : event(channel)]
    })
    return [group, Object.fromEntries(functions)]
  })
  // The compiler holds `channels` equal to the contract, from which Api is derived.
  return Object.fromEntries(groups) as Api
}
