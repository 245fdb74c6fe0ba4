import type { Shape } from '../shape'
import type { book as ja } from '../ja/book'

export const book: Shape<typeof ja> = {
  title: '{{title}} (devices: {{count}})',
  place: '{{site}} – {{device}}',
  purpose: 'Every device begins on a new page: take out its pages and hand them over.',
  contents: 'Contents',
  summary: 'State of the devices',
  count: '{{count}}',
  columns: { number: 'No.', device: 'Device', place: 'Site', state: 'State', page: 'Page' },
  foot: 'Made on {{day}}',
  madeOn: 'Made on',
  organisation: 'Made by',
  devices: 'Devices',
  none: 'There are no devices.',
}
