import { expect, it } from 'vitest'
import { previewList } from '../../../../src-main/core/tables/preview-list'
import { readList, safeTable } from '../../../../src-main/core/tables/read-list'
import { knowledge } from './told'

it('understands 100,000 rows in a moment: main answers nobody meanwhile', () => {
  const cells = ['2026-11-20T01:02:03Z', 'scan@example.com', 'Authenticated SMTP', '203.0.113.5', 'Success']
  const rows = [
    { number: 1, cells: ['Date (UTC)', 'Username', 'Client app', 'IP address', 'Status'] },
    // Every account is another one: nothing can be remembered.
    ...Array.from({ length: 99_999 }, (_, at) => ({ number: at + 2, cells: cells.with(1, `scan${at}@example.com`) })),
  ]
  const marks = [performance.now()]
  const safe = safeTable({ rows, notes: [] }, knowledge.lists)
  marks.push(performance.now())
  const list = readList(safe, knowledge.lists)
  marks.push(performance.now())
  const preview = previewList(list, undefined, knowledge)
  marks.push(performance.now())
  const [secrets = 0, columns = 0, senders = 0] = marks.slice(1).map((at, index) => at - (marks[index] ?? 0))
  console.log(
    `100,000 rows: secrets ${secrets.toFixed(0)} ms, columns ${columns.toFixed(0)} ms, senders ${senders.toFixed(0)} ms`,
  )
  expect([preview.senders.length, secrets + columns + senders < 4_000]).toEqual([99_999, true])
})
