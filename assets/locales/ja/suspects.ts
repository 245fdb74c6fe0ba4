/** Who may be behind a refused sign-in, and how to tell. */
export const suspects = {
  // Heading over the ranked list.
  title: '疑わしい順に、どの設定かを確かめる',
  // Beside a suspect that something else already names as the cause.
  shown: 'ほかの結果も、これを示しています',
  how: {
    portal: '画面で見る',
    command: '見るだけのコマンド',
    probe: 'このプログラムで確かめる',
  },
  // Button: the person looked, and it is not this one.
  rule: 'これではなかった',
  restore: 'もう一度疑う',
  // {{count}}: suspects that are left.
  left: '残り {{count}} つ',
  none: 'すべて違いました。サインイン ログの失敗の理由を、管理者に確かめてください。',
  // What is to be replaced in a command.
  placeholders:
    '<mailbox> は機器のアドレス、<AppId> はアプリの ID に置きかえます。どのコマンドも、見るだけで何も変えません。',
  copyCommand: 'コマンドをコピー',
  copied: 'コピーしました',
  // Explain page: the whole answer as plain text for the administrator.
  copyForAdministrator: '管理者に渡す文をコピー',
  letter: {
    // First lines of the copied text. {{day}} is a date.
    lead: 'メールの送信エラーを調べた結果です（{{day}}、SMTP AUTH ナビ）。',
    seen: 'エラーの文:',
    means: '意味:',
    todo: 'すること:',
    suspects: '疑わしい順:',
    sources: '出典:',
    footer: 'この文は手元のパソコンで作りました。パスワードは含みません。',
  },
  sample: '見本を入れる',
  // Above the field when a paste is longer than allowed.
  tooLong: '文が長すぎます（500 万文字まで）。エラーの出ている部分だけを貼ってください。',
} as const
