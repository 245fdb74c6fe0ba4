import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { appOrigin } from './security/app-pages'

/** The wizard's one window, still empty. Its page has no power but `window.api`. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1120,
    height: 760,
    minWidth: 320,
    minHeight: 480,
    show: false,
    title: 'SMTP AUTH ナビ',
    webPreferences: {
      preload: join(__dirname, 'preload.js'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  // A page that crashes comes back where it was: everything answered is saved in main.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  return window
}

export const showWizard = (window: BrowserWindow): Promise<void> => window.loadURL(`${appOrigin}/index.html`)
