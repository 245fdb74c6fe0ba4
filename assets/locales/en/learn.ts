import type { learn as ja } from '../ja/learn'
import type { Shape } from '../shape'

export const learn = {
  title: 'Learn more',
  lead: 'What changes for SMTP AUTH, topic by topic. It can be read without the internet.',
  open: 'Learn more',
  about: 'More about: {{topic}}',
  search: 'Search for a word',
  searchHint: 'for example 587, token, connector',
  found: 'Topics found: {{count}}',
  nothing: 'Nothing was found. Please try another word.',
  topics: 'Topics',
  back: 'To the list',
  leave: 'Back to where I was',
  next: 'Read on',
  print: 'Print',
  savePdf: 'Save as PDF',
  printAll: 'Print everything',
  today: 'Today',
  route: 'Way of sending',
  cost: 'Cost',
  limits: 'Limits',
  timeline: 'The dates',
  printed: 'As of {{day}}. Knowledge checked on {{checked}}',
  note: 'Knowledge checked on {{day}}',
} as const satisfies Shape<typeof ja>
