'use strict'
const { readFileSync, statSync } = require('node:fs')
const inspector = require('node:inspector')
const Module = require('node:module')
const { dirname, join, resolve } = require('node:path')
const { app, becomeReady, folders, identity, isQuitting, switches } = require('./app.cjs')
const { BrowserWindow } = require('./browser-window.cjs')
const { startChromium } = require('./chromium.cjs')
const { ipcMain } = require('./ipc-main.cjs')
const { defaultSession, net, protocol } = require('./session.cjs')
const smallParts = require('./small-parts.cjs')
const { browser, versions } = require('./state.cjs')
const { strict } = require('./strict.cjs')
const { WebContents } = require('./web-contents.cjs')

const electron = strict('electron', {
  ...smallParts,
  app: strict('app', app),
  BrowserWindow,
  ipcMain,
  net,
  protocol,
  session: strict('session', { defaultSession }),
  webContents: WebContents,
})

/** Reads the command line as Electron does: switches, `-r` modules, then the program's folder or main file. */
function readCommandLine(argv) {
  const before = { modules: [], debugPort: undefined }
  let at = 0
  for (; at < argv.length && argv[at].startsWith('-'); at += 1) {
    const [name, value = ''] = argv[at].replace(/^-+/, '').split(/=(.*)/s)
    if (argv[at] === '-r' || argv[at] === '--require') before.modules.push(argv[++at])
    else if (name === 'version') before.onlyVersion = true
    else if (name.startsWith('inspect')) inspector.open(Number(value || 9229), '127.0.0.1')
    else if (name === 'remote-debugging-port') before.debugPort = value
    else if (name === 'user-data-dir') folders.set('userData', resolve(value))
    else if (name !== 'no-sandbox') switches.set(name, value)
  }
  const userData = argv.slice(at).find((arg) => arg.startsWith('--user-data-dir='))
  if (userData) folders.set('userData', resolve(userData.slice('--user-data-dir='.length)))
  return { ...before, target: resolve(argv[at] ?? '.') }
}

function mainFileOf(target) {
  if (!statSync(target).isDirectory()) {
    identity.folder = dirname(target)
    return target
  }
  const {
    productName,
    name,
    version,
    main = 'index.js',
  } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
  Object.assign(identity, { folder: target, name: productName ?? name ?? 'Electron', version: version ?? '0.0.0' })
  return join(target, main)
}

function serveElectronModule() {
  const load = Module._load
  const names = new Set(['electron', 'electron/main', 'electron/common'])
  Module._load = function (name, ...rest) {
    return names.has(name) ? electron : load.call(this, name, ...rest)
  }
}

function boot(argv) {
  process.argv = [join(__dirname, 'electron'), ...argv]
  const { modules, debugPort, onlyVersion, target } = readCommandLine(argv)
  if (onlyVersion) {
    console.log(`v${versions.electron}`)
    return
  }
  const main = mainFileOf(target)
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true })
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: join(__dirname, 'resources') })
  serveElectronModule()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => app.quit())
  modules.forEach((module) => require(resolve(module)))
  require(main)

  startChromium({
    debugPort,
    switches: [...switches]
      .filter(([name]) => name !== 'headless')
      .map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
    onTarget: adopt,
    onTargetGone: (targetId) => browser.contents.get(targetId)?.targetGone(),
    onUnexpectedExit: () => {
      if (isQuitting()) return
      console.error('electron stand-in: Chromium ended')
      process.exit(1)
    },
  }).then(({ cdp, chromium }) => {
    browser.cdp = cdp
    browser.process = chromium
    becomeReady()
  })
}

/** A new target of Chromium: a window that we asked for, a popup of one, or something that may simply run. */
function adopt({ targetId, type, openerId, url }, session) {
  if (type !== 'page') return void session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
  const opener = browser.contents.get(openerId)
  if (opener) opener.refusePopup({ targetId, url })
  else browser.attach(targetId, session)
}

module.exports = { boot }
