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
} as const
