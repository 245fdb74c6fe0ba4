/** Topics to read: frame and drawings. The topics themselves are in assets/knowledge/learn. */
export const learn = {
  title: 'くわしく知る',
  lead: 'SMTP AUTH の変更について、順に読めます。インターネットにつながなくても見られます。',
  open: 'くわしく知る',
  // Button of a finding. {{topic}}: title of the topic.
  about: 'くわしく: {{topic}}',
  search: '言葉で探す',
  searchHint: '例: 587、トークン、コネクタ',
  // {{count}}: number of topics found.
  found: '{{count}}件見つかりました',
  nothing: '見つかりませんでした。別の言葉で探してください。',
  topics: '読みもの',
  back: '一覧に戻る',
  leave: '前の画面に戻る',
  next: '次を読む',
  print: '印刷する',
  savePdf: 'PDF を保存する',
  printAll: '全部を印刷する',
  today: '今日',
  route: '送り方',
  cost: '費用',
  limits: '上限',
  timeline: '予定の一覧',
  // {{day}}: when it was printed; {{checked}}: when the knowledge was last checked.
  printed: '{{day}} 現在。知識の確認日: {{checked}}',
  note: '知識の確認日: {{day}}',
} as const
