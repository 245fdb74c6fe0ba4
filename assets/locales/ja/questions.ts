/** One question a page. The heading is the question. `unknown` is an equal choice everywhere. */
export const questions = {
  // Shown beside every question: why it is asked.
  whyTitle: 'なぜ聞くのですか',
  answersTitle: 'ここまでの答え',
  // The three questions of the one-minute check, and the same ones later.
  server: {
    title: 'メールは、どこのサーバーから送っていますか?',
    why: 'Microsoft 365 のサーバーを使っているときだけ、今回の変更に関係があります。',
    short: '送信サーバー',
    options: {
      microsoft: { label: 'Microsoft 365 のサーバー', hint: 'smtp.office365.com など' },
      other: { label: 'ほかの会社のサーバー', hint: 'プロバイダーやレンタルサーバーなど' },
      unknown: {
        label: 'わからない',
        hint: '機器の設定画面の「SMTPサーバー」を見ると分かります。あとでも調べられます',
      },
    },
  },
  signIn: {
    title: '送るとき、機器はどうやってサインインしますか?',
    why: '終わるのは、パスワードだけのサインイン(Basic)です。新しい方式(OAuth)は、これからも使えます。',
    short: 'サインイン',
    options: {
      password: { label: 'ユーザー名とパスワード', hint: '多くの機器はこれです' },
      oauth: { label: '新しい方式(OAuth)', hint: '機器の設定で、Microsoft の画面を開いて許可した場合' },
      none: { label: 'サインインしない', hint: '「SMTP認証」が「しない」になっている場合' },
      unknown: { label: 'わからない', hint: '機器の「SMTP認証」の設定を見ると分かります' },
    },
  },
  worksNow: {
    title: 'いま、メールは送れていますか?',
    why: 'すでに止まっているか、これから止まるかで、急ぐ度合いが変わります。',
    short: 'いまの様子',
    options: {
      yes: { label: '送れている', hint: '最近、届いたメールがある' },
      no: { label: '送れない', hint: 'エラーになる、届かない' },
      unknown: { label: 'わからない', hint: 'このまま進めます。あとで調べると分かります' },
    },
  },
  kind: {
    title: 'メールを送っているのは、どれですか?',
    why: '送るものによって、変え方が違います。',
    short: '送るもの',
    options: {
      mfp: { label: '複合機・スキャナー', hint: '読み取った紙をメールで送る' },
      nas: { label: 'NAS・UPS などの機器', hint: 'お知らせをメールで送る' },
      app: { label: '社内のプログラム', hint: '請求書や通知を自動で送る' },
      'mail-software': { label: 'パソコンのメールソフト', hint: '人がメールを書いて送る' },
      unknown: { label: 'わからない', hint: 'このまま進めます' },
    },
  },
  family: {
    title: 'どの機器ですか?',
    why: '機器ごとに、設定の場所と項目の名前が違います。紙には、その機器の名前で書きます。',
    // The same for programs and mail software.
    titleProgram: 'どのプログラムですか?',
    short: '機種',
    label: '機種名やメーカー名でさがす',
    hint: '例: BP-22C20、リコー IM C3000',
    labelProgram: 'プログラムや部品の名前でさがす',
    hintProgram: '例: PHPMailer、.NET、Postfix',
    notListed: { label: 'この中にない・わからない', hint: '一般的な名前で進めます' },
    none: '見つかりませんでした。メーカー名だけでも、さがせます。',
    // Number of families found.
    found: '{{count}}件',
    // Title of the legend, and what is known of the new way for a family.
    legend: '印の意味',
    oauth: {
      yes: { label: '新しい方式に対応', text: '説明書などの資料にあります。' },
      some: { label: '型番の確認が必要', text: '型番や、中のソフトの版によって違います。' },
      no: { label: '新しい方式は使えません', text: 'ほかの送り方を案内します。' },
      unknown: { label: '情報がありません', text: '対応していない、とは限りません。' },
    },
    name: { label: '呼び名(任意)', hint: '例: 1階 受付の複合機。画面の上に出ます' },
  },
  offersOAuth: {
    title: 'この機器の設定に、「OAuth」がありますか?',
    why: '同じ機種でも、中のソフトの版によって違います。この機器そのものを見るのが確かです。',
    short: '新しい方式(OAuth)',
    where: '見る場所',
    generic: 'メール送信(SMTP)の設定画面に、「OAuth」「先進認証」などの項目があるか見てください。',
    options: {
      yes: { label: 'ある', hint: '設定画面で見つけた' },
      no: { label: 'ない', hint: '設定画面をさがしたが、見つからない' },
      unknown: { label: 'わからない', hint: 'あとで見ることもできます' },
    },
  },
  canBeChanged: {
    title: 'そのプログラムを、直せる人がいますか?',
    why: 'プログラムを直せるなら、新しい方式(OAuth)に変えるのが一番長く使えます。',
    short: 'プログラムの変更',
    options: {
      yes: { label: '直せる', hint: '作った人や会社にたのめる' },
      no: { label: '直せない', hint: '作った人がいない、など' },
      unknown: { label: 'わからない', hint: 'このまま進めます。だれに聞くかも出します' },
    },
  },
  current: {
    title: '機器には、今どう設定されていますか?',
    why: 'この値のとおりに、このパソコンからサーバーを調べます。',
    short: 'いまの設定',
    fields: {
      'sending.host': { label: 'SMTP サーバーの名前', hint: '例: smtp.office365.com' },
      'sending.port': { label: 'ポート番号', hint: '多くは 587 です。25 や 465 のこともあります' },
      'sending.account': { label: 'ユーザー名', hint: '例: scan@example.co.jp' },
      'sending.from': { label: '差出人のメールアドレス', hint: '届いたメールの差出人を見ると分かります' },
    },
  },
  encryption: {
    title: '機器の暗号化の設定は、どれですか?',
    why: '設定に合わせて、同じつなぎ方で調べます。',
    short: '暗号化',
    options: {
      starttls: { label: 'STARTTLS', hint: '「TLS」「SSL/TLS(STARTTLS)」などの名前のこともあります' },
      implicit: { label: 'SMTPS(SMTP over SSL)', hint: 'はじめから暗号化する。ポートは 465 が多い' },
      none: { label: '使わない', hint: '「暗号化しない」「オフ」などになっている' },
      unknown: { label: 'わからない', hint: 'このまま進めます。つないで調べます' },
    },
  },
  recipients: {
    title: 'だれに送りますか?',
    why: '社内だけに送るときと、社外にも送るときでは、使える送り方が違います。',
    short: '送る相手',
    options: {
      inside: { label: '社内の人だけ', hint: '自分の会社のアドレスだけ' },
      outside: { label: '社外の人にも', hint: 'お客さまや取引先にも送る' },
      unknown: { label: 'わからない', hint: 'このまま進めます。どちらの場合も考えます' },
    },
  },
  volume: {
    title: 'どのくらい送りますか?',
    why: '送り方ごとに、1 日に送れる数と大きさの決まりがあります。だいたいで大丈夫です。',
    short: '送る量',
    fields: {
      'sending.recipientsPerDay': { label: '1 日に送る相手の数(任意)', hint: '同じ人に 2 回送るときは 2 と数えます' },
      'sending.largestMegabytes': { label: '一番大きなファイル(MB)(任意)', hint: '例: 10' },
    },
  },
  fixedIp: {
    title: '会社のインターネットは、固定 IP アドレスですか?',
    why: '固定 IP アドレスがあると、使える送り方が増えます。回線の契約の書類で分かります。',
    short: '固定 IP アドレス',
    options: {
      yes: { label: '固定 IP アドレスがある' },
      no: { label: 'ない' },
      unknown: { label: 'わからない', hint: 'このまま進めます' },
    },
  },
  securityDefaults: {
    title: 'Microsoft 365 の「セキュリティの既定値群」は、入っていますか?',
    why: '入っていると、パスワードだけのサインインは必ず断られます。管理者に聞くと分かります。',
    short: 'セキュリティの既定値群',
    options: {
      on: { label: '入っている' },
      off: { label: '切れている' },
      unknown: { label: 'わからない', hint: 'このまま進めます' },
    },
  },
  otherWays: {
    title: 'メールのほかに、使えるものはありますか?',
    why: '新しい方式を使えない機器のとき、代わりの送り方を考えるために聞きます。',
    short: 'ほかの方法',
    groups: {
      'office.ownRelay': '社内に、メールを中継するサーバーがある',
      'office.azureSubscription': 'Azure を契約している、または契約できる',
      'office.otherThanMail': 'メールでなく、共有フォルダーなどに保存してもよい',
    },
    options: { yes: 'はい', no: 'いいえ', unknown: 'わからない' },
  },
} as const
