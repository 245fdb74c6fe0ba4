/** `import --help`. */
export const importHelp = {
  summary: '機器の一覧（Excel、CSV）や Microsoft 365 の一覧を、現場ファイルに取り込みます',
  more: [
    '機器の一覧、「SMTP AUTH clients」レポート（CSV）、Entra のサインイン ログ（CSV、JSON）を読みます。何の一覧かは内容で決めます。違うときは --as を付けてください。',
    '列の意味は --map で直せます（例: --map 管理番号=name、使わない列は --map 5=-）。項目の名前: site place name kind maker family model address host port encryption signIn account from recipientsPerDay（Microsoft の一覧: sender authentication tls10 tls11 tls12 tls13 messages at clientApp ip result errorCode）。',
    '全部を一度に取り込みます。問題のある行と、もうある機器は取り込みません。パスワードの列は読みません。--dry-run を付けると、見るだけで保存しません。',
    '終了コードは、見ていただくことがないとき 0、注意のある行やパスワードでの送信があったとき 1 です。',
  ].join('\n'),
} as const

/** Its options. */
export const importOptions = {
  site: '取り込む先の現場ファイル（なければ作ります）',
  'site-name': '現場ファイルの中の、どの拠点か',
  as: '何の一覧か',
  'head-row': '見出しの行の番号（0: 見出しなし）',
  map: '列の意味（見出しか列の番号=項目、- は使わない）',
  'add-unknown': '機器になっていないアカウントも、機器として追加する',
} as const
