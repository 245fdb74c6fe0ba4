import { Menu, type App } from 'electron'
import { t, type Lang } from '../text/t'

/** The menu: what people look for there, and nothing that could break the wizard (no reload, no developer tools). */
export function programMenu(lang: Lang, app: App, askForUpdates: () => Promise<void>): Menu {
  app.setAboutPanelOptions({ applicationName: t(lang, 'wizard.name'), applicationVersion: app.getVersion() })
  return Menu.buildFromTemplate([
    { label: t(lang, 'menu.file'), submenu: [{ id: 'quit', label: t(lang, 'menu.quit'), click: () => app.quit() }] },
    {
      label: t(lang, 'menu.edit'),
      submenu: [
        { role: 'undo', label: t(lang, 'menu.undo') },
        { role: 'redo', label: t(lang, 'menu.redo') },
        { type: 'separator' },
        { role: 'cut', label: t(lang, 'menu.cut') },
        { role: 'copy', label: t(lang, 'menu.copy') },
        { role: 'paste', label: t(lang, 'menu.paste') },
        { role: 'selectAll', label: t(lang, 'menu.selectAll') },
      ],
    },
    {
      label: t(lang, 'menu.view'),
      submenu: [
        { role: 'zoomIn', label: t(lang, 'menu.zoomIn') },
        { role: 'zoomOut', label: t(lang, 'menu.zoomOut') },
        { role: 'resetZoom', label: t(lang, 'menu.resetZoom') },
        { role: 'togglefullscreen', label: t(lang, 'menu.fullScreen') },
      ],
    },
    {
      label: t(lang, 'menu.help'),
      submenu: [
        { id: 'updates', label: t(lang, 'menu.updates'), click: () => void askForUpdates() },
        { id: 'about', label: t(lang, 'menu.about'), click: () => app.showAboutPanel() },
      ],
    },
  ])
}
