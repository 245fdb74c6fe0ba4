import { importHelp, importOptions } from './cli-parts/import-help'
import { labelsHelp, sheetHelp } from './cli-parts/sheet-help'
import { situation } from './cli-parts/situation'

/** The command line. Reader: technicians and administrators; the result itself also office staff. */
export const cli = {
  // Under a list of facts. {{where}}: an address or a note; {{day}}: 2026-11-23; {{confidence}}: see report.confidence.
  source: '出典: {{where}}（{{day}} 確認、{{confidence}}）',
  help: {
    // First lines of the general help.
    about: 'SMTP AUTH ナビ: メールの送り方（SMTP AUTH）を調べ、続けて使える方法を案内します。',
    usage: '使い方',
    commands: '命令',
    options: '指定',
    example: '例',
    exit: '終了コード',
    // The situation file, under check --help.
    situation:
      '状況ファイル（JSON、UTF-8）。どの項目も省けます。分からないときは "unknown" と書くか、書かないでください。',
    situationExample: '状況ファイルの例',
    fields: '状況ファイルの項目',
    general: [
      '詳しくは <命令> --help を見てください。',
      '言語は --lang ja|en で選べます。指定がなければ LC_ALL、LC_MESSAGES、LANG の順に、なければ OS の言語を見て、日本語なら日本語、ほかは英語にします。',
      'JSON の形は docs/json-output.md に書いてあります。NO_COLOR を設定すると色を付けません。',
      '2 回拒まれたアカウントを休ませる記録は、個人の状態フォルダー（Linux: $XDG_STATE_HOME または ~/.local/state、macOS: ~/Library/Application Support、Windows: %LOCALAPPDATA%）の smtp-auth-navi に置きます。アカウント名はハッシュにします。場所は SMTPNAVI_HOME で変えられます。',
    ].join('\n'),
    exitCodes: {
      done: '終わりました。気になることはありません。',
      found: '終わりました。見ていただきたいことがあります。',
      usage: '使い方、ファイル、入力した値に直すところがあります。',
      notChecked: '確かめられませんでした（回線なし、時間切れ、中止など）。',
    },
  },
  // One line per command, then what its help says below the usage.
  commands: {
    explain: {
      summary: 'エラーの文の意味と、直し方を調べます（通信しません）',
      more: '機器の表示、返ってきたメール、ログを、そのまま貼り付けられます（5 MB まで）。TEXT がなければ標準入力を読みます。終了コードは、原因が分かった・知らないエラーがあったとき 1、エラーがないとき 0、メールサーバーの返事が見当たらないとき 3 です。',
    },
    check: {
      summary: 'サーバーを調べ、判定と送り方の案内を出します',
      more: [
        '何も指定しなければ、サインインも送信もしません。',
        '--password-stdin を付けると、パスワードで 1 回だけサインインします。--token-stdin を付けると、アクセストークンで 1 回だけサインインします。どちらも、証明書を確かめられた相手にしか送りません。',
        'メールを本当に送るのは、--send-real-mail-to を付けたときだけです。そのあて先に 1 通だけ送ります。',
        '--route を付けると、今の送り方のほかに、その送り方も、ここから試します。あて先が受け付けられるかまでで、まだ確かではありません。確かめるには --send-real-mail-to を付けます。パスワードは、サインインする送り方 1 つに使います。必要な値は、下の routeTests に書きます。',
        '途中で Ctrl-C を押すと、そこまでに分かったことを出して終わります（終了コード 3）。',
      ].join('\n'),
    },
    advise: {
      summary: '保存した結果を、今の知識でもう一度判定します（通信しません）',
      more: 'FILE は check --out で保存した結果、または .smtpnavi ファイルです。',
    },
    identify: {
      summary: '機種名や識別文字列から、カタログの機種を探します',
      more: 'TEXT がなければ標準入力を読みます。終了コードは、見つかったとき 0、カタログにないとき 1 です。',
    },
    discover: {
      summary: 'ネットワークにある複合機やプリンターを探します',
      more: [
        '始める前に、何をするかを出します。--dry-run を付けると、それだけで終わります。',
        '--address を付けると、そのアドレスの機器だけに聞き、ほかには何も送りません。社内のアドレスだけを指定できます。',
        '終了コードは、プリンターなどが見つかったとき 0、見つからなかったとき 1、中止したときや調べられなかったとき 3 です。',
      ].join('\n'),
    },
    capture: {
      summary: '機器からの接続を待って、どの送り方ができるかを見ます（受け取ったメールは送りません）',
      more: [
        '587、25、465、2525 番のうち、開けたポートで待ちます。--port で選べます。LAN の中からの接続だけを受けます。',
        '--round を省くと、機器が送るたびに、次に見るべき案内に進みます。--practice-device を付けると、見本の機器がつなぎます。',
        '終了コードは、気になることがないとき 0、あったとき 1、機器が来なかった・ポートを開けなかったとき 3 です。',
      ].join('\n'),
    },
    sheet: sheetHelp,
    'hand-over': {
      summary: '管理者や販売店にわたす一式（紙、スクリプト、説明、メールの文）を作ります',
      more: '--out の名前が .zip で終わると zip ファイル、ほかは新しいフォルダーになります。パスワードは入りません。PDF を作れないときは HTML だけを入れ、終了コードは 3 です。',
    },
    tenant: {
      summary: '組織の設定を管理者に見てもらい、どれが原因か調べます',
      more: [
        '--write-script を付けると、読むだけの PowerShell スクリプトを書きます。管理者が実行すると、JSON ファイルが1つできます。',
        'そのファイルと状況ファイルを渡すと、原因の設定と、いちばん小さい変更を出します。終了コードは、気になることがないとき 0、あったとき 1 です。',
      ].join('\n'),
    },
    import: importHelp,
    labels: labelsHelp,
    knowledge: {
      summary: 'このプログラムが知っていることを、出典と日付つきで出します',
      more: '何を出すか: devices（機種）、replies（サーバーの返事）、routes（送り方）、timeline（日程）、learn（読みもの）。省くと全部です。',
    },
  },
  // One line per option.
  options: {
    lang: '表示の言語',
    help: 'この説明を出す',
    version: '版を出す',
    ...importOptions,
    json: '結果を JSON で出す',
    situation: '状況ファイル（下の例）',
    practice: '練習: 見本の会社を相手に調べる（どこにもつながない）',
    chromium: 'PDF を作るブラウザー（Chromium、Chrome、Edge）の場所',
    route: '送り方をここから試す（繰り返せる。direct-send、connector-relay、hve、acs、submission-25、local-relay）',
    'password-stdin': 'パスワードを標準入力の 1 行目から受け取り、1 回だけ試す',
    'token-stdin': 'アクセストークンを標準入力の 1 行目から受け取り、1 回だけ試す',
    'recipient-check': 'テストのあて先が受け入れられるかまで試す（メールは送らない）',
    'send-real-mail-to': 'このあて先にテストメールを本当に 1 通送る',
    'identify-tenant': '差出人のドメインがどの組織（テナント）のものか、Microsoft のサインインのサーバーに聞く',
    'accept-fingerprint':
      '確かめられない証明書でも、SHA-256 指紋がこれなら続ける（マイクロソフトのサーバーには効きません）',
    'accept-corrections': '全角文字などを直した形を使う',
    'dry-run': '何をするかだけを出す（だれにもつながない）',
    'connect-to': '接続先を付け替える（H:P:H2:P2、H:P:drop、H:P:refuse。何度でも）',
    dns: 'この DNS サーバーに尋ねる',
    ca: 'この CA 証明書（PEM）も信頼する',
    seconds: '何秒続けるか（discover は 2～60、指定がなければ 5。capture は 1～600）',
    address: 'このアドレスの機器に聞く（何度でも）',
    wide: '広いネットワークでは、4,096 個のアドレスまで聞く',
    for: 'だれにわたすか',
    all: 'すべての機器を、1つの文書にする',
    organisation: '紙に入れる会社の名前',
    logo: '紙に入れるロゴ（PNG か JPEG、2 MB まで）',
    out: '結果をこのファイルにも保存する',
    details: 'サーバーの返事と出典も出す',
    'as-of': 'この日の時点で判定する（YYYY-MM-DD）',
    port: '待つポート（何度でも）',
    'listen-on': 'このパソコンのどの IP アドレスで待つか',
    round: '機器への案内を 1 つに決める',
    'practice-device': '練習: 見本の機器がつなぐ（このパソコンの中だけ）',
    kind: '紙の種類',
    format: 'ファイルの形式',
    device: 'どの機器か（.smtpnavi ファイルのとき、機器の名前）',
    'write-script': '管理者用の、読むだけのスクリプトを、このファイルに書く（.ps1）',
    'full-addresses': '管理者のファイルに、アドレスをそのまま書く（省くと短くする）',
    tenant: '管理者のスクリプトのファイルも使う',
    'confirm-tenant': 'ドメインが違っても、正しい組織のファイルとして使う',
    script: 'どのスクリプトか（省くと、おすすめの送り方の最初のもの）',
  },
  situation,
  // Name used in the example situation file.
  exampleName: '1階の複合機',
  // {{limit}}: what a value may be, e.g. 1-65535.
  limits: { text: '文字', number: '数', integer: '整数 {{from}}～{{to}}' },
  check: {
    // Before the live rows. {{place}}: e.g. smtp.office365.com:587.
    starting: '{{place}} を調べています（Ctrl-C で中止）',
    startingOffline: '送信サーバーが分からないので、答えていただいたことだけで判定します。',
    cancelled: '中止しました。ここまでに分かったことは次のとおりです。',
    unfinished: '最後まで確かめられませんでした。ここまでに分かったことは次のとおりです。',
    noAnswer: 'どのサーバーからも返事がありませんでした。回線や Wi-Fi がつながっているかを確かめてください。',
    // {{minutes}}: a number; {{account}}: user name.
    paused: '{{account}} は続けて拒まれたので、ロックを防ぐため休ませています。あと {{minutes}} 分で試せます。',
    // {{fingerprint}}: AB:CD:…
    fingerprint:
      '確かめられなかった証明書の SHA-256 指紋は {{fingerprint}} です。サーバーの管理者に聞いて同じだと分かったときだけ、--accept-fingerprint に付けて続けられます。',
    // Prompts on the terminal; nothing is shown while typing.
    password: 'パスワード（画面には出ません）: ',
    token: 'アクセストークン（画面には出ません）: ',
    // The warning before the one attempt.
    oneAttempt: 'サインインは 1 回だけ試します。続けて失敗すると、アカウントがロックされることがあります。',
    correctionsOffered: '直した形を使うなら、--accept-corrections を付けてください。',
    // {{path}}: file.
    saved: '保存しました: {{path}}',
    // The report could not be saved where it was wanted.
    rescued: '代わりに、ここに保存しました: {{path}}',
    notRescued: '代わりの場所にも保存できないので、結果の JSON を標準出力に出します。',
  },
  plan: {
    title: '実行すると、次のことをします（今は、だれにもつないでいません）。',
    rows: '調べること',
    signIn: 'サインイン: {{text}}',
    signIns: {
      none: 'しません',
      basic: 'パスワードで 1 回だけ（証明書を確かめられたときだけ）',
      oauth: 'アクセストークンで 1 回だけ（証明書を確かめられたときだけ）',
    },
    mail: 'メール: {{text}}',
    mails: {
      no: '送りません',
      'to-recipient-check': 'あて先が受け入れられるかまで試します（送りません）',
      // {{recipient}}: address.
      real: '{{recipient}} に 1 通だけ本当に送ります',
    },
    mappings: '接続先の付け替え: {{text}}',
  },
  // Rows while a check runs: name of each probe, state, short remark.
  live: {
    probes: {
      'situation-answers': '答え',
      'dns-mx': 'DNS',
      'port-reach': 'ポート',
      'line-port-25': '外への 25 番ポート',
      'line-controls': 'ほかの出口（比較）',
      'line-name': '回線のアドレスの名前',
      'line-surroundings': 'このパソコンの回線',
      'domain-policies': 'DMARC と DKIM',
      'domain-spf': 'SPF とこの回線',
      'domain-tenant': 'Microsoft 365 の組織',
      'submission-conversation': '送信サーバーとの会話',
      'tls-versions': '暗号化の版',
      'basic-sign-in': 'Basic サインイン',
      'oauth-sign-in': 'OAuth サインイン',
      'submission-send': 'テストメール',
      'route-conversation': '送り方: サーバーとの会話',
      'route-send': '送り方: サインインとあて先',
      'route-anonymous': '送り方: サインインなし',
      'token-claims': 'アクセストークンの中身',
    },
    states: {
      waiting: '待っています',
      checking: '調べています',
      ok: '終わりました',
      trouble: '問題があります',
      skipped: '行いません',
    },
    // {{seconds}}: e.g. 0.8.
    seconds: '{{seconds}} 秒',
    // Remark behind a row; the reason for the state in a few words.
    remarks: {
      closed: 'つながりません（拒否）',
      silent: '返事がありません',
      unreachable: '届きません',
      nameUnknown: '名前が見つかりません',
      dnsFailed: 'DNS の答えが得られません',
      notGreeted: 'メールサーバーの返事ではありません',
      brokenOff: '途中で切れました',
      tlsFailed: '暗号化できません',
      certificate: '証明書を確かめられません',
      noStarttls: 'STARTTLS がありません',
      refused: '拒まれました',
      signedIn: 'サインインできました',
      accepted: '受け付けられました',
      // {{reply}}: code, e.g. 535 5.7.139.
      replied: '{{reply}}',
      cancelled: '中止',
      deadline: '時間切れ',
      notNeeded: '不要',
      notPossible: '前の段階でつまずいたので、行えません',
      notTried: '試していません',
      paused: '休止中',
      broke: 'プログラムの誤り',
      open: '開いています',
      versionYes: '使えます',
      versionNo: '使えません',
      versionUnknown: '分かりません',
    },
  },
  result: {
    question: '調べていただきたいこと',
    // {{where}}: a place to look.
    where: '調べる場所: {{where}}',
    // {{answer}}: key in the situation file.
    writeAnswer: '分かったら、状況ファイルの {{answer}} に書いて、もう一度実行してください。',
    findings: '分かったこと',
    comparison: 'サインインの比べ',
    recommended: 'おすすめの送り方',
    otherRoutes: 'ほかの送り方',
    // Before the answer to the question is known.
    recommendedSoFar: '今わかる範囲でのおすすめ（調べた結果で変わります）',
    // What stands for a value nobody knows yet.
    placeholders: {
      mxHost: '（MX の名前。DNS か管理センターで確かめます）',
      relayHost: '（社内の中継サーバーの名前）',
    },
    user: 'ユーザー名: {{text}}',
    password: 'パスワード: {{text}}',
    // Which sender address the server takes.
    sender: '差出人のアドレス: {{text}}',
    // {{who}}: see report.who.
    step: '[{{who}}] {{text}}',
    server: 'サーバー: {{server}}',
    port: 'ポート: {{port}}',
    encryption: '暗号化: {{text}}',
    encryptions: { starttls: 'STARTTLS', optional: 'あれば使う', 'own-choice': '社内の決まりに合わせる' },
    signIn: 'サインイン: {{text}}',
    signIns: { oauth: 'OAuth 2.0', password: 'パスワード', none: 'なし', 'own-choice': '社内の決まりに合わせる' },
    cost: '費用: {{text}}',
    limits: '制限: {{text}}',
    // {{when}}, {{days}}: see report.outcome.
    ends: '使える期間: {{when}}まで（{{days}}）',
    noEnd: '使える期間: 終わりは発表されていません',
    why: '条件:',
    // {{state}}: see report.condition.
    condition: '{{text}}（{{state}}）',
    steps: 'すること:',
    undo: '元に戻すには: {{text}}',
    moreDetails: 'サーバーの返事と出典は --details で出ます。',
  },
  explained: {
    explained: '分かったこと',
    unknown: '知らないエラーです。分かるのは次のことだけです。',
    'no-error': 'エラーは見当たりません。サーバーは断っていません。',
    unrelated:
      'メールサーバーの返事が見当たりません。エラーの番号（例: 535 5.7.139）が入っている部分を渡してください。',
    empty: '文字がありません。',
    // {{line}}: line of the paste; {{raw}}: what it says.
    quote: '{{line}} 行目: {{raw}}',
    times: '全部で {{times}} 回',
    waiting: 'エラーの文を貼り付けて、最後に Ctrl-D（Windows は Ctrl-Z と Enter）を押してください。',
  },
  identified: {
    none: 'カタログにない機種です。機種の種類と、分かる範囲の答えだけでも判定できます。',
    oauth: 'OAuth 2.0: {{text}}',
    since: '対応の時期: {{text}}',
    whereToLook: '確かめる場所: {{text}}',
    family: '状況ファイルには device.family: "{{id}}" と書きます。',
    // Several families may be meant; none of them is proven. {{count}}: how many.
    several:
      '当てはまるかもしれないものが {{count}} つあります。機種名をよく見て 1 つを選び、その名前を状況ファイルの device.family に書きます。どれにも当てはまらないときは、書かないでください。',
    // Only the maker's name was read, and he has one family in the catalogue.
    makerOnly: 'メーカーは分かりましたが、機種は読み取れません。型番で確かめてください。',
    waiting: '機種名か識別文字列を入力して、最後に Ctrl-D（Windows は Ctrl-Z と Enter）を押してください。',
  },
  knowledge: {
    checkedOn: '知識の日付: {{day}}',
    devices: '機種',
    replies: 'サーバーの返事',
    routes: '送り方',
    timeline: '日程',
    learn: '読みもの',
    superseded: '今は無効の日程',
  },
  advised: {
    // Heading over one device of a site file.
    device: '{{site}} / {{device}}',
    noRuns: 'このファイルには、まだ結果がありません。',
    // The file itself was damaged and the copy beside it was read.
    fromBackup: 'ファイルが壊れているので、横にある控え（.bak）を読みました: {{path}}',
  },
  // With SMTPNAVI_DEBUG=1 only.
  debug: '詳細: {{text}}',
} as const
