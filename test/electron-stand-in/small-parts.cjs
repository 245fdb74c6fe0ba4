'use strict'
const { EventEmitter } = require('node:events')
const { BrowserWindow } = require('./browser-window.cjs')
const { strict, mustBeReplaced } = require('./strict.cjs')

class MenuItem {
  constructor(options) {
    const { submenu } = options
    const shown = Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'click'))
    Object.assign(this, { type: submenu ? 'submenu' : 'normal', enabled: true, visible: true, checked: false }, shown)
    if (Array.isArray(submenu)) this.submenu = Menu.buildFromTemplate(submenu)
    this.chosen = options.click
  }
  click() {
    this.chosen?.(this, BrowserWindow.getFocusedWindow(), {})
  }
}
class Menu {
  static #application = null
  items = []
  append(item) {
    this.items.push(item)
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  static buildFromTemplate(template) {
    const menu = new Menu()
    template.forEach((item) => menu.append(item instanceof MenuItem ? item : new MenuItem(item)))
    return menu
  }
  static setApplicationMenu(menu) {
    Menu.#application = menu
  }
  static getApplicationMenu() {
    return Menu.#application
  }
}

const nativeTheme = Object.assign(new EventEmitter(), { themeSource: 'system', shouldUseDarkColors: false })

let copied = ''
const clipboard = strict('clipboard', {
  writeText: (text) => void (copied = String(text)),
  readText: () => copied,
  clear: () => void (copied = ''),
})
const dialog = strict('dialog', {
  showOpenDialog: mustBeReplaced('dialog.showOpenDialog'),
  showSaveDialog: mustBeReplaced('dialog.showSaveDialog'),
  showMessageBox: mustBeReplaced('dialog.showMessageBox'),
  showErrorBox: (title, content) => console.error('[showErrorBox]', title, content),
})
const shell = strict('shell', {
  openExternal: mustBeReplaced('shell.openExternal'),
  openPath: mustBeReplaced('shell.openPath'),
  showItemInFolder: mustBeReplaced('shell.showItemInFolder'),
})
const screen = strict('screen', {
  getPrimaryDisplay: () => ({
    workAreaSize: { width: 1280, height: 800 },
    workArea: { x: 0, y: 0, width: 1280, height: 800 },
    scaleFactor: 1,
  }),
  getAllDisplays: () => [screen.getPrimaryDisplay()],
})
const powerMonitor = new EventEmitter()

module.exports = { Menu, MenuItem, clipboard, dialog, nativeTheme, powerMonitor, screen, shell }
