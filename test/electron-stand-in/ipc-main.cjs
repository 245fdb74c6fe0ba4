'use strict'
const { EventEmitter } = require('node:events')
const { makeCodec } = require('./codec.cjs')

const codec = makeCodec()
const handlers = new Map()

class IpcMain extends EventEmitter {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }
  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }
  removeHandler(channel) {
    handlers.delete(channel)
  }
}
const ipcMain = new IpcMain()

/** What arrived from a preload: an event without answer, or a call whose answer is returned as a message. */
async function receive(event, { kind, call, channel, args }) {
  const values = codec.decode(args)
  if (kind === 'send') {
    ipcMain.emit(channel, event, ...values)
    return undefined
  }
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return { kind: 'result', call, ok: true, value: codec.encode(await handler(event, ...values)) }
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return { kind: 'result', call, ok: false, value: `Error invoking remote method '${channel}': ${error}` }
  }
}

const message = (channel, args) => ({ kind: 'message', channel, args: codec.encode(args) })

module.exports = { ipcMain, receive, message }
