/** Finding devices on the network. Reader: office staff and technicians, in the window and on the command line. */
export const discovery = {
  plan: {
    // Said before anything is sent.
    title: 'これから、次のことをします。',
    // {{subnet}}: e.g. 192.168.1.0/24; {{interface}}: name of the network connection; {{count}}: how many addresses.
    network: '{{interface}} のネットワーク {{asked}} の {{count}} 個のアドレスに、機器があるかを聞きます。',
    // Only multicast there.
    networkQuiet: '{{interface}} のネットワーク {{subnet}} に、まとめて呼びかけます。',
    // The network is wider than what is asked.
    part: '{{interface}} のネットワーク {{subnet}} は広いので、このパソコンに近い {{count}} 個のアドレス（{{asked}}）だけに聞きます。',
    leftAlone: {
      public: '{{interface}}（{{address}}）は社内のネットワークではないので、調べません。',
      'point-to-point': '{{interface}}（{{address}}）は VPN などの 1 対 1 の回線なので、調べません。',
    },
    // {{address}}: typed by the person.
    typed: '{{address}} に、機器の名前と種類を聞きます。',
    refused: {
      'not-an-address': '「{{address}}」は IP アドレスではありません。',
      'not-private': '{{address}} は社内のアドレスではないので、調べません。',
      ipv6: '{{address}} は IPv6 のアドレスです。今は IPv4 のアドレスだけを調べられます。',
    },
    // {{names}}: names of the methods below, joined.
    methods: '方法: {{names}}',
    // {{seconds}}: a number.
    seconds: '約 {{seconds}} 秒で終わります。機器の設定は変えません。外のインターネットには何も送りません。',
    // Nothing can be asked.
    nothing: '調べられるネットワークがありません。',
  },
  // Names of the methods, and what each does.
  methods: {
    mdns: 'Bonjour（mDNS）',
    snmp: 'SNMP',
    wsd: 'WS-Discovery',
    ipp: 'IPP（印刷）',
    http: '機器の Web ページ',
    neighbours: '通信の記録（ARP）',
  },
  does: {
    mdns: '「プリンターはありますか」と全員に呼びかけ、返事を待ちます。',
    snmp: '1 台ずつ、名前と機種を聞きます（コミュニティ名は public）。',
    wsd: '「機器はありますか」と全員に呼びかけ、返事を待ちます。',
    ipp: '返事をした機器に、機種を聞きます。印刷はしません。',
    http: '返事をした機器の最初のページの題名を読みます。サインインはしません。',
    neighbours: 'このパソコンが最近話した相手の一覧を見ます。',
  },
  states: {
    waiting: '待っています',
    running: '調べています',
    done: '終わりました',
    stopped: '中止しました',
    // {{detail}}: code of the system, e.g. EACCES.
    failed: '使えませんでした（{{detail}}）',
  },
  device: {
    // {{name}}: maker and family of the catalogue; {{id}}: its id.
    family: 'カタログ: {{name}}（{{id}}）',
    // {{names}}: names of families.
    several: '次のどれかのようです: {{names}}',
    unlisted: 'カタログにない機種です。',
    name: '名前: {{text}}',
    location: '場所: {{text}}',
    serial: '製造番号: {{text}}',
    firmware: 'ファームウェア: {{text}}',
    // {{mac}}: MAC address; {{maker}}: a maker.
    mac: 'MAC アドレス: {{mac}}',
    macOf: 'MAC アドレス: {{mac}}（{{maker}}製の部品かもしれません）',
    page: '設定ページ: {{url}}',
    // {{methods}}: names of methods.
    seenBy: '見つけた方法: {{methods}}',
    // {{field}}: name of a field in a standard, e.g. snmp.sysDescr; {{text}}: what the device said.
    said: '{{field}}: {{text}}',
    // A device without any name.
    nameless: '種類の分からない機器',
    // What a device says about itself may be wrong.
    notProven: '名前や機種は、機器がそう名乗っているものです。',
  },
  result: {
    found: '見つかった機器',
    others: '種類の分からない相手（パソコンやスマートフォンなど）',
    // {{seconds}}: e.g. 2.9.
    took: '{{seconds}} 秒かかりました。',
    none: 'プリンターや複合機は見つかりませんでした。',
    cancelled: '中止しました。ここまでに見つかったものは次のとおりです。',
    ifMissing: '探している機器がないときは',
  },
  live: {
    // While it runs, on one line. {{devices}}: how many; {{seconds}}: elapsed.
    progress: '{{seconds}} 秒: 機器 {{devices}} 台（Ctrl-C で中止）',
    // {{address}}, {{model}}: of a device just found.
    found: '見つかりました: {{address}} {{model}}',
  },
} as const
