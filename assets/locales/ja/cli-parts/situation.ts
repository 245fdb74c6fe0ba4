/** Meaning of each answer of the situation file, keyed like the file. Values are listed beside it. */
export const situation = {
  device: {
    name: '呼び名',
    kind: '何が送るか（mfp は複合機、app は自社のプログラム）',
    family: 'カタログの機種（knowledge devices で一覧）',
    model: '機種名',
    offersOAuth: 'この機器のメール設定に OAuth 2.0 があるか',
    canBeChanged: '自社のプログラムを変えられるか',
  },
  sending: {
    host: '送信サーバー',
    port: 'ポート番号',
    encryption: '暗号化',
    signIn: 'サインインの方法',
    account: 'ユーザー名',
    from: '差出人アドレス',
    testRecipient: 'テストメールのあて先',
    recipients: '受け取る人（inside は社内だけ）',
    worksNow: '今、送れているか',
    recipientsPerDay: '1 日に送る数',
    largestMegabytes: '一番大きなメール（MB）',
  },
  office: {
    fixedPublicIp: '固定 IP アドレスがあるか',
    port25Open: '外への 25 番ポートが使えるか',
    ownRelay: '社内にメール中継サーバーがあるか',
    azureSubscription: 'Azure を契約しているか',
    otherThanMail: 'メールの代わりに共有フォルダーなどでもよいか',
  },
  tenant: {
    usesMicrosoft365: 'このメールに Microsoft 365 を使っているか',
    securityDefaults: 'セキュリティの既定値群',
    rejectDirectSend: 'Reject Direct Send の設定',
    administratorReachable: 'Microsoft 365 の管理者に頼めるか',
  },
} as const
