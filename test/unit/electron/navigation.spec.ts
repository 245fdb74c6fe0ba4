import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { describe, expect, it } from 'vitest'
import { refuseNavigation } from '../../../src-main/electron/security/navigation'

/** A page as Electron makes it, and what our rules say to what happens in it. */
function pageWithRules() {
  const app = new EventEmitter()
  let openWindow: (() => unknown) | undefined
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => (openWindow = handler),
  })
  // Only what the rules use of it.
  refuseNavigation(app as unknown as App)
  app.emit('web-contents-created', {}, contents)
  const isRefused = (name: string, url = 'https://evil.example/') => {
    let refused = false
    contents.emit(name, { url, preventDefault: () => (refused = true) }, url)
    return refused
  }
  return { isRefused, opening: () => openWindow?.() }
}

describe('a page', () => {
  const { isRefused, opening } = pageWithRules()

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'leads nowhere else by %s',
    (name) => {
      expect(isRefused(name)).toBe(true)
    },
  )
  it('shows a sheet in its frame, and nothing that only looks like one', () => {
    const addresses = [
      'app://wizard/sheet/device/ja',
      'app://wizard/index.html',
      'app://wizard.evil.example/sheet/device/ja',
      'https://evil.example/app://wizard/sheet/device/ja',
      'file:///sheet/device/ja',
    ]
    expect(addresses.map((url) => isRefused('will-frame-navigate', url))).toEqual([false, true, true, true, true])
  })
  it('opens no window', () => {
    expect(opening()).toEqual({ action: 'deny' })
  })
})
