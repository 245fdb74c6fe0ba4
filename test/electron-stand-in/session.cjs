'use strict'
const { readFile } = require('node:fs/promises')
const { extname } = require('node:path')
const { fileURLToPath } = require('node:url')
const { EventEmitter } = require('node:events')
const { strict } = require('./strict.cjs')
const { registered } = require('./schemes.cjs')

const handlers = new Map()

const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes) => schemes.forEach(({ scheme }) => registered.add(scheme)),
  handle(scheme, handler) {
    registered.add(scheme)
    handlers.set(scheme, handler)
  },
  unhandle: (scheme) => handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
})

const webRequest = {
  onBeforeRequest(...args) {
    webRequest.listener = args.at(-1)
  },
}

/** Would the program's own filter let this request pass? */
async function isCancelled(url, { request, resourceType }) {
  if (!webRequest.listener) return false
  const details = {
    url,
    method: request.method,
    resourceType: resourceType === 'Document' ? 'mainFrame' : resourceType.toLowerCase(),
  }
  const { cancel } = await new Promise((resolve) => webRequest.listener(details, resolve))
  return cancel === true
}

// Handlers are kept so that tests can ask them what Electron would ask: the stand-in itself never prompts.
const asked = { permissionRequest: undefined, permissionCheck: undefined, device: undefined }
const defaultSession = strict(
  'session',
  Object.assign(new EventEmitter(), {
    webRequest,
    protocol,
    handlersForTests: asked,
    setPermissionRequestHandler: (handler) => (asked.permissionRequest = handler),
    setPermissionCheckHandler: (handler) => (asked.permissionCheck = handler),
    setDevicePermissionHandler: (handler) => (asked.device = handler),
    setSpellCheckerEnabled: () => undefined,
    clearStorageData: async () => undefined,
    clearCache: async () => undefined,
    isPersistent: () => true,
  }),
)

const mimeTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const net = strict('net', {
  isOnline: () => true,
  /** Only files: the program's pages come from its own folder. */
  async fetch(target) {
    const url = String(target.url ?? target)
    if (!url.startsWith('file:')) throw new Error(`electron stand-in: net.fetch of ${url} is not implemented`)
    const file = fileURLToPath(url)
    const type = mimeTypes[extname(file)] ?? 'application/octet-stream'
    return new Response(await readFile(file), { headers: { 'content-type': type } })
  },
})

module.exports = { protocol, defaultSession, net, protocolHandler: (scheme) => handlers.get(scheme), isCancelled }
