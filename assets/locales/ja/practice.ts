/** Practice mode: scenarios by id. The password to type is shown on screen. */
export const practice = {
  title: '練習する場面を選んでください',
  device: '見本の複合機',
  lead: '見本の会社で、はじめから終わりまで試せます。どこにもつながりません。',
  // {{password}}: the made-up password.
  password: '練習用のパスワードは「{{password}}」です。本物のパスワードは入れないでください。',
  banner: '練習中です。本物のサーバーにはつながりません。',
  leave: '練習を終わる',
  // Said for the two scenes after December 2026.
  notFinal: 'Microsoft は、2026年12月末のあとの本当の断り文を、まだ示していません。本番では、文が違うことがあります。',
  scenarios: {
    today: { name: '今日: パスワードでまだ送れる', summary: '2026年12月末までの、ふつうの様子です。' },
    'after-december': {
      name: '2026年12月末のあと(断り文 1)',
      summary:
        'パスワードだけでは断られます。Microsoft は、本当の断り文をまだ示していません。これは、今ある断り文です。',
    },
    'after-removal': {
      name: '2026年12月末のあと(断り文 2)',
      summary: 'Microsoft が前に予告した断り文です。本当にこの文になるかは、まだ分かりません。',
    },
    'security-defaults': {
      name: 'セキュリティの既定値群が入っている',
      summary: 'パスワードだけのサインインが、会社全体で断られます。',
    },
    'wrong-password': { name: 'パスワードが違う', summary: '機器に入っているパスワードが古い場合です。' },
    'locked-out': { name: 'ロックされている', summary: '何度も失敗して、少しの間サインインできない場合です。' },
    'port-25-blocked': { name: '25 番の出口がふさがれている', summary: '多くの回線は、25 番ポートを外へ通しません。' },
    'oauth-only': { name: '新しい方式だけ使える', summary: 'パスワードだけは断られ、新しい方式(OAuth)は通ります。' },
    'mailbox-switched-off': {
      name: 'メールボックスの SMTP AUTH が切れている',
      summary: 'パスワードでも新しい方式でも断られます。直せるのは管理者です。',
    },
    inspected: { name: '社内の装置が暗号化を開いている', summary: 'サーバーの証明書が本物と確かめられない場合です。' },
    'direct-send-rejected': {
      name: 'サインインなしの送信が断られる',
      summary: '会社の設定（Reject Direct Send）で、ダイレクト送信が止まっています。「ここから試す」で確かめます。',
    },
    'connector-made': {
      name: 'コネクタができている',
      summary: '管理者がコネクタを作ったので、サインインなしで社外にも送れます。「ここから試す」で確かめます。',
    },
    'address-banned': {
      name: '回線の IP アドレスが断られる',
      summary: '25 番ポートには出られますが、IP アドレスが拒否リストにあります。「ここから試す」で確かめます。',
    },
  },
} as const
