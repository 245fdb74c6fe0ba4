/** What went wrong on our own side, keyed by the codes of contract/result.ts. Each says what to do. Reader: everybody. */
export const faults = {
  usage: {
    // {{command}}: what was typed, e.g. chekc.
    'unknown-command': '「{{command}}」という命令はありません。--help で一覧を見られます。',
    // {{meant}}: the command that was probably meant.
    'unknown-command-meant': '「{{command}}」という命令はありません。「{{meant}}」のことでしょうか。',
    // {{option}}: with its dashes, e.g. --jsno.
    'unknown-option': '{{option}} という指定はありません。--help で一覧を見られます。',
    'unknown-option-meant': '{{option}} という指定はありません。{{meant}} のことでしょうか。',
    // {{allowed}}: list of values, e.g. ja, en.
    'bad-value': '{{option}} に「{{value}}」は使えません。使えるのは次のものです: {{allowed}}',
    // {{what}}: an option or a placeholder, e.g. --situation FILE.
    missing: '{{what}} が必要です。--help に例があります。',
    // {{value}}: name of the value in --help, e.g. FILE.
    'value-missing': '{{option}} のあとに値（{{value}}）が必要です。',
    'no-value-here': '{{option}} に値は付けられません。',
    'given-twice': '{{option}} は 1 回だけ指定してください。',
    'too-many-words': '「{{value}}」は余分です。空白を含む名前は引用符（"…"）で囲んでください。',
    'password-or-token': '--password-stdin と --token-stdin は、どちらか一方だけ指定してください。',
    'one-secret-one-route':
      '標準入力のパスワードやトークンは、サインインする送り方 1 つにだけ使えます。--route を 1 つずつにして、やり直してください。',
    'one-mail-one-route': '本当のメールは、1 回に 1 つの送り方でしか送りません。--route を 1 つだけにしてください。',
    // {{given}}: address on the command line; {{known}}: address in the situation file.
    'other-recipient':
      'テストメールのあて先が 2 つあります（指定: {{given}}、状況ファイル: {{known}}）。どちらかにそろえてください。何も送っていません。',
    // {{what}}: what was asked for, e.g. --kind admin. {{available}}: what there is.
    'not-yet': '{{what}} は、この版ではまだ作れません。今できるのは次のものです: {{available}}',
    'bad-mapping':
      '--connect-to の「{{value}}」を読み取れません。例: smtp.example.com:587:127.0.0.1:2525、smtp.example.com:25:drop',
    'bad-dns-server': '--dns の「{{value}}」を読み取れません。例: 192.0.2.53:53',
    // {{option}}: with its dashes, e.g. --connect-to. It leads a check elsewhere, which only developers need.
    'not-installed': '{{option}} は、インストールしたプログラムでは使えません。開発用の命令でだけ使えます。',
    'bad-fingerprint': '--accept-fingerprint には、証明書の SHA-256 指紋（16 進数 64 文字）を指定してください。',
    'bad-address': '「{{value}}」の機器には聞けません。社内の IPv4 アドレス（例: 192.168.1.20）を指定してください。',
    'bad-day': '--as-of の「{{value}}」は日付ではありません。例: 2027-01-15',
  },
  text: {
    empty: '文字がありません。機器やメールに出たエラーの文を、引数か標準入力で渡してください。',
    // {{megabytes}}: a number.
    'too-large': '文字が多すぎます（{{megabytes}} MB まで）。エラーの部分だけを渡してください。',
  },
  typed: {
    // A typed value that can be read after correction (full-width characters, spaces, smtp:// …). {{field}}: e.g. sending.host.
    corrected: '{{field}} の「{{value}}」は、「{{corrected}}」のことでしょうか。',
    nonsense: '{{field}} の「{{value}}」は、正しい形ではありません。',
  },
  file: {
    'not-found': 'ファイルが見つかりません: {{path}}',
    'not-readable': 'ファイルを読めません: {{path}}。アクセス権を確かめてください。',
    'not-writable': '書き込めません: {{path}}。フォルダーがあるか、書き込みが許されているかを確かめてください。',
    'disk-full': 'ディスクの空きが足りず、書き込めません: {{path}}',
    // {{megabytes}}: the limit.
    'too-large': 'ファイルが大きすぎます（{{megabytes}} MB まで）: {{path}}',
    'not-utf8': 'ファイルの文字コードが UTF-8 ではありません: {{path}}。UTF-8 で保存し直してください。',
    'not-json':
      'ファイルの形が壊れています（JSON として読めません）: {{path}}。途中で切れていないかを確かめてください。',
    // {{where}}: path inside the file, e.g. sending.port.
    'wrong-shape': 'ファイルの中身が決まった形と違います: {{path}}（{{where}}）',
    'future-version':
      '新しい版のプログラムで作られたファイルです: {{path}}。プログラムを新しくしてください。ファイルはそのままです。',
    'wrong-kind': 'ここでは使えない種類のファイルです: {{path}}',
  },
  secret: {
    'terminal-echo':
      'この端末では、入力した文字を隠せません。パスワードが画面に残るため、受け取りません。ファイルやパイプから渡してください。',
    empty: 'パスワードまたはトークンが空です。何も送っていません。',
    'too-long': 'パスワードまたはトークンが長すぎます。何も送っていません。',
  },
  situation: {
    'host-missing':
      '送信先のサーバー名（sending.host）がないので、サインインや送信は試せません。状況ファイルに書き加えてください。',
  },
  'site-file': {
    'mapped-evidence': '練習や付け替えた接続先での結果は、本物の記録ファイルには保存できません。',
    // All three: shown once on the start page. {{path}}: where the file that could not be used lies now.
    'from-backup':
      '保存した記録を読めなかったため、その一つ前の控えを開きました。最後のほうの答えがないかもしれません。読めなかったファイルは、名前を変えて残してあります: {{path}}',
    'set-aside':
      '保存した記録の一つを読めませんでした。ほかの記録には影響ありません。読めなかったファイルは、名前を変えて残してあります: {{path}}',
    // {{path}}: where the file of the others is kept.
    'changed-outside':
      '保存した記録の一つが、このプログラムの外で書き換えられていました。書き換えられたファイルは、名前を変えて残してあります: {{path}}',
    empty: 'このファイルには、拠点が1つも入っていません: {{path}}',
    'newer-set-aside':
      '保存した記録の一つは、新しい版のプログラムで作られていて、この版では開けません。名前を変えて残してあります。プログラムを新しくしてからお使いください: {{path}}',
  },
  'sign-in': {
    'bad-registration': 'テナントかアプリの ID が正しい形ではありません。入力を見直してください。',
    'no-secret': 'アプリのシークレットが入力されていません。',
    'no-browser':
      'ブラウザーを開けませんでした。既定のブラウザーの設定を確かめるか、コードを使うサインインを試してください。',
    // The window asked to check with a sign-in that has ended.
    over: 'サインインが終わっています。もう一度サインインしてください。',
    // The token of a sign-in at Microsoft is not sent to anybody else.
    'other-server':
      'Microsoft のサインインは、Microsoft の送信サーバーだけで使えます。送信先のサーバー名を見直してください。',
  },
  capture: {
    // The chosen address is not on this computer (any more), e.g. a cable was pulled.
    'no-address': 'このパソコンに、選んだアドレスがありません。LAN につながっているか確かめて、選び直してください。',
    // No port at all could be opened. {{ports}}: e.g. 587 (in use), …
    'no-port':
      '受け取り用のポートを開けませんでした（{{ports}}）。ほかのメールのプログラムが動いていないか確かめてください。',
    // A capture session that has ended, or never began.
    'not-listening': '機器からの接続を待つのは、もう終わっています。もう一度始めてください。',
  },
  'tenant-file': {
    'too-large':
      'ファイルが大きすぎます（{{megabytes}} MB まで）。管理者用スクリプトが書いたファイルを選んでください。',
    'not-ours': '管理者用スクリプトのファイルではないようです。smtp-auth-tenant-checkup.json を選んでください。',
    damaged: 'ファイルを読めません。管理者に、スクリプトをもう一度実行して、添付ファイルで送ってもらってください。',
    incomplete: 'ファイルの終わりがありません。途中で切れたのかもしれません。もう一度もらってください。',
    'changed-by-hand':
      'スクリプトが書かない内容が入っています。手で変えられたのかもしれません。管理者に、もう一度実行してもらってください。',
    newer: 'このファイルは、新しい版のプログラムのスクリプトで作られています。プログラムを更新してください。',
    'other-tenant':
      'ファイルは、別のドメインの組織のものです（{{domains}}）。それでも正しいときは、--confirm-tenant を付けてください。',
  },
  ipc: {
    // A message to the main process that did not come from our own window.
    untrusted: 'この操作は受け付けられません。プログラムを開き直してください。',
    // A message from our own window with a value that does not fit its description.
    'bad-input': '入力された値を受け付けられません。入力を見直してください。',
    // More calls at once than any page makes.
    'too-many': '一度に多くの操作が重なりました。少し待ってから、もう一度試してください。',
  },
  unexpected:
    'プログラムの中で思いがけないことが起きたため、ここで止めました。機器やサーバーの設定は変えていません。もう一度試しても同じときは、開発元に知らせてください。',
  print: {
    // The system could not print: no printer, or its service does not answer.
    failed:
      '印刷できませんでした。プリンターが見つからないか、応答していません。「PDF を保存する」で保存しておけば、あとで別のパソコンからも印刷できます。',
  },
  sheet: {
    // {{known}}: names of devices.
    'no-device': 'その名前の機器は、ファイルにありません。あるのは次の機器です: {{known}}',
    'which-device': '機器が2つ以上あります。--device で選ぶか、--all ですべてを選んでください: {{known}}',
  },
  script: {
    // {{known}}: ids of scripts. {{id}}: what was typed.
    none: 'この報告のおすすめの送り方には、スクリプトがありません。--script で選べます: {{known}}',
    unknown: '「{{id}}」というスクリプトはありません。あるのは次のものです: {{known}}',
  },
  // A logo for the papers.
  list: {
    empty: 'このファイルには、読める行がありません。',
    'too-large': 'ファイルが大きすぎます。{{megabytes}} MB までのファイルを選んでください。',
    'not-a-list': '一覧として読めないファイルです。Excel（.xlsx）か CSV で保存し直してください。',
    'old-excel':
      '古い形式（.xls）か、パスワードのかかった Excel ファイルです。Excel で開いて、パスワードを付けずに「Excel ブック（.xlsx）」で保存し直してください。',
    damaged: 'ファイルが壊れているようです。Excel で開いて、保存し直してください。',
    'too-much-inside':
      '展開すると {{megabytes}} MB をこえるファイルなので、読むのをやめました。必要な行だけを別のファイルに保存してください。',
    'too-many-rows': '行が多すぎます。{{most}} 行までのファイルに分けてください。',
    cancelled: '読むのをやめました。',
    'not-open': 'この一覧は、もう開いていません。もう一度ファイルを選んでください。',
    'nothing-to-take': '取り込むものがありません。',
  },
  picture: {
    'not-a-picture': 'この画像は使えません。PNG か JPEG の画像を選んでください。',
    damaged: '画像を最後まで読めません。ほかの画像を選ぶか、保存し直してください。',
    'too-large': '画像が大きすぎます。2 MB までの画像を選んでください。',
    'too-many-pixels': '画像の画素が多すぎます。小さくしてから選んでください。',
  },
  pdf: {
    // {{path}}: program file of the browser.
    failed: 'PDF を作れませんでした（{{path}}）。HTML を開いて、ブラウザーから印刷してください。',
    'no-chromium':
      'PDF を作るブラウザーが見つかりません。Chromium、Chrome、Edge のどれかを入れるか、--chromium で場所を指定してください。',
  },
} as const
