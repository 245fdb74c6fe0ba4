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
  // Opens a question first; nothing is looked up before it is answered.
  updates: '新しい版を確かめる…',
  // What “check for updates” asks. {{version}}: e.g. 0.1.0. {{url}}: the address of the download page.
  update: {
    question: 'ダウンロードのページを開いて、新しい版があるかを見ますか',
    detail:
      '今の版は {{version}} です。ブラウザーで次のページを開きます: {{url}}\nこのプログラムが自分で調べたり、入れ替えたりすることはありません。',
    open: 'ページを開く',
    cancel: '開かない',
    // There is no public page.
    nowhere: '新しい版は、このプログラムを受け取ったところに聞いてください',
    nowhereDetail: '今の版は {{version}} です。ダウンロードのページは、この版にはまだありません。',
    close: '閉じる',
  },
} as const
