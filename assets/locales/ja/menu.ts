/** The menu of the window. */
export const menu = {
  file: 'ファイル',
  quit: '終わる',
  edit: '編集',
  undo: '元に戻す',
  redo: 'やり直す',
  cut: '切り取り',
  copy: 'コピー',
  paste: '貼り付け',
  selectAll: 'すべて選ぶ',
  view: '表示',
  zoomIn: '大きくする',
  zoomOut: '小さくする',
  resetZoom: '元の大きさ',
  fullScreen: '全画面',
  help: 'ヘルプ',
  about: 'SMTP AUTH ナビについて',
} as const
