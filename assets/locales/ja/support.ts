/** The support bundle: what somebody needs who helps with the program. Made on request only. */
export const support = {
  // Button that opens the page.
  open: '問い合わせ用の資料を作る',
  title: '問い合わせ用の資料',
  lead: 'このプログラムについて相談するときに使う資料です。自動では、どこにも送りません。',
  note: '保存する前に、中身をすべて見られます。',
  hide: 'メールアドレス、IP アドレス、サーバー名を入れない',
  hideHint: '分かる人が見るときは、外すと早く原因が分かることがあります。',
  preview: '保存される中身',
  // {{name}}: name of a file; {{what}}: what it is.
  show: '{{name}} — {{what}}',
  save: 'zip ファイルで保存する',
  empty: '（空）',
  files: {
    summaryName: '0 はじめに読む',
    summary: 'かんたんな説明',
    versions: 'プログラムとパソコンの版',
    settings: 'プログラムの設定',
    results: '最後の判定（答えや名前は入りません）',
    log: 'プログラムの動きの記録（30日分まで）',
    manifest: 'ファイルの一覧',
  },
  // The file that is read first.
  summary: {
    title: 'SMTP AUTH ナビ 問い合わせ用の資料',
    // {{at}}: moment in ISO 8601.
    made: '作成: {{at}}',
    // {{name}}: what; {{version}}: its version.
    version: '{{name}}: {{version}}',
    noResult: '判定はありません。',
    // {{outcome}}: id of the outcome; {{findings}}, {{facts}}: numbers.
    result: '最後の判定: {{outcome}}（分かったこと {{findings}}件、記録 {{facts}}件）',
    // Numbers.
    log: '記録: 確認 {{checks}}回、お知らせした失敗 {{faults}}回、プログラムの誤り {{bugs}}回',
    file: '・{{name}}: {{what}}',
    noSecret: 'パスワードやトークンは入っていません。',
    noAddresses: 'メールアドレス、IP アドレス、サーバー名も入っていません。',
    withAddresses: 'サーバー名が入っています。わたす相手を確かめてください。',
  },
} as const
