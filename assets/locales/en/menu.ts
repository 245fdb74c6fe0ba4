import type { menu as ja } from '../ja/menu'
import type { Shape } from '../shape'

/** The menu of the window. */
export const menu = {
  file: 'File',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  resetZoom: 'Original size',
  fullScreen: 'Full screen',
  help: 'Help',
  about: 'About SMTP AUTH Navi',
} as const satisfies Shape<typeof ja>
