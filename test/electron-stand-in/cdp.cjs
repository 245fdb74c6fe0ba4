'use strict'
const { EventEmitter } = require('node:events')

/** The DevTools protocol over a pipe: JSON messages that end with NUL. */
class Cdp extends EventEmitter {
  #output
  #lastId = 0
  #waiting = new Map()
  #sessions = new Map()

  constructor(output, input) {
    super()
    this.#output = output
    let pending = Buffer.alloc(0)
    input.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk])
      for (let end = pending.indexOf(0); end >= 0; end = pending.indexOf(0)) {
        this.#receive(JSON.parse(pending.subarray(0, end).toString()))
        pending = pending.subarray(end + 1)
      }
    })
    // The pipe breaks when Chromium ends; whoever waits for an answer is told by the process's exit.
    for (const stream of [input, output]) stream.on('error', () => undefined)
  }

  #receive({ id, sessionId, method, params, result, error }) {
    if (id === undefined) {
      const receiver = sessionId ? this.#sessions.get(sessionId) : this
      receiver?.emit(method, params)
      return
    }
    const { resolve, reject, asked } = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) reject(new Error(`${asked}: ${error.message}`))
    else resolve(result)
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#lastId
    this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, asked: method }))
  }

  /** One attached target: emits its events, sends to it alone. */
  session(sessionId) {
    const session = new EventEmitter().setMaxListeners(0)
    session.send = (method, params) => this.send(method, params, sessionId)
    this.#sessions.set(sessionId, session)
    return session
  }
}

module.exports = { Cdp }
