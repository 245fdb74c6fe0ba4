'use strict'
// What the parts of the stand-in share: the one browser and its targets.

const versions = Object.freeze({ ...process.versions, electron: '45.4.1', chrome: '156.0.8078.100' })

const waiting = new Map()
const attached = new Map()

const browser = {
  cdp: undefined,
  /** target id -> WebContents */
  contents: new Map(),
  /** The session of a target, as soon as it is attached. */
  sessionOf(targetId) {
    return attached.get(targetId) ?? new Promise((resolve) => waiting.set(targetId, resolve))
  },
  attach(targetId, session) {
    attached.set(targetId, session)
    waiting.get(targetId)?.(session)
  },
}

module.exports = { browser, versions }
