'use strict'
const { EventEmitter } = require('node:events')
const { randomUUID } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { makeCodec } = require('./codec.cjs')
const { message, receive } = require('./ipc-main.cjs')
const pageSide = require('./page-side.cjs')
const { fromWire, toWire } = require('./schemes.cjs')
const { defaultSession, isCancelled, protocolHandler } = require('./session.cjs')
const { browser, versions } = require('./state.cjs')
const { strict } = require('./strict.cjs')

const world = 'Electron Isolated Context'
const paperInches = { A3: [11.7, 16.54], A4: [8.27, 11.7], A5: [5.83, 8.27], Letter: [8.5, 11], Legal: [8.5, 14] }
const sourceOf = (callable) => `(${callable.toString()})`

/** Event names of Electron take a details object with preventDefault. */
const preventable = (fields) => ({
  ...fields,
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
})

class WebContents extends EventEmitter {
  constructor(id, options, onReadyToShow) {
    super()
    this.setMaxListeners(0)
    this.id = id
    this.session = defaultSession
    this.options = options
    this.preferences = options.webPreferences ?? {}
    this.onReadyToShow = onReadyToShow
    this.url = ''
    this.context = undefined
    this.destroyed = false
    // Addresses the program itself asked for: they are not user navigation.
    this.ownNavigations = new Set()
    const { contextIsolation, nodeIntegration, sandbox } = this.preferences
    if (contextIsolation === false || nodeIntegration || sandbox === false) {
      throw new Error('electron stand-in: only windows with contextIsolation, sandbox and without nodeIntegration')
    }
    this.ready = this.createTarget()
    this.ready.catch((error) => console.error('electron stand-in:', error))
  }

  async createTarget() {
    const { width = 800, height = 600 } = this.options
    const { targetId } = await browser.cdp.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    this.targetId = targetId
    browser.contents.set(targetId, this)
    this.page = await browser.sessionOf(targetId)
    this.listenToPage()
    await Promise.all([
      this.page.send('Page.enable'),
      this.page.send('Inspector.enable'),
      this.page.send('Runtime.enable'),
      this.page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      ...this.injectPreload(),
      this.page.send('Runtime.runIfWaitingForDebugger'),
    ])
  }

