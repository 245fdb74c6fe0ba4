import type { ListImport } from '../../contract/list-output'
import type { JoinedSenders, ListPreview, ListReading } from '../../contract/lists'
import type { ListedSender } from '../../contract/listed-sender'
import { noteText, problemText } from '../../text/list-text'
import { t, type Lang } from '../../text/t'
import { blocks, heading, paragraph, type Page } from '../print/page'
import { printableDeep } from '../print/printable'
import { table } from '../print/table'

/** What a list was taken for, what would come of it, and what was done. Every text of the file is made fit for a terminal. */
export function printList(page: Page, given: ListImport, isTrial: boolean): string {
  const { file, reading, preview, savedIn, added, told } = printableDeep(given)
  const { lang } = page
  const kind = t(lang, `lists.kinds.${reading.kind}.label`)
  const notes = 'notes' in preview ? preview.notes : reading.notes
  return `${blocks(
    heading(page, t(lang, 'lists.cli.heading', { name: file, kind, rows: reading.rowCount })),
    [t(lang, 'lists.cli.columns'), columnLines(reading, lang)],
    notes.map((note) => paragraph(page, `- ${noteText(note, lang)}`, 0, 2)),
    previewLines(page, preview),
    [
      added > 0 ? t(lang, 'lists.taken.added', { count: added }) : undefined,
      told > 0 ? t(lang, 'lists.taken.told', { count: told }) : undefined,
      savedIn === null
        ? t(lang, isTrial ? 'lists.cli.dryRun' : 'lists.cli.nothing')
        : t(lang, 'lists.cli.saved', { path: savedIn }),
    ],
  )}\n`
}

const columnLines = ({ columns }: ListReading, lang: Lang): string =>
  table(
    columns.map(({ head, field, isSecret, samples }, at) => [
      head === '' ? t(lang, 'lists.column', { number: at + 1 }) : head,
      isSecret ? t(lang, 'lists.secret') : field === null ? t(lang, 'lists.unused') : t(lang, `lists.fields.${field}`),
      samples.join(' / '),
    ]),
    2,
  )

function previewLines(page: Page, preview: ListPreview): readonly string[] {
  const { lang } = page
  switch (preview.kind) {
    case 'devices':
      return preview.drafts.map((draft) => {
        const row = t(lang, 'lists.cli.row', { row: draft.row })
        const what = [draft.name, draft.family?.[lang], draft.model, draft.account].filter(Boolean).join(' / ')
        const mark = draft.isAdvised ? '+' : '-'
        const remarks = draft.problems.map((problem) => problemText(problem, lang))
        return paragraph(page, `${mark} ${[row, what, ...remarks].join('  ')}`, 0, 4)
      })
    case 'senders':
      return senderLines(page, preview.joined)
    case 'columns-missing': {
      const fields = preview.fields.map((field) => t(lang, `lists.fields.${field}`)).join(', ')
      return [paragraph(page, t(lang, 'lists.missing', { fields }))]
    }
    case 'too-many':
      return [paragraph(page, t(lang, 'lists.tooMany', { count: preview.count, most: preview.most }))]
  }
}

function senderLines(page: Page, joined: JoinedSenders): readonly string[] {
  const { lang } = page
  const { known, strangers, silent, withoutAccount, senderCount, basicCount } = joined
  const names = (devices: JoinedSenders['silent']) => devices.map(({ name }) => `  ${name ?? t(lang, 'lists.unnamed')}`)
  const part = (title: string, lines: readonly string[], hint?: string) =>
    lines.length === 0
      ? []
      : ['', heading(page, title), ...(hint === undefined ? [] : [paragraph(page, hint)]), ...lines]
  return [
    paragraph(page, t(lang, 'lists.senders.summary', { count: senderCount, basic: basicCount })),
    ...part(
      t(lang, 'lists.senders.known'),
      known.map(({ sender, devices }) => {
        const named = devices.map(({ name }) => name ?? t(lang, 'lists.unnamed')).join(', ')
        return `${senderLine(sender, lang)}  ${named}`
      }),
    ),
    ...part(
      t(lang, 'lists.senders.strangers'),
      strangers.map((sender) => senderLine(sender, lang)),
      t(lang, 'lists.cli.add'),
    ),
    ...part(t(lang, 'lists.senders.silent'), names(silent), t(lang, 'lists.senders.silentHint')),
    ...part(t(lang, 'lists.senders.withoutAccount'), names(withoutAccount)),
  ]
}

function senderLine({ account, signIn, count, failed, tls, lastAt, addresses }: ListedSender, lang: Lang): string {
  const number = failed === null ? String(count ?? '') : t(lang, 'lists.senders.failed', { count: count ?? 0, failed })
  const day = lastAt === null ? '' : new Date(lastAt).toISOString().slice(0, 10)
  return `  ${[account, t(lang, `lists.senders.signIns.${signIn}`), number, ...tls, day, addresses[0]].filter(Boolean).join('  ')}`
}
