/** Words of the PowerShell scripts for administrators: their comments, questions and messages. Each is one line in a file. */
export const script = {
  // Behind every command. {{page}} is an address or a note, {{day}} a date, {{word}} how sure we are.
  source: '出典: {{page}}（{{day}}確認、{{word}}）',
  // Before a command that is printed, not run.
  unconfirmed: '未確認のコマンドです。実行しません。上の「画面で行う場合」を見てください。',
  head: {
    mapped: '【練習・試験用】本物の組織では実行しないでください。',
    changes:
      'このスクリプトは、組織の設定を変えます。変える前に「y/N」と聞きます。変える前の値は、同じフォルダーのファイルに保存します。',
    reads: 'このスクリプトは、見るだけです。何も変えません。',
    undo: 'これは、元に戻すスクリプトです。保存した値に戻します。元のスクリプトと同じフォルダーに置いて実行します。',
    // {{role}} is the name of a role of Microsoft 365.
    role: '実行できる人: {{role}}',
    // {{modules}} are names of PowerShell modules.
    modules: '必要なモジュール: {{modules}}',
    how: '実行のしかた:',
    // {{file}} is the name of this file.
    unblock:
      'Windows が止めたときは、ファイルを右クリックして「プロパティ」を開き、「許可する」にチェックを入れます。コマンドなら Unblock-File -LiteralPath {{file}} です。',
    open: 'このファイルのあるフォルダーで、PowerShell を開きます。',
    policy:
      '「スクリプトの実行が無効」と出たときは、Set-ExecutionPolicy -Scope Process -ExecutionPolicy RemoteSigned と入れます（この画面を閉じるまで有効）。',
    run: '.\\{{file}} と入れて、Enter を押します。',
    byHand: '画面で行う場合（表示は変わることがあります）:',
    sources: '参考:',
  },
  // Where the wizard asks for a client id: why there is none of ours. Three sentences.
  whyOwnApp: {
    why: 'サインインを確かめるには、組織の Microsoft Entra に「アプリの登録」が1つ必要です。',
    notOurs:
      'このプログラムの共通の ID はありません。知らない会社のアプリに、組織が許可を出さなくてすむようにするためです。',
    how: '管理者が、下のスクリプトか画面の手順で登録します。できた ID は秘密ではなく、このパソコンに記憶します。',
  },
  // {{what}} is the question that the value answers.
  wrongValue: '値の形が正しくありません: {{what}}',
  // {{module}} is the name of a PowerShell module. The command to install it follows.
  moduleMissing: 'モジュール {{module}} がありません。次のコマンドで入れてから、もう一度実行してください。',
  ask: '上のことを行います。よろしいですか (y/N)',
  nothingDone: '何も変えずに終わりました。',
  recordExists:
    '前に実行したときの保存ファイル（-saved.json）があります。上書きすると元に戻せなくなるので、止めました。元に戻すか、そのファイルを別のフォルダーに移してください。',
  noRecord:
    '保存ファイル（-saved.json）がありません。元のスクリプトを実行したフォルダーに、このファイルを置いてください。',
  otherRecord: '保存ファイルが、このスクリプトのものではありません。',
  done: '終わりました。保存ファイル（-saved.json）は、元に戻すときに使います。消さないでください。',
  doneReading: '終わりました。何も変えていません。',
  undone: '元に戻しました。保存ファイル（-saved.json）は、消してかまいません。',
  /** 組織の設定を読むだけのスクリプト。 */
  checkup: {
    reads: '読むもの:',
    readsOne: '{{title}}: {{cmdlet}}（{{properties}}）',
    readsNot: '読まないもの:',
    short: 'ファイルの中のアドレスは、短くしてあります（s***@…）。',
    full: 'ファイルの中のアドレスは、そのまま書きます。',
    file: 'スクリプトと同じフォルダーに、ファイルを1つ書きます（{{file}}）。どこにも送りません。',
    ask: '{{part}} の設定も読みますか。サインインがもう1回あります（y/N）',
    failed: '読めなかった部分があります: {{part}}',
    done: '終わりました。何も変えていません。次のファイルを渡してください。',
  },
} as const
