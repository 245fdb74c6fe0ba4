/** Everything for the administrator or the dealer in one folder, and the mail that goes with it. {{device}}: name of a device. */
export const handOver = {
  device: '機器',
  // Name of the folder.
  name: { admin: '管理者の方へ {{device}}', dealer: '販売店の方へ {{device}}' },
  practiceName: '練習用 ',
  readMe: '0 はじめに読む',
  readMeWhat: 'ファイルの説明',
  readMeLead: {
    admin:
      '「{{device}}」のメール送信のことで、Microsoft 365 の管理者の方にお願いする一式です。1 から順に見てください。',
    dealer: '「{{device}}」のメール送信のことで、販売店・保守会社の方にお願いする一式です。1 から順に見てください。',
  },
  // {{name}}: name of a file.
  fileLine: '■ {{name}}',
  // {{what}}: what the file is.
  whatLine: '　{{what}}',
  sheet: { admin: '管理者の方へ', dealer: '販売店・保守会社の方へ' },
  sheetWhat: {
    admin: '変える設定、理由、画面の手順とコマンド、元に戻す方法です。',
    dealer: 'お願いしたいこと、今の設定、入れる値、教えていただきたいことです。',
  },
  sheetHtmlWhat: '同じ紙です。ブラウザーで開けます。',
  // {{title}}: title of a script or topic.
  scriptWhat:
    'PowerShell のスクリプトです（{{title}}）。実行する前に、中を読んでください。はじめに確かめの質問が出ます。',
  undoWhat: '元に戻すスクリプトです（{{title}}）。',
  topicWhat: '読みものです（{{title}}）。ブラウザーで開けます。',
  mailFile: 'メールの文',
  mailWhat: 'この一式を送るときのメールの文です。',
  // First line of the file with the mail. {{subject}}: subject.
  subject: '件名: {{subject}}',
  noSecret: 'パスワードやシークレットは、どのファイルにも入っていません。メールでも送らないでください。',
  madeWith: '{{name}} {{version}} で作りました。',
  mail: {
    subject: { admin: 'Microsoft 365 の設定のお願い（{{device}}）', dealer: '機器のメール設定のお願い（{{device}}）' },
    greeting: { admin: 'Microsoft 365 の管理者の方へ', dealer: '販売店・保守会社の方へ' },
    ask: {
      admin: '「{{device}}」のメール送信のことで、Microsoft 365 の設定をお願いします。',
      dealer: '「{{device}}」のメール送信の設定を、変えていただきたく、ご連絡しました。',
    },
    // {{route}}: name of a way of sending.
    route: '新しい送り方: {{route}}',
    // {{when}}: a time in words; {{title}}: what happens then.
    date: '・{{when}}: {{title}}',
    files: {
      admin: 'くわしい内容は、添付の「管理者の方へ」にあります。',
      dealer: 'くわしい内容は、添付の「販売店・保守会社の方へ」にあります。',
    },
    scripts: 'スクリプトと、元に戻すスクリプトも入れました。',
    back: {
      admin: '終わったら、変えた設定と、日時を教えてください。できないときは、その理由を教えてください。',
      dealer: '紙の質問の答えを書いて、送り返してください。作業ができる日も教えてください。',
    },
    noPassword: 'パスワードやシークレットは、このメールに書かないでください。',
    // {{number}}: number of the paper.
    number: '資料番号: {{number}}',
  },
  // The page of the window.
  page: {
    open: { admin: '管理者にわたす一式を作る', dealer: '販売店にわたす一式を作る' },
    title: { admin: '管理者にわたす一式', dealer: '販売店・保守会社にわたす一式' },
    lead: '紙、説明、メールの文を、1つの zip ファイルにまとめます。',
    note: 'パスワードは入りません。',
    files: '入るファイル',
    mail: 'メールの文',
    mailHint: 'コピーして、zip を添えて送ります。',
    copy: 'メールの文をコピーする',
    copied: 'コピーしました。',
    save: 'zip ファイルで保存する',
  },
} as const
