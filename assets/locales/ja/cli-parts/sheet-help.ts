/** What the help says of the command `sheet`. */
export const sheetHelp = {
  summary: '結果から、紙、一覧、カレンダー、管理者のスクリプトを作ります',
  more: [
    'FILE は check --out で保存した結果、または .smtpnavi ファイルです。機器が2つ以上あるときは、紙とスクリプトは --device で選びます。',
    '紙は、--device を何度も書くか --all と書くと、目次のついた1つの文書になります（comparison のほか）。一覧とカレンダーも、--device で選べます。',
    '紙（html か pdf）: device は設定シート、admin は管理者あて、dealer は販売店あて、report は報告書、comparison は送り方の比較です。',
    'inventory（csv か xlsx）は機器の一覧、reminders（ics）は期限のカレンダー、script（ps1）は管理者のスクリプトです。スクリプトの横に、元に戻すスクリプト（-undo.ps1）もできます。',
  ].join('\n'),
} as const

/** `labels --help`. */
export const labelsHelp = {
  summary: '現場で確かめた項目名を、カタログの形(YAML)で出します',
  more: '結果のファイルか、現場ファイル(.smtpnavi)を読みます。終了コードは、出したとき 0、確かめた項目名がないとき 1 です。',
} as const
