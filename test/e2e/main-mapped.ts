// The tests' own entry: the program as shipped, but led to servers of the tests, without some rows of its knowledge if asked, and with an ear on everything
// that crosses between main process and window. Bundled to dist/test/ by global-setup.ts; never shipped.
import { Socket as DatagramSocket } from 'node:dgram'
import { Socket } from 'node:net'
import { app, ipcMain, type WebContents } from 'electron'
import { startProgram } from '../../src-main/electron/start-program'
import { shippedKnowledge } from '../../src-main/services/knowledge'
import type { NetworkOptions } from '../../src-main/services/network/network'

/** Handed over as JSON in the environment variable NAVI_MAPPED_OPTIONS. */
export interface MappedOptions {
  readonly network: NetworkOptions
  /** Ids of reply rows that the program shall not know. */
  readonly withoutReplies?: readonly string[]
}

/** A message between main process and window. */
export interface Crossed {
  readonly way: 'to-main' | 'to-window'
  readonly channel: string
  readonly content: unknown
}

const crossed: Crossed[] = []
Object.assign(globalThis, { crossed })

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) =>
  handle(channel, async (event, content: unknown) => {
    crossed.push({ way: 'to-main', channel, content })
    const answer: unknown = await listener(event, content)
    crossed.push({ way: 'to-window', channel, content: answer })
    return answer
  })
app.on('web-contents-created', (_event, contents: WebContents) => {
  const send = contents.send.bind(contents)
  contents.send = (channel: string, ...args: unknown[]) => {
    crossed.push({ way: 'to-window', channel, content: args })
    send(channel, ...args)
  }
})

/** Places that the main process wanted to reach, however it went on. */
const contacted: string[] = []
Object.assign(globalThis, { contacted })
const connect = Socket.prototype.connect
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  contacted.push(`tcp ${JSON.stringify(args).slice(0, 200)}`)
  return Reflect.apply(connect, this, args)
}
const send = DatagramSocket.prototype.send
DatagramSocket.prototype.send = function (this: DatagramSocket, ...args: unknown[]) {
  contacted.push(`udp ${JSON.stringify(args.slice(1)).slice(0, 200)}`)
  return Reflect.apply(send, this, args)
}

// Written by our own fixture.
const { network, withoutReplies = [] } = JSON.parse(process.env.NAVI_MAPPED_OPTIONS ?? '') as MappedOptions
const replies = shippedKnowledge.replies.filter(({ id }) => !withoutReplies.includes(id))
void startProgram({ network, knowledge: { ...shippedKnowledge, replies } })
