/** What was measured of the line and the sender's domain: result page, command line, paper. */
export const line = {
  title: 'この回線とドメイン',
  lead: 'このパソコンから見た様子です。機器が別の回線や Wi-Fi を使うときは、違うことがあります。',
  // {{ports}}: e.g. 25, 587.
  address: '外から見えるアドレス（ポート {{ports}}）',
  name: 'アドレスの名前（PTR）',
  port25: { ipv4: '外への 25 番ポート（IPv4）', ipv6: '外への 25 番ポート（IPv6）' },
  verdicts: {
    open: '通ります',
    intercepted: '別のサーバーが代わりに答えます',
    'no-banner': 'つながりますが、あいさつがありません',
    rejected: '断られます',
    blocked: '返事がありません（ふさがれています）',
    unclear: '分かりません',
  },
  // {{domain}}: of the sender; {{address}}: public address.
  spf: '{{domain}} の SPF（{{address}} から直接送るとき）',
  results: {
    none: 'SPF がありません',
    neutral: 'どちらともいえません（neutral）',
    pass: '通ります（pass）',
    fail: '通りません（fail）',
    softfail: '通りません（softfail）',
    temperror: '調べられませんでした',
    permerror: 'SPF に間違いがあります（permerror）',
  },
  published: '今の SPF レコード',
  // The record as it should stand, for each way of sending.
  proposed: {
    office: 'SPF: 直接送る（ダイレクト送信・SMTP リレー）だけのとき',
    microsoft: 'SPF: Microsoft 365 を通すだけのとき',
    both: 'SPF: 両方を使うとき',
  },
  already: '今のままで足りています',
  broken: '今のレコードの間違いを先に直してください',
  tenant: 'テナント ID',
  // {{what}}: name of the row.
  copyOf: '{{what}} をコピー',
  copied: 'コピーしました',
} as const
