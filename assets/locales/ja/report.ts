/** Words of the result that every skin uses: command line, window, printed report. */
export const report = {
  // Outcome in one sentence. Reader: office staff.
  outcome: {
    'not-affected': 'この変更の影響はありません。この変更のために、送り方を変える必要はありません。',
    // {{when}}: e.g. 2026年12月31日; {{days}}: e.g. あと 38 日.
    'works-until-change':
      'いまの送り方は、{{when}}までに使えなくなる予定です（{{days}}）。それまでに送り方を変えましょう。',
    'works-until-announcement':
      'いまの送り方は当面使えますが、{{when}}に終わりの日が発表される予定です（最も遅くて、{{days}}）。早めに送り方を変えましょう。',
    'already-failing': 'いまの送り方では、もう送れません。送り方を変える必要があります。',
    'find-out': 'あと 1 つ分かれば、答えが決まります。',
  },
  // Said after the sentence of find-out: what is known of the urgency.
  urgency: {
    failing: 'いまは送れていないので、早めに調べましょう。',
    'until-change': 'パスワードだけで送っているときは、{{when}}までに使えなくなる予定です（{{days}}）。',
    'until-announcement': '{{when}}に、終わりの日が発表される予定です（最も遅くて、{{days}}）。',
    unknown: 'いつまで使えるかは、まだ分かりません。',
  },
  // How far away a day is. {{days}}: a number.
  days: {
    left: 'あと {{days}} 日',
    one: 'あと 1 日',
    today: '今日',
    over: '{{days}} 日前に過ぎました',
  },
  // A stretch of time in words; see text of timeline rows.
  window: {
    // {{year}}: e.g. 2027.
    'first-half': '{{year}}年前半',
    'second-half': '{{year}}年後半',
    'whole-year': '{{year}}年',
    // {{from}}, {{to}}: days in words.
    between: '{{from}}から{{to}}',
    // {{window}}: a month in words.
    'end-of': '{{window}}末',
  },
  // Who does a step.
  who: {
    user: 'あなた',
    dealer: '販売店・保守会社',
    administrator: '管理者',
    network: '回線・ネットワークの担当',
    microsoft: 'マイクロソフト',
    recipient: '受け取る側',
  },
  // Does sending the same mail again help?
  retry: {
    no: 'もう一度送っても、同じ結果になります。',
    'after-fix': '直してから、もう一度送ってください。',
    later: '時間をおいて、もう一度送ってください。',
    split: 'あて先や添付を分けて、もう一度送ってください。',
  },
  // State of a route.
  route: {
    recommended: 'おすすめ',
    possible: '使えます',
    open: 'まだ分からないことがあります',
    closed: '今の条件では使えません',
    stopGap: '一時しのぎ（終わりがあります）',
  },
  // Is a condition met?
  condition: { yes: '確認できました', no: '当てはまりません', unknown: 'まだ分かりません' },
  // How sure a fact is.
  confidence: {
    confirmed: '公式の文書で確認',
    secondary: '第三者の資料による',
    inferred: '推定',
    memory: '出典なし',
    unconfirmed: '未確認',
  },
  // Can a family of devices sign in with OAuth?
  oauth: { yes: '対応', no: '非対応', some: '機種・版による', unknown: '不明' },
  // Printed on top of everything that rests on practice or redirected connections.
  mapped: '練習または付け替えた接続先での結果です。本物のサーバーの結果ではありません。',
  // {{day}}: a day in words; {{days}}: a number above 90.
  stale:
    'このプログラムの知識は {{day}} のものです（{{days}} 日前）。日付や設定が変わっているかもしれません。新しい版を確かめてください。',
  // The one test mail. Sent in both languages: nobody knows who reads it.
  testMail: {
    subject: 'テストメール',
    text: 'これは、機器のメール設定を確かめるためのテストメールです。返信はいりません。届いたことを、確認している方に伝えてください。',
  },
  // Side by side: password sign-in and OAuth.
  comparison: {
    basic: 'Basic（パスワード）',
    oauth: 'OAuth',
    steps: {
      reached: 'サーバーに届いた',
      encrypted: '暗号化できた',
      'signed-in': 'サインインできた',
      'sender-accepted': '差出人が受け入れられた',
      'mail-accepted': 'メールが受け付けられた',
      arrived: '届いた',
    },
    marks: {
      yes: 'はい',
      no: 'いいえ',
      'not-tried': '試していません',
      look: '受信箱を見てください',
    },
  },
} as const
