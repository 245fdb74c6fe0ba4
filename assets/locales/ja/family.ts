// The page of a family of devices: what it can do, how sure that is, what it calls its settings. Reader: technician, office staff.
export const family = {
  title: '機種のくわしい説明',
  // Above the name of the family.
  kicker: '機種',
  // Bottom of the page.
  note: 'リンクは、いつものブラウザーで開きます。',
  close: '元のページにもどる',
  // Buttons that open this page: from the question about the family, and from the sheet.
  open: 'この機種のくわしい説明',
  openToCorrect: '項目名を確かめる・直す',
  can: 'できること',
  oauth: '新しいサインイン(OAuth)',
  encryption: '暗号化',
  starttls: 'STARTTLS: {{answer}}',
  implicitTls: 'SMTP over SSL(465): {{answer}}',
  certificates: 'サーバー証明書の確認: {{answer}}',
  versions: 'TLS のバージョン: {{versions}}',
  answers: { yes: '使えます', no: '使えません', unknown: '情報がありません' },
  validation: {
    always: 'いつも確かめます',
    optional: '設定で選べます',
    never: '確かめません',
    unknown: '情報がありません',
  },
  limits: '決まり・上限',
  noLimits: '情報がありません。入れた値が途中で切れていないか、機器の画面で見てください。',
  userMax: 'ユーザー名は {{max}} 文字までです。',
  passwordMax: 'パスワードは {{max}} 文字までです。',
  limitKinds: {
    ports: 'ポート:',
    'login-dialect': 'サインインの方式:',
    'ehlo-name': '名乗る名前:',
    length: '文字数:',
    size: '大きさ:',
    network: 'ネットワーク:',
    certificates: '証明書:',
  },
  notes: '知っておくこと',
  labels: 'この機器での項目名',
  labelsHint:
    '機器の画面と違うときは「直す」を押して、画面のとおりに入れてください。紙には「現場で確認」と書かれます。',
  labelsReadOnly: '機器の画面での名前です。この機種を選んで調べているときは、ここで直せます。',
  noLabels: '項目名は分かっていません。',
  noLabel: '分かっていません',
  // How sure a wording is. {{day}} is a date in words.
  onSite: '現場で確認({{day}})',
  correct: '直す',
  // Read by screen readers. {{what}} is the name of a setting.
  correctWhat: '{{what}}の項目名を直す',
  asShown: '{{what}}: 機器の画面での名前',
  asShownHint: '機器の画面に出ているとおりに入れてください。',
  save: '現場で確認した名前にする',
  cancel: 'やめる',
  takeBack: '元の名前にもどす',
  copyRows: '直した項目名をコピー(YAML)',
  copyHint: 'この機種の情報を整えている人に、そのまま渡せる形です。',
  copied: 'コピーしました。',
  sources: '出典と公式ページ',
  // {{word}} is how sure it is, {{day}} the day it was looked up.
  checked: '{{word}}、{{day}}に確認。',
  // {{date}} is the date that the page itself bears, as it stands there.
  published: 'ページの日付: {{date}}。',
} as const
