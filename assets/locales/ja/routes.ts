/** Trying other ways to send from the office's own line: the page, the result, the command line. */
export const routes = {
  // Of each server that was asked: how far it came.
  steps: {
    reached: 'サーバーに届いた',
    encrypted: '暗号化できた',
    signedIn: 'サインインできた',
    senderAccepted: '差出人が受け入れられた',
    recipientAccepted: 'あて先が受け入れられた',
    mailAccepted: 'メールが受け取られた',
    arrived: '届いた',
  },
  marks: {
    yes: 'はい',
    no: 'いいえ',
    'not-tried': '試していません',
    'not-needed': '要りません',
    look: '受信箱を見てください',
    junk: '迷惑メール',
  },
  // In a few words, for badges and tables.
  verdicts: {
    proven: '届きました',
    'in-junk': '届きましたが、迷惑メールです',
    'mail-accepted': '受け取られました',
    'recipient-accepted': '使えそうです（まだ確かではありません）',
    'signed-in': 'サインインできました',
    'not-arrived': '受け取られましたが、届いていません',
    'not-set-up': 'まだ準備ができていません',
    'check-values': '入れた値を確かめてください',
    'try-later': '今は受け付けられません',
    refused: '断られました',
    reached: 'つながりました（ほかは未確認）',
    'broken-off': '途中で切れました',
    'not-reached': 'つながりません',
    'not-tried': '試していません',
  },
  signIns: { none: 'サインインなし', basic: 'パスワード', oauth: 'OAuth' },
  result: 'ここから試した送り方',
  // {{verdict}}: see verdicts.
  tested: 'ここから試した結果: {{verdict}}',
  messageId: 'Message-ID（メールの番号）',
  // Said beside the Message-ID, for the administrator. The cmdlet keeps its name.
  trace:
    '届かないときは、管理者がこの番号でメールの行方を調べられます。Exchange 管理センターの「メッセージ追跡」か、Exchange Online PowerShell の Get-MessageTraceV2 を使います。',
  page: {
    title: '送り方をここから試す',
    choose: 'どの送り方を試しますか',
    lead: 'このパソコンから、実際のサーバーにつないで確かめます。機器の設定は変わりません。',
    // {{name}}: the way, e.g. ダイレクト送信.
    titleOf: '「{{name}}」をここから試す',
    running: '「{{name}}」を試しています',
    resultOf: '「{{name}}」を試した結果',
    willHappen: 'これから行うこと',
    // {{servers}}: hosts with ports.
    servers: 'つなぐ相手: {{servers}}',
    and: '、',
    notProven:
      '下の「本当に送る」を選ばないかぎり、メールは送りません。あて先が受け入れられても、まだ確かではありません。',
    withoutPassword: 'パスワードを入れないときは、つながるかと、暗号化できるかだけを調べます。',
    // {{recipient}}: an address.
    real: 'テストメールを1通、{{recipient}} に本当に送ります',
    realLater: 'テストメールを本当に送る（先に、あて先を入れてください）',
    start: 'ここから試す',
    startReal: '試して、1通送る',
    other: 'ほかの送り方を試す',
    again: 'もう一度試す',
    toAdvice: '助言のページに戻る',
    rows: '試したこと',
    found: '分かったこと',
    nothing: '途中で止めたので、結果はありません。もう一度試せます。',
    try: 'この送り方をここから試す',
    tryAgain: 'もう一度試す',
    tryOf: '「{{name}}」をここから試す',
    tryNew: '新しい送り方を試す',
    // {{label}}: name of a field.
    missing: '「{{label}}」を入れてください。',
    nonsense: '「{{label}}」の値を読み取れません。もう一度見てください。',
    corrected: '「{{label}}」は、下の形のことでしょうか。',
  },
  fields: {
    sender: {
      label: '差出人のアドレス',
      hint: '会社のドメインのアドレスです。空欄なら、今の差出人を使います。',
    },
    insideRecipient: { label: '社内のあて先', hint: '自分の組織のアドレスです。自分のアドレスで構いません。' },
    outsideRecipient: { label: 'あて先', hint: '社外に送れるかを調べるときは、社外の自分のアドレスを入れます。' },
    mxHost: {
      label: 'MX のサーバーの名前（分かるときだけ）',
      hint: '空欄なら、DNS で調べます。別の会社の検査が前にあるときは、管理者に聞いた名前を入れます。',
    },
    hveAccount: { label: 'HVE のアカウント', hint: '管理者が作ったアカウントのアドレスです。' },
    acsUser: {
      label: 'SMTP のユーザー名',
      hint: '管理者が作った短い名前か、「リソース名.アプリ ID.テナント ID」の長い名前です。',
    },
    acsSender: { label: '差出人のアドレス', hint: '管理者が Azure に登録したアドレスです。' },
    relayHost: { label: '中継サーバー', hint: '名前か IP アドレスです。例: 192.168.1.10' },
    relayPort: { label: 'ポート番号', hint: '空欄なら 25 です。パスワードを使うときは 587 です。' },
    relayEncryption: { label: '暗号化', hint: '分からなければ「わからない」で構いません。' },
    relaySignIn: { label: 'サインイン', hint: '分からなければ「わからない」で構いません。' },
    relayUser: { label: 'ユーザー名', hint: 'パスワードでサインインするときだけ入れます。' },
  },
  choices: {
    starttls: 'STARTTLS',
    none: 'なし',
    implicit: '最初から TLS',
    password: 'パスワード',
    unknown: 'わからない',
  },
  arrival: {
    // {{recipient}}: an address.
    question: '{{recipient}} に、メールは届きましたか',
    hint: '届くまで、数分かかることがあります。迷惑メールのフォルダーも見てください。',
    answers: {
      inbox: '受信箱に届いた',
      junk: '迷惑メールに入っていた',
      'not-at-all': 'どこにも届いていない',
      unknown: 'まだ分からない',
    },
    means: {
      inbox: 'この送り方は、ここから使えます。',
      junk: '送れますが、SPF レコードなどを直す必要があります。',
      'not-at-all': '受け取ったあとで止まっています。管理者がメールの行方を調べます。',
      unknown: 'あとで答えても構いません。',
    },
    copy: 'Message-ID をコピーする',
  },
} as const