  listenToPage() {
    const { page } = this
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world && context.auxData.frameId === this.targetId) this.context = context.id
    })
    page.on('Runtime.executionContextsCleared', () => (this.context = undefined))
    page.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === '__standInIpc') void this.receiveFromPreload(JSON.parse(payload))
    })
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.url = fromWire(frame.url)
      this.emit('did-navigate', preventable({}), this.url, 200, 'OK')
    })
    page.on('Page.navigatedWithinDocument', ({ url }) => (this.url = fromWire(url)))
    page.on('Page.domContentEventFired', () => this.emit('dom-ready', {}))
    page.on('Page.loadEventFired', () => {
      this.emit('did-finish-load', {})
      this.onReadyToShow()
    })
    page.on('Page.windowOpen', (details) => (this.lastWindowOpen = details))
    page.on('Inspector.targetCrashed', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    page.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const text = args.map(({ value, description }) => value ?? description).join(' ')
      this.emit('console-message', { level: type, message: text })
    })
    page.on('Fetch.requestPaused', (paused) => {
      this.answerRequest(paused).catch(() => {
        page.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }).catch(() => undefined)
      })
    })
    page.on('Target.attachedToTarget', ({ sessionId }) => {
      browser.cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => undefined)
    })
  }

  injectPreload() {
    if (!this.preferences.preload) return []
    const code = readFileSync(this.preferences.preload, 'utf8')
    const bridge = JSON.stringify(`stand-in-${randomUUID()}`)
    const info = JSON.stringify({ versions, platform: process.platform })
    const parts = `${sourceOf(makeCodec)},${sourceOf(pageSide.makePeer)},${bridge}`
    const preload = `function(require,module,exports,process){${code}\n}`
    return [
      this.page.send('Runtime.addBinding', { name: '__standInIpc', executionContextName: world }),
      this.page.send('Page.addScriptToEvaluateOnNewDocument', { source: `${sourceOf(pageSide.mainWorld)}(${parts})` }),
      this.page.send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: world,
        source: `${sourceOf(pageSide.isolatedWorld)}(${parts},${preload},${info})\n//# sourceURL=preload.js`,
      }),
    ]
  }

  async receiveFromPreload(incoming) {
    const answer = await receive(
      { sender: this.outside, senderFrame: this.mainFrame, processId: 1, frameId: 1 },
      incoming,
    )
    if (answer) await this.deliver(answer)
  }
  async deliver(outgoing) {
    await this.ready
    if (this.context === undefined) return
    const expression = `__standInDeliver(${JSON.stringify(JSON.stringify(outgoing))})`
    // The page may go away in between; a message to a closed page is lost, as in Electron.
    await this.page.send('Runtime.evaluate', { contextId: this.context, expression }).catch(() => undefined)
  }

  async answerRequest(paused) {
    const { requestId, request, resourceType, frameId } = paused
    const url = fromWire(request.url)
    const abort = (errorReason) => this.page.send('Fetch.failRequest', { requestId, errorReason })
    const isMainDocument = resourceType === 'Document' && frameId === this.targetId
    if (isMainDocument && !this.ownNavigations.delete(url.split('#')[0])) {
      const event = preventable({ url, isMainFrame: true })
      this.emit('will-navigate', event, url)
      if (event.defaultPrevented) return abort('Aborted')
    }
    const handler = protocolHandler(url.split(':')[0])
    if (!handler) {
      if (await isCancelled(url, paused)) return abort('BlockedByClient')
      return this.page.send('Fetch.continueRequest', { requestId })
    }
    const asked = new Request('http://placeholder/', { method: request.method, headers: request.headers })
    Object.defineProperty(asked, 'url', { value: url })
    const response = await handler(asked)
    return this.page.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  /** A popup of this page has appeared: the program may only deny it. */
  refusePopup({ targetId, url }) {
    const opened = this.lastWindowOpen ?? {}
    const answer = this.windowOpenHandler?.({
      url: fromWire(opened.url ?? url),
      frameName: opened.windowName ?? '',
      features: (opened.windowFeatures ?? []).join(','),
      disposition: 'new-window',
    })
    if (answer?.action !== 'deny')
      throw new Error("electron stand-in: setWindowOpenHandler must answer { action: 'deny' }")
    browser.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }
  targetGone() {
    if (this.destroyed) return
    this.destroyed = true
    browser.contents.delete(this.targetId)
    this.emit('destroyed')
  }

  async loadURL(url) {
    await this.ready
    this.ownNavigations.add(url.split('#')[0])
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve))
    const { errorText } = await this.page.send('Page.navigate', { url: toWire(url) })
    if (errorText)
      throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText.replace('net::', '') })
    await loaded
  }
  reload() {
    this.ownNavigations.add(this.url.split('#')[0])
    void this.page.send('Page.reload')
  }
  send(channel, ...args) {
    void this.deliver(message(channel, args))
  }
  get mainFrame() {
    const origin = /^[^:]+:\/\/[^/]*/.exec(this.url)?.[0] ?? ''
    return { url: this.url, origin, parent: null, top: null }
  }
  getURL() {
    return this.url
  }
  isDestroyed() {
    return this.destroyed
  }
  getLastWebPreferences() {
    return {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      ...this.preferences,
    }
  }
  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler
  }
  forcefullyCrashRenderer() {
    void this.page.send('Page.crash').catch(() => undefined)
  }
  async executeJavaScript(code) {
    await this.ready
    const { result, exceptionDetails } = await this.page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'Script failed')
    return result.value
  }
  async printToPDF(options = {}) {
    await this.ready
    const [paperWidth, paperHeight] = paperInches[options.pageSize ?? 'Letter']
    const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = options.margins ?? {}
    const { data } = await this.page.send('Page.printToPDF', {
      landscape: options.landscape === true,
      printBackground: options.printBackground === true,
      preferCSSPageSize: options.preferCSSPageSize === true,
      generateTaggedPDF: options.generateTaggedPDF === true,
      generateDocumentOutline: options.generateDocumentOutline === true,
      ...{ paperWidth, paperHeight, marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right },
    })
    return Buffer.from(data, 'base64')
  }

  static getAllWebContents() {
    return [...browser.contents.values()]
  }
  static fromId(id) {
    return WebContents.getAllWebContents().find((contents) => contents.id === id)
  }
}

/** What the program gets to see: the same object, but loud about what is missing. Events name it as their sender. */
function newWebContents(...args) {
  const contents = new WebContents(...args)
  contents.outside = strict('webContents', contents)
  return contents.outside
}

module.exports = { WebContents, newWebContents }
