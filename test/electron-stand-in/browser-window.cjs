'use strict'
const { EventEmitter } = require('node:events')
const { browser } = require('./state.cjs')
const { strict } = require('./strict.cjs')
const { newWebContents } = require('./web-contents.cjs')

const windows = new Set()
let lastId = 0
/** Told when the last window is gone; set by app.cjs, which windows know nothing of. */
const life = { onLastClosed: () => undefined, emitOnApp: () => undefined }

class BrowserWindow extends EventEmitter {
  constructor(options = {}) {
    super()
    this.setMaxListeners(0)
    if (!browser.cdp) throw new Error('Cannot create BrowserWindow before app is ready')
    this.options = options
    this.id = ++lastId
    this.visible = options.show !== false
    this.destroyed = false
    this.progress = -1
    this.webContents = newWebContents(this.id, options, () => this.emit('ready-to-show', {}))
    this.webContents.on('destroyed', () => this.gone())
    this.strict = strict('BrowserWindow', this)
    windows.add(this.strict)
    life.emitOnApp('web-contents-created', {}, this.webContents)
    life.emitOnApp('browser-window-created', {}, this.strict)
    return this.strict
  }
  loadURL(url) {
    return this.webContents.loadURL(url)
  }
  show() {
    this.visible = true
    this.emit('show')
  }
  hide() {
    this.visible = false
    this.emit('hide')
  }
  isVisible() {
    return this.visible
  }
  focus() {
    this.emit('focus')
  }
  isFocused() {
    return true
  }
  isMinimized() {
    return false
  }
  isMaximized() {
    return false
  }
  isFullScreen() {
    return false
  }
  restore() {
    this.emit('restore')
  }
  maximize() {
    this.emit('maximize')
  }
  getBounds() {
    const { width = 800, height = 600, x = 0, y = 0 } = this.options
    return { x, y, width, height }
  }
  getNormalBounds() {
    return this.getBounds()
  }
  setProgressBar(value) {
    this.progress = value
  }
  setTitle(title) {
    this.options.title = title
  }
  getTitle() {
    return this.options.title ?? ''
  }
  setMenuBarVisibility() {
    return undefined
  }
  isDestroyed() {
    return this.destroyed
  }
  close() {
    if (this.destroyed) return true
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) this.destroy()
    return !prevented
  }
  destroy() {
    const contents = this.webContents
    contents.ready
      .then(() => browser.cdp.send('Target.closeTarget', { targetId: contents.targetId }))
      .catch(() => contents.targetGone())
  }
  gone() {
    this.destroyed = true
    windows.delete(this.strict)
    this.emit('closed')
    if (windows.size === 0) life.onLastClosed()
  }

  static getAllWindows() {
    return [...windows]
  }
  static getFocusedWindow() {
    return [...windows][0] ?? null
  }
  static fromWebContents(contents) {
    return [...windows].find((window) => window.webContents === contents) ?? null
  }
  static fromId(id) {
    return [...windows].find((window) => window.id === id) ?? null
  }
}

module.exports = { BrowserWindow, windows, life }
