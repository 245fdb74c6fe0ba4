/** Words of many papers in one document: cover and contents. */
export const book = {
  // Title of the cover. {{title}}: kind of paper; {{count}}: how many devices.
  title: '{{title}}（{{count}}台分）',
  // Running header of a page. {{site}}: name of a place; {{device}}: name of a device.
  place: '{{site}}　{{device}}',
  purpose: '1台ごとに、新しいページから始まります。その機器のページだけを抜き出して、わたせます。',
  contents: '目次',
  summary: '機器の状態',
  // {{count}}: how many devices are in this state.
  count: '{{count}}台',
  columns: { number: '番号', device: '機器', place: '拠点', state: '状態', page: 'ページ' },
  // Foot of the cover and of the contents. {{day}}: date.
  foot: '作成日 {{day}}',
  madeOn: '作成日',
  organisation: '作成者',
  devices: '台数',
  none: '機器がありません。',
} as const
