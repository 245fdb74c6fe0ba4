'use strict'
// The functions below run inside Chromium: they are injected by their source text and must stay self-contained.

/** One side of the bridge between the page's world and the preload's world: functions and promises travel as numbers. */
function makePeer(makeCodec, sendOn, receiveOn, onExpose) {
  const { dispatchEvent, addEventListener, CustomEvent, JSON } = window
  const functions = new Map()
  const idOf = new Map()
  const promises = new Map()
  let lastId = 0
  let reply

  const post = (message) => dispatchEvent.call(window, new CustomEvent(sendOn, { detail: JSON.stringify(message) }))
  const settle = (id, ok) => (value) => post({ kind: 'settle', id, ok, value: codec.encode(value) })

  const codec = makeCodec({
    keepFunction(callable) {
      if (!idOf.has(callable)) {
        idOf.set(callable, ++lastId)
        functions.set(lastId, callable)
      }
      return idOf.get(callable)
    },
    keepPromise(promise) {
      const id = ++lastId
      promise.then(settle(id, true), settle(id, false))
      return id
    },
    // A DOM event crosses the worlds synchronously, so the reply is there when dispatchEvent returns.
    functionProxy:
      (id) =>
      (...args) => {
        reply = undefined
        post({ kind: 'call', id, args: codec.encode(args) })
        if (!reply) throw new Error('contextBridge: the other side is gone')
        const value = codec.decode(reply.value)
        if (reply.ok) return value
        throw value
      },
    promiseProxy: (id) => new Promise((resolve, reject) => promises.set(id, { resolve, reject })),
  })

  const answerCall = ({ id, args }) => {
    try {
      return { kind: 'reply', ok: true, value: codec.encode(functions.get(id)(...codec.decode(args))) }
    } catch (error) {
      return { kind: 'reply', ok: false, value: codec.encode(error) }
    }
  }
  addEventListener.call(window, receiveOn, ({ detail }) => {
    const message = JSON.parse(detail)
    if (message.kind === 'reply') reply = message
    else if (message.kind === 'call') post(answerCall(message))
    else if (message.kind === 'expose') onExpose(message.key, codec.decode(message.value))
    else {
      const { resolve, reject } = promises.get(message.id)
      promises.delete(message.id)
      ;(message.ok ? resolve : reject)(codec.decode(message.value))
    }
  })
  return { post, codec }
}

/** In the page's own world: puts what the preload exposes onto `window`, frozen. */
function mainWorld(makeCodec, makePeer, id) {
  if (window !== window.top) return
  const freeze = (value) => {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  makePeer(makeCodec, `${id}:isolated`, `${id}:main`, (key, api) => {
    if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
    freeze(api)
    Object.defineProperty(window, key, { value: api, enumerable: true, writable: false, configurable: false })
  })
}

/** In the preload's world: `require('electron')` as a sandboxed preload has it, and nothing else. */
function isolatedWorld(makeCodec, makePeer, id, preload, info) {
  if (window !== window.top) return
  const bridge = makePeer(makeCodec, `${id}:main`, `${id}:isolated`, () => undefined)
  const codec = makeCodec()
  const send = window.__standInIpc
  delete window.__standInIpc
  const post = (message) => send(JSON.stringify(message))
  const pending = new Map()
  const listeners = new Map()
  let lastCall = 0

  const listen = (channel, listener, once) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }
  const ipcRenderer = {
    invoke(channel, ...args) {
      const call = ++lastCall
      post({ kind: 'invoke', call, channel, args: codec.encode(args) })
      return new Promise((resolve, reject) => pending.set(call, { resolve, reject }))
    },
    send: (channel, ...args) => post({ kind: 'send', channel, args: codec.encode(args) }),
    on: (channel, listener) => listen(channel, listener, false),
    once: (channel, listener) => listen(channel, listener, true),
    off(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener),
      )
      return ipcRenderer
    },
  }
  ipcRenderer.addListener = ipcRenderer.on
  ipcRenderer.removeListener = ipcRenderer.off

  window.__standInDeliver = (json) => {
    const message = JSON.parse(json)
    if (message.kind === 'result') {
      const { resolve, reject } = pending.get(message.call)
      pending.delete(message.call)
      if (message.ok) resolve(codec.decode(message.value))
      else reject(new Error(message.value))
      return
    }
    for (const { listener, once } of [...(listeners.get(message.channel) ?? [])]) {
      if (once) ipcRenderer.off(message.channel, listener)
      listener({ sender: ipcRenderer, ports: [] }, ...codec.decode(message.args))
    }
  }

  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key, api) => bridge.post({ kind: 'expose', key, value: bridge.codec.encode(api) }),
    },
    webUtils: { getPathForFile: () => '' },
  }
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = { ...info, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] }
  const module = { exports: {} }
  preload(require, module, module.exports, process)
}

module.exports = { makePeer, mainWorld, isolatedWorld }
