/** Lists of sites and devices, site files in and out, and checks of many devices. Reader: technicians. */
export const sites = {
  // Button on the start page and in the header.
  open: '拠点と機器',
  start: {
    label: '拠点と機器の一覧',
    // {{sites}}, {{devices}}: numbers.
    hint: '保存してある拠点 {{sites}}か所、機器 {{devices}}台',
    openFile: '保存したファイルを開く（.smtpnavi）',
    empty: '何台もの機器を、拠点ごとにまとめて調べます。',
  },
  states: {
    'to-do': '作業が必要',
    'basic-only': 'パスワードでのみ送信',
    unknown: '未確認',
    proven: '変更して確認済み',
    'not-affected': '影響なし',
  },
  // A site that nobody has named.
  unnamed: '名前のない拠点',
  unnamedDevice: '名前のない機器',
  practice: '練習',
  list: {
    title: '拠点の一覧',
    lead: 'このパソコンに保存してある拠点です。保存は自動です。',
    empty: '拠点は、まだありません。新しく作るか、ほかのパソコンで書き出したファイルを開いてください。',
    create: '新しい拠点を作る',
    name: '拠点の名前',
    nameHint: '例: 本社、名古屋営業所',
    openFile: 'ファイルを開く',
    sample: '練習用の拠点で試す',
    sampleHint: '12台の機器が入っています。本物の機器やサーバーには触れません。前の練習の記録とは入れ替わります。',
    // {{count}}: number of devices.
    devices: '{{count}}台',
    // {{day}}: a day in words.
    changed: '最後の変更: {{day}}',
    never: 'まだ何も入っていません',
    show: '開く',
    // Read aloud after 開く and the others. {{site}}: name.
    showWhat: '{{site}}を開く',
  },
  actions: {
    rename: '名前を変える',
    // {{what}}: name of a site or a device.
    renameWhat: '{{what}}の名前を変える',
    save: '保存',
    cancel: 'やめる',
    export: '書き出す',
    exportWhat: '{{what}}を書き出す',
    takeAway: '一覧から外す',
    takeAwayWhat: '{{what}}を一覧から外す',
    undo: '元に戻す',
    duplicate: '同じ機種を追加',
    duplicateWhat: '{{what}}と同じ機種を追加',
    open: '調べる',
    openWhat: '{{what}}を調べる',
  },
  // Said after something was done.
  done: {
    tookSite: '「{{what}}」を一覧から外しました。',
    tookDevices: '{{count}}台を一覧から外しました。',
    putBack: '元に戻しました。',
    renamed: '名前を変えました。',
    created: '「{{what}}」を作りました。',
    added: '「{{what}}」を追加しました。',
    // {{path}}: the file.
    exported: '書き出しました: {{path}}',
    imported: 'ファイルの中身を取り込みました。',
  },
  site: {
    // {{count}}: number of devices in all.
    lead: '機器は{{count}}台です。',
    // {{when}}: e.g. 2026年12月31日（あと30日）. {{title}}: name of the date.
    dueDay: '{{day}}（{{left}}）',
    due: '次の期限: {{when}} {{title}}',
    empty: 'この拠点には、まだ機器がありません。',
    add: '機器を追加',
    search: '名前・機種・型番・サーバーで探す',
    filter: '状態で絞る',
    all: 'すべて',
    sort: '並べ方',
    sorts: {
      order: '登録した順',
      urgency: '急ぐ順',
      name: '名前順',
      due: '期限の近い順',
      checked: '調べた日の古い順',
    },
    // {{shown}} of {{count}}.
    shown: '{{count}}台のうち{{shown}}台を表示しています。',
    noneFound: '当てはまる機器がありません。言葉を短くするか、絞り込みを「すべて」に戻してください。',
    clear: '絞り込みをやめる',
    table: '機器の一覧',
    columns: { device: '機器', state: '状態', next: '次にすること', due: '期限', checked: '調べた日' },
    neverChecked: 'まだ',
    select: '{{what}}を選ぶ',
    selectAll: '表示中のすべてを選ぶ',
    selected: '{{count}}台を選んでいます。',
    noneSelected: '行の先頭で機器を選ぶと、まとめて調べたり、書き出したりできます。',
    check: 'まとめて調べる',
    exportSelected: '選んだ機器を書き出す',
    takeSelected: '選んだ機器を一覧から外す',
    keys: '上下の矢印で行を移り、スペースで選び、Enter で開きます。',
    newName: '新しい機器',
    // {{name}}: name of the device it was made from.
    copyName: '{{name}} 2台目',
    back: '拠点の一覧に戻る',
    toList: '機器の一覧',
  },
  // Papers and lists of the selected devices.
  papers: {
    title: '選んだ機器の書類',
    // {{paper}}: name of a paper.
    book: '{{paper}}（PDF）',
    lists: { xlsx: '一覧（Excel）', csv: '一覧（CSV）', ics: '期限のカレンダー（.ics）' },
  },
  queue: {
    title: 'まとめて調べています',
    promise: 'パスワードは使わず、メールも送りません。1つのサーバーへの接続は、同時に4つまでです。',
    // {{done}} of {{count}}.
    progress: '{{count}}台のうち{{done}}台が終わりました。',
    cancel: '中止',
    resume: '残りの{{count}}台を調べる',
    close: '結果を閉じる',
    states: {
      waiting: '順番待ち',
      checking: '調べています',
      done: '終わりました',
      cancelled: '中止しました',
      'no-server': '送信サーバーが未入力です',
      failed: '調べられませんでした',
    },
    doneTitle: 'まとめて調べました',
    cancelledTitle: '途中で中止しました',
    // One line each; {{count}}: number of devices.
    summary: {
      done: '調べ終わった機器: {{count}}台',
      cancelled: '中止した機器: {{count}}台',
      'no-server': '送信サーバーが未入力の機器: {{count}}台',
      failed: '調べられなかった機器: {{count}}台',
    },
    noServerHint: '送信サーバーが未入力の機器は、開いて質問に答えると調べられます。',
    signInHint: 'サインインできるかどうかは、機器を1台ずつ開いて調べます。',
  },
  import: {
    title: 'ファイルの中身',
    lead: 'まだ何も取り込んでいません。中身を見て、決めてください。',
    // {{day}}, {{version}}.
    made: '作成: {{day}}（バージョン {{version}}）',
    practice: '練習の記録です。本物の拠点には混ざりません。今ある練習の記録とは入れ替わります。',
    conditions: {
      backup: 'ファイルが壊れていたため、その一つ前の控えを開きました。',
      partly: 'ファイルが壊れています。読み取れた機器だけを表示しています。',
    },
    newSite: '新しい拠点',
    knownSite: 'このパソコンにもある拠点',
    differences: { new: '新しい機器', same: '同じ内容', different: '内容が違う' },
    // {{count}}: number of checks.
    runs: '調査 {{count}}回',
    // {{mine}}, {{theirs}}: days.
    dates: 'こちら: {{mine}}、ファイル: {{theirs}}',
    choices: { mine: 'こちらを残す', theirs: 'ファイルのほうにする', both: '両方残す' },
    choice: '{{what}}をどうしますか',
    forAll: '内容が違う機器すべて',
    theirsWarning: '「ファイルのほうにする」を選んだ機器は、このパソコンの答えと調査の記録が入れ替わります。',
    accept: '取り込む',
    dismiss: '取り込まない',
    nothingNew: '同じ内容が、すでにこのパソコンにあります。取り込んでも何も変わりません。',
  },
  sample: {
    name: 'さくら商事（練習）',
    devices: {
      reception: '1階 受付の複合機',
      sales: '2階 営業部の複合機',
      accounting: '3階 経理の複合機',
      factory: '工場 事務所の複合機',
      warehouse: '倉庫のプリンター',
      meeting: '会議室のスキャナー',
      backup: 'バックアップ用の NAS',
      files: '共有フォルダーの NAS',
      power: 'サーバー室の無停電電源装置',
      orders: '受注管理プログラム',
      camera: '駐車場の監視カメラ',
      fax: '総務のファクス',
    },
  },
} as const
