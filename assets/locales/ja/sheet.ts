/** Words of the device sheet: the paper for the person who stands in front of the machine. Short, plain, no blame. */
export const sheet = {
  // Title of the paper, its running header and the title of the file.
  title: 'メール送信の設定シート',
  // Foot of every page. {{page}} and {{pages}} are numbers.
  pageNumber: '{{page}} / {{pages}} ページ',
  // Foot of every page. {{day}} is a date, {{number}} the number of this paper.
  footer: '作成日 {{day}}　資料番号 {{number}}',
  // What the paper is for, in one sentence. {{device}} is what the office calls the machine.
  purpose: 'この紙は、「{{device}}」の設定を変える人のための紙です。上から順に進めてください。',
  // The same when nothing has to be changed.
  purposeNotAffected: 'この紙は、「{{device}}」を調べた結果です。記録として残してください。',
  // Stands for the machine when nobody gave it a name and the model is not known.
  someDevice: 'メールを送る機器',
  // Maker and family, e.g. リコー IM C シリーズ.
  family: '{{vendor}} {{name}}',
  // A place to write on by hand, inside a sentence.
  blank: '＿＿＿＿＿＿',
  facts: {
    device: '機器',
    family: '機種',
    familyUnknown: '分かりません（一般的な名前で書いています）',
    madeOn: '作成日',
    number: '資料番号',
    knowledge: '情報の確認日',
    // Web page of the maker or of Microsoft.
    official: '公式の説明',
  },
  // Half a page after the three questions of 「うちは関係ある?」.
  triage: {
    title: '「うちは関係ある?」の結果',
    // Running header.
    short: '3つの質問の結果',
    purpose: '3つの質問の答えから分かったことです。サーバーは、まだ調べていません。',
    next: {
      'not-affected': '機器や契約を変えたときは、もう一度確かめてください。',
      'works-until': '次は、SMTP AUTH ナビの「機器やプログラムを調べる」で、変え方を調べます。',
      'already-failing': '次は、SMTP AUTH ナビの「機器やプログラムを調べる」で、変え方を調べます。',
      'find-out': '分かったら、SMTP AUTH ナビで、もう一度答えてください。',
    },
  },
  // On top and in the running header when the result comes from practice mode or a mapped network.
  practice: {
    banner: '練習・試験用の紙です。本物の機器の設定には使わないでください。',
    header: '練習・試験用',
  },
  // On top when the knowledge is older than 90 days. {{day}} is a date, {{days}} a number.
  stale: {
    title: '情報が古くなっています',
    text: 'この紙は、{{day}}に確認した情報で作りました（{{days}}日前）。新しい版の SMTP AUTH ナビで作り直してください。できないときは、終わりの「出典」のページを見てから進めてください。',
  },
  outcome: {
    title: '調べた結果',
    nothingToDo: '設定は変えません。入れる値もありません。',
  },
  route: {
    recommended: 'おすすめの送り方',
    // Above the route of a find-out sheet.
    fallback: '分からないときの送り方',
    // Above a route of which not everything is known yet.
    open: '送り方の候補（まだ決まっていません）',
    openText: '次のことを、まだ確かめていません。先に管理者に聞いてください。',
    stopGap: 'これは一時的な送り方です。長く使える送り方への変更も、予定してください。',
  },
  question: {
    title: '確かめること',
    where: '見る場所',
    yes: 'はい',
    no: 'いいえ',
    unknown: 'わからない',
    next: '答えが分かったら、SMTP AUTH ナビに答えを入れて、紙を作り直します。',
  },
  dates: {
    title: '大事な日',
    note: '残りの日数は、この紙を作った日から最後の日までです。',
  },
  sections: {
    values: '入れる値',
    steps: '開き方と手順',
    // What is asked of each helper.
    administrator: '管理者にたのむこと',
    network: '回線・ネットワークの担当にたのむこと',
    microsoft: 'Microsoft にたのむこと',
    recipient: '受け取る人にたのむこと',
    test: '試す',
    contact: '連絡先と、伝えること',
    // On a sheet that changes nothing.
    contactLater: 'もし送れなくなったら',
    undo: '元に戻すとき',
    record: '記録',
    sources: '出典',
  },
  // Points at a section of this paper.
  reference: '{{number}}. {{title}}',
  values: {
    // Head of the table.
    label: '項目名（この機器の表示）',
    value: '入れる値',
    done: '済',
    // The sign beside a wording that was not confirmed, and the one note about it.
    mark: '※',
    differs: '※の表示は機種により異なります。',
    // Beside a wording that somebody read at this very machine, and when.
    onSite: '現場で確認（{{day}}）',
    // Beside a label that is ours because the machine's own is not known, and the note about it.
    generic: '一般的な名前',
    genericNote: '「一般的な名前」の項目は、この機器での表示が分かっていません。近い名前の項目をさがしてください。',
    unchangedRoute: 'この送り方では、機器のメールの設定は変えません。',
    noPassword: 'パスワードは、この紙に書かないでください。手でも書かないでください。',
  },
  // What to put into a field. Words, not something to be typed.
  value: {
    encryptionStarttls: '使う（オン）。選べるときは STARTTLS',
    encryptionOptional: '選べるときは STARTTLS。なければ、使わない（オフ）',
    asServerSays: '使う送信サーバーの案内のとおり',
    unchanged: 'そのまま（変えない）',
    off: '使わない（オフ）',
    empty: '空のまま',
    authOauth: '使う（オン）。選べるときは OAuth 2.0',
    authPassword: '使う（オン）。選べるときは SMTP 認証',
    methodOauth: 'OAuth 2.0 を選ぶ',
    methodPassword: '自動。なければ LOGIN か PLAIN',
    oauth: '使う（オン）。ここでサインインする',
    test: '入れ終わったら、ここで確かめる',
    password: '（ここには書きません）',
    passwordUnused: '空のまま（この送り方では使いません）',
    // {{max}} is a number of characters.
    passwordMax: 'この機器に入る長さは、{{max}}文字までです。',
  },
  // Under a line that is filled in by hand: where the value comes from.
  fill: {
    mxServer: '管理者に聞いて書きます。メールアドレスの@より後ろ（ドメイン）の、MX レコードにある名前です。',
    server: '管理者に聞いて書きます。',
    port: '使う送信サーバーの案内を見て書きます。',
    user: '管理者に聞いて書きます。サインインに使うメールアドレスです。',
    from: '管理者に聞いて書きます。送り主になるメールアドレスです。',
  },
  // Our own names of the fields, used where the machine's are not known. They must differ from every label in the catalogue.
  field: {
    server: '送信メールサーバー',
    port: '送信メールサーバーのポート',
    tls: '暗号化（TLS）',
    certVerify: '証明書の確かめ方',
    auth: 'サインイン（SMTP AUTH）',
    authMethod: 'サインインの方式',
    oauth: 'OAuth 2.0 のサインイン',
    user: 'サインインする名前',
    password: 'サインインのパスワード',
    from: '送り主のメールアドレス',
    popBeforeSmtp: '送る前の POP サインイン',
    maxSize: '送れる大きさ',
    test: '接続を試すボタン',
  },
  steps: {
    page: '設定画面',
    path: '開き方',
    pathUnknown: 'この機器での開き方は分かっていません。説明書で「メール送信」や「SMTP」をさがしてください。',
    // On an OAuth sheet: where the machine has its OAuth setting, and since when.
    oauthWhere: 'OAuth 2.0 の場所',
    oauthSince: 'OAuth 2.0 の条件',
    oauthNote: 'OAuth 2.0 の注意',
    // How the machine itself signs in, where that is begun, which permission it needs, what expires.
    oauthFlow: 'サインインのしかた',
    oauthPlace: 'サインインを始める場所',
    oauthPermission: '必要な許可と同意',
    oauthExpires: '期限',
    oauthKinds: {
      'device-code':
        '機器にコードが出ます。パソコンやスマートフォンで Microsoft のページを開き、そのコードを入れてサインインします。',
      browser: '設定の画面から、Microsoft のサインインのページが開きます。',
      'client-credentials': '人はサインインしません。管理者が作った ID とシークレットを入れます。',
      'refresh-token': '先に取ったトークンを、設定の画面に入れます。',
    },
    oauthPlaces: {
      panel: '機器の操作パネル（Web ページではできません）',
      'web-page': 'ブラウザーで開く、機器の設定の Web ページ',
      'by-model': '機種により、操作パネルか Web ページ（上の「OAuth 2.0 の注意」を見てください）',
    },
    // In place of one of the above.
    oauthUnknown: '分かりません。販売店かメーカーに聞いて、ここに書いてください。',
    oauthBlockedCode:
      'コードでのサインインは、組織の条件付きアクセスで止められていることがあります。止まったら、管理者に伝えてください。',
    confidence: '情報の確かさ: {{word}}',
    // First step when somebody else has work to do. {{section}} is e.g. 3. 管理者にたのむこと.
    first: '「{{section}}」が終わっているか、確かめます。',
    writeDown: '今の値を「{{section}}」に書きうつします。',
    enter: '「{{section}}」の表の値を、上から順に入れて、保存します。',
    // Before a step of the dealer.
    dealer: '販売店・保守会社:',
  },
  test: {
    // {{label}} is the machine's own button or field.
    button: '「{{label}}」で、サーバーにつながるか確かめます。',
    // For a way without mail, e.g. a shared folder.
    withoutMail: 'ふだんと同じ使い方で、1回だけ試します。',
    send: '自分あてに、1通だけ送ります。',
    look: '届いたら成功です。迷惑メールのフォルダーも見ます。',
    fail: '届かないときは、続けて何度も試しません。機器に出た文字を、そのまま下に写します。',
    message: '機器に出た文字（番号も）',
    notes: 'この機器について',
  },
  contact: {
    who: '相手',
    name: '会社・名前',
    phone: '電話',
    dealer: '販売店・保守会社',
    administrator: 'Microsoft 365 の管理者',
    sayDealer: '販売店・保守会社には、こう伝えます。',
    sayAdministrator: '管理者には、こう伝えます。',
    sayLater: 'この紙を見せて、こう伝えます。',
    // Sentences to read out on the telephone. {{device}} {{day}} {{route}} {{number}} {{question}} {{section}}
    dealerWorksUntil:
      '「{{device}}のメール送信のことです。Microsoft 365 の変更で、{{day}}までに設定を変えます。新しい送り方は『{{route}}』です。この紙のとおりに設定するのを、手伝ってください。資料番号は {{number}} です。」',
    // The same when only the day of an announcement is known.
    dealerInTime:
      '「{{device}}のメール送信のことです。Microsoft 365 の変更の前に、設定を変えます。新しい送り方は『{{route}}』です。この紙のとおりに設定するのを、手伝ってください。資料番号は {{number}} です。」',
    dealerAlreadyFailing:
      '「{{device}}のメール送信のことです。今の送り方では送れません。新しい送り方は『{{route}}』です。この紙のとおりに設定するのを、手伝ってください。資料番号は {{number}} です。」',
    dealerFindOut:
      '「{{device}}のメール送信のことです。Microsoft 365 の変更の前に、1つ教えてください。{{question}} 資料番号は {{number}} です。」',
    administratorSays:
      '「{{device}}を、『{{route}}』という送り方に変えます。この紙の『{{section}}』をお願いします。資料番号は {{number}} です。」',
    laterNotAffected:
      '「{{device}}からメールが送れなくなりました。前に調べたときは、Microsoft 365 の変更の影響はありませんでした。資料番号は {{number}} です。」',
  },
  undo: {
    before: '変える前の値（手で書きます）',
  },
  record: {
    day: '作業日',
    by: '作業した人',
    checkedBy: '確認した人',
    before: '変える前の値を書いた',
    entered: '値を入れた',
    works: '試して、うまくいった',
  },
  sources: {
    // Above pages read on one day. {{day}} is a date, {{word}} how sure we are.
    checked: '{{day}}確認（{{word}}）',
    // In place of an address.
    noPage: '公開されたページはありません',
    // {{name}} and {{version}} of this program.
    madeWith: '{{name}} {{version}} で作りました。',
  },
} as const
