/** Words of the calendar file. Reader: whoever looks after the devices. */
export const reminders = {
  calendar: 'メール送信の期限（SMTP AUTH ナビ）',
  // {{title}}: title of a date of the plan.
  date: 'メール送信: {{title}}',
  devices: '関係する機器:',
  // A line of the list.
  device: '・{{name}}',
  // {{site}}: name of a place; {{device}}: name of a device.
  deviceAt: '{{site}}: {{device}}',
  undo: '一時的な設定を元に戻す: {{device}}',
  // {{who}}: who does it.
  who: 'する人: {{who}}',
  // {{device}}: name of a device; {{day}}: a date; {{days}}: a number.
  expiry: {
    clientSecret: {
      title: 'シークレットの期限: {{device}}',
      what: 'Microsoft Entra で新しいクライアント シークレットを作り、機器やプログラムに入れ直します。メールが届くことを確かめてから、古いシークレットを消します。',
    },
    azureSecret: {
      title: 'Azure のシークレットの期限: {{device}}',
      what: 'Azure Communication Services の SMTP に使うアプリで、新しいシークレットを作り、機器のパスワードを入れ直します。メールが届くことを確かめてから、古いシークレットを消します。',
    },
    signedIn: {
      title: 'サインインの確認: {{device}}',
      what: '機器で最後にサインインしたのは{{day}}です。{{days}}日間使わないと、サインインのやり直しが必要です。1通送り、届くことを確かめます。届いたら、その日に書きかえます。',
    },
    next: '終わったら、新しい期限を SMTP AUTH ナビに入れて、カレンダーを作り直します。',
  },
  // The page on which days are written down.
  page: {
    open: '期限のカレンダー',
    title: '期限のカレンダーを作る',
    lead: '期限の前に知らせる予定を、カレンダーのファイル（.ics）にします。Outlook や Google カレンダーに取りこめます。',
    note: 'もう一度取りこむと、同じ予定が新しくなります。',
    days: '分かる日だけ、入れてください',
    clientSecret: 'クライアント シークレットの期限',
    clientSecretHint: 'Microsoft Entra の「証明書とシークレット」に出ている日です。シークレットの値は入れません。',
    azureSecret: 'Azure Communication Services のシークレットの期限',
    azureSecretHint: 'Azure のメールを使うときだけです。',
    signedIn: '機器で最後にサインインした日',
    signedInHint: '機器の画面で Microsoft にサインインした日です。',
    always: 'Microsoft の日程と、一時的な設定を元に戻す日は、いつも入ります。',
    save: 'この機器のカレンダーを保存する',
    saveAll: '拠点のすべての機器のカレンダーを保存する',
  },
  // {{when}}: a time in words.
  undoWhy: 'この送り方は一時的です（{{when}}）。長く使える送り方に変えて、元に戻してください。',
} as const
