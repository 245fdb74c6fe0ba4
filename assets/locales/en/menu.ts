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
  updates: 'Check for updates…',
  update: {
    question: 'Open the download page to see whether there is a newer version?',
    detail:
      'This is version {{version}}. Your browser would open: {{url}}\nThis program never looks for updates by itself and never replaces itself.',
    open: 'Open the page',
    cancel: 'Do not open',
    nowhere: 'Ask where you got this program whether there is a newer version',
    nowhereDetail: 'This is version {{version}}. It has no download page yet.',
    close: 'Close',
  },
} as const satisfies Shape<typeof ja>
