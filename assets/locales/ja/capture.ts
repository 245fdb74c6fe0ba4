/** Capture: this computer plays a mail server and looks at what the device does. Reader: technicians, and office staff led by the page. */
export const capture = {
  // What the device is offered. Shown as the name of a round.
  rounds: {
    exchange: 'Microsoft 365 と同じ案内',
    'oauth-only': 'OAuth 2.0 だけの案内',
    'no-sign-in': 'サインインなしの案内',
    everything: 'すべての方式の案内',
  },
  // Names of the values to type into the device.
  values: {
    server: '送信サーバー',
    port: 'ポート',
    encryption: '暗号化',
    signIn: 'サインイン',
    user: 'ユーザー名',
    password: 'パスワード',
    sender: '差出人',
    recipient: 'あて先',
  },
  encryption: { starttls: 'STARTTLS', implicit: 'SSL/TLS', none: 'なし' },
  signIn: {
    password: 'ユーザー名とパスワード',
    oauth: 'OAuth 2.0（機器でサインイン済みのもの）',
    none: 'しない',
  },
  // Under the values. They are made for one session.
  throwaway: 'このユーザー名とパスワードは、今回の試験だけのものです。本物のパスワードは入れないでください。',
  // {{address}}: of this computer; {{seconds}}: a number.
  starting:
    '{{address}} で機器からの接続を待ちます（{{seconds}} 秒、Ctrl-C で終わり）。受け取ったメールは、どこにも送りません。',
  // One line per port. {{port}}: a number; {{instead}}: another port, or "-".
  ports: {
    listening: '{{port}} 番: 待っています',
    'not-allowed': '{{port}} 番: 使う権限がありません。代わりに使うポート: {{instead}}',
    'in-use': '{{port}} 番: ほかのプログラムが使っています。代わりに使うポート: {{instead}}',
    failed: '{{port}} 番: 開けませんでした。代わりに使うポート: {{instead}}',
    closed: '{{port}} 番: 終わりました',
  },
  // Before the values. {{round}}: one of rounds.
  typeThese: '【{{round}}】機器に次の値を入れて、1 通送ってください。',
  // One line per connection of a device. {{device}}: its address; {{what}}: e.g. STARTTLS TLS 1.2, LOGIN, 24 KB
  attempt: '{{device}} → {{port}} 番: {{what}}',
  attemptParts: {
    clear: '暗号化なし',
    failedTls: '暗号化できず',
    silent: '何も話さず',
    mail: 'メール {{kilobytes}} KB',
    noMail: 'メールなし',
    otherPassword: '試験用でないパスワード（記録していません）',
    quit: '正しく終了',
    left: '途中で切断',
    limit: 'こちらから終了',
  },
  // {{count}}: connections; {{from}}: the last address.
  turnedAway: 'この LAN の外などから来た接続を {{count}} 件断りました（最後: {{from}}）。',
  stopped: {
    asked: '終わりました。',
    'time-over': '時間になったので、待つのを終わりました。',
    'window-closed': '画面が閉じたので、待つのを終わりました。',
    'interface-changed': 'ネットワークが変わったので、待つのを終わりました。',
  },
  nothingSeen: '機器からの接続はありませんでした。機器のサーバー名とポート、LAN のつながりを確かめてください。',
  routes: '機器の側から見た送り方',
  can: { yes: 'できる', no: '今の設定ではできない', 'not-seen': 'まだ見ていない' },
  // Behind a route that was not seen. {{round}}: one of rounds.
  wouldShow: '（「{{round}}」で分かります）',
  // Devices of practice mode.
  practice: {
    'modern-oauth': { name: '新しい複合機', summary: 'OAuth 2.0 でサインインします。' },
    'login-tls12': { name: 'ふつうの複合機', summary: 'TLS 1.2 で暗号化して、パスワードでサインインします。' },
    'tls10-only': { name: '古い複合機', summary: '古い暗号化（TLS 1.0）しか使えません。' },
    'plain-no-sign-in': { name: 'とても古いスキャナー', summary: '暗号化もサインインもしません。' },
    'picky-login': { name: '問いかけにこだわる複合機', summary: 'サーバーの問いかけ方によって、途中でやめます。' },
    'bare-name': { name: '名乗りの短い複合機', summary: 'ドメインのない名前を名乗ります。' },
  },
} as const
