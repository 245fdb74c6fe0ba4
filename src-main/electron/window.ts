import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import type { SettingsStore } from '../services/settings-store'
import { appOrigin } from './security/app-pages'

/** The wizard's one window, still empty. Its page has no power but `window.api`. */
export function createWindow(settings: Pick<SettingsStore, 'bounds' | 'setBounds'>): BrowserWindow {
  const window = new BrowserWindow({
    width: 1120,
    height: 760,
    ...boundsOnScreen(settings.bounds),
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
  window.on('close', () => settings.setBounds(window.getNormalBounds()))
  // A page that crashes comes back where it was: everything answered is saved in main.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  return window
}

/** Where the window stood last time, unless that screen is gone. */
function boundsOnScreen(bounds: SettingsStore['bounds']): Partial<Electron.Rectangle> {
  const isSeen = screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        bounds !== null &&
        bounds.x >= workArea.x - 50 &&
        bounds.x < workArea.x + workArea.width - 50 &&
        bounds.y >= workArea.y - 50 &&
        bounds.y < workArea.y + workArea.height - 50,
    )
  return bounds !== null && isSeen ? bounds : {}
}

export const showWizard = (window: BrowserWindow): Promise<void> => window.loadURL(`${appOrigin}/index.html`)
