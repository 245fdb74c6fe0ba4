/** A file that somebody dropped onto the window: what it is, and where it leads. */
export const dropped = {
  here: 'ここにファイルを置いてください',
  // {{name}}: name of the file.
  title: '「{{name}}」',
  kinds: {
    'site-file': { what: '拠点のファイルです。', next: '取りこむ前に、中身を確かめられます。' },
    report: {
      what: '保存した判定の結果です。',
      next: 'コマンド（advise、sheet）で、もう一度判定したり、紙にしたりできます。',
    },
    tenant: {
      what: 'Microsoft 365 の設定を調べた結果です。',
      next: '開いている機器の、管理者の結果を入れるページで読み取ります。機器を開いていないときは、先に開いてから、もう一度置いてください。',
    },
    list: { what: '表のファイル（CSV）です。', next: '機器の一覧や、Microsoft 365 の一覧なら、読み込めます。' },
    workbook: { what: 'Excel のファイルです。', next: '機器の一覧や、Microsoft 365 の一覧なら、読み込めます。' },
    picture: { what: '画像です。', next: '紙に入れるロゴにできます。' },
    text: { what: '文字のファイルです。', next: 'エラーの文が入っていれば、意味を調べられます。' },
    empty: { what: '中身がありません。', next: '保存し直してから、もう一度置いてください。' },
    'too-large': { what: '大きすぎるファイルです。', next: '5 MB までのファイルを置いてください。' },
    unknown: {
      what: 'このプログラムでは使えないファイルです。',
      next: '拠点のファイル、一覧、画像、エラーの記録を置けます。',
    },
  },
  readTenant: '読み取る',
  explain: 'エラーの意味を調べる',
  useAsLogo: 'ロゴにする',
  close: '閉じる',
  note: 'ファイルは変えていません。どこにも送っていません。',
} as const
