'use strict'
const { EventEmitter } = require('node:events')
const { homedir, tmpdir } = require('node:os')
const { join } = require('node:path')
const { windows, life } = require('./browser-window.cjs')
const { browser } = require('./state.cjs')
const { strict } = require('./strict.cjs')

const switches = new Map()
const folders = new Map()
/** What boot.cjs learns from the command line and the package. */
const identity = { folder: '', name: 'Electron', version: '0.0.0' }
let ready = false
let quitting = false
let tellReady
const whenReady = new Promise((resolve) => (tellReady = resolve))

const standardFolders = () => {
  const appData = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
  return {
    home: homedir(),
    appData,
    userData: join(appData, identity.name),
    temp: tmpdir(),
    desktop: join(homedir(), 'Desktop'),
    documents: join(homedir(), 'Documents'),
    downloads: join(homedir(), 'Downloads'),
    logs: join(appData, identity.name, 'logs'),
    exe: process.argv[0],
  }
}

const emitter = new EventEmitter()
const preventable = (name, ...args) => {
  let prevented = false
  emitter.emit(name, { preventDefault: () => (prevented = true) }, ...args)
  return prevented
}

function finishQuit() {
  if (preventable('will-quit')) {
    quitting = false
    return
  }
  emitter.emit('quit', {}, 0)
  const exit = () => process.exit(0)
  if (!browser.process) return exit()
  browser.process.once('exit', exit)
  browser.cdp.send('Browser.close').catch(() => undefined)
  // Chromium now and then takes its time; nothing is lost by not waiting.
  setTimeout(exit, 150).unref()
}

const app = Object.assign(emitter, {
  commandLine: strict('app.commandLine', {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
  }),
  isPackaged: false,
  whenReady: () => whenReady,
  isReady: () => ready,
  getAppPath: () => identity.folder,
  getVersion: () => identity.version,
  getName: () => identity.name,
  setName: (name) => void (identity.name = name),
  getLocale: () => process.env.STAND_IN_LOCALE ?? 'ja',
  getPreferredSystemLanguages: () => [process.env.STAND_IN_LOCALE ?? 'ja'],
  setPath: (name, path) => void folders.set(name, path),
  getPath(name) {
    const path = folders.get(name) ?? standardFolders()[name]
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  },
  requestSingleInstanceLock: () => true,
  releaseSingleInstanceLock: () => undefined,
  setAppUserModelId: () => undefined,
  enableSandbox: () => undefined,
  setAboutPanelOptions: () => undefined,
  showAboutPanel: () => undefined,
  quit() {
    if (quitting || preventable('before-quit')) return
    for (const window of [...windows]) if (!window.close()) return
    quitting = true
    if (windows.size === 0) finishQuit()
  },
  exit(code = 0) {
    quitting = true
    process.exit(code)
  },
})

life.emitOnApp = (...args) => emitter.emit(...args)
life.onLastClosed = () => {
  if (quitting) finishQuit()
  else if (emitter.listenerCount('window-all-closed') > 0) emitter.emit('window-all-closed')
  else app.quit()
}

const becomeReady = () => {
  ready = true
  tellReady({})
  emitter.emit('ready', {}, {})
}

module.exports = { app, becomeReady, folders, identity, isQuitting: () => quitting, switches }
