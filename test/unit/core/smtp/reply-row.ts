import type { ReplyMatch, ReplyRow } from '../../../../src-main/contract/knowledge'

/** A row of which only id and match matter. */
export const replyRow = (id: string, match: ReplyMatch): ReplyRow => ({
  id,
  match,
  examples: ['-'],
  endsBasic: false,
  lastResort: false,
  retry: 'no',
  title: { ja: `題 ${id}`, en: `title ${id}` },
  cause: { ja: 'わけ', en: 'cause' },
  steps: [],
  who: 'user',
  severity: 'trouble',
  sources: [],
})
