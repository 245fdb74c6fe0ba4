import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { DeviceDraft, OpenedList } from '../../../src-main/contract/lists'
import { noteText } from '../../../src-main/text/list-text'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { useLists } from '../../state/list-store'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { ColumnsPart } from './ColumnsPart'
import { DraftsPart } from './DraftsPart'
import { SendersPart } from './SendersPart'

const noDrafts: readonly DeviceDraft[] = []

/** What we think the list is, what its columns are, and what would come of it. */
export function OpenListPage({ opened }: { readonly opened: OpenedList }) {
  const { t, lang } = useText()
  const close = useBesidePage((beside) => beside.close)
  const { take, again } = useLists()
  const { name, reading, preview } = opened
  const drafts = preview.kind === 'devices' ? preview.drafts : noDrafts
  const [choice, choose] = useState<{ of: readonly DeviceDraft[]; rows: ReadonlySet<number> } | null>(null)
  const [added, add] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setBusy] = useState(false)
  // Other columns make other rows: what was chosen before says nothing of them.
  const rows = choice?.of === drafts ? choice.rows : advised(drafts)
  const strangers = preview.kind === 'senders' ? preview.joined.strangers : []
  const wanted = strangers.map(({ account }) => account).filter((account) => added.has(account))
  const canTake = preview.kind === 'devices' ? rows.size > 0 : preview.kind === 'senders'
  const submit = async () => {
    if (!canTake || isBusy) return
    setBusy(true)
    await take([...rows], wanted)
    setBusy(false)
  }
  const title = t('lists.readTitle', { name })
  const notes = 'notes' in preview ? preview.notes : reading.notes
  const label =
    preview.kind === 'senders'
      ? wanted.length === 0
        ? t('lists.senders.take')
        : t('lists.senders.takeAnd', { count: wanted.length })
      : t('lists.take', { count: rows.size })
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      back={{ label: t('wizard.back'), go: close }}
      onSubmit={() => void submit()}
      note={t('lists.note')}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit" disabled={!canTake || isBusy}>
            {label}
          </Button>
          <Button size="large" onClick={again}>
            {t('lists.another')}
          </Button>
        </>
      }
    >
      <ColumnsPart opened={opened} />
      {notes.length > 0 && (
        <section aria-label={t('lists.notesTitle')}>
          <NoteBox>
            <ul className="list-notes">
              {notes.map((note) => (
                <li key={`${note.code} ${JSON.stringify(note.args)}`}>{noteText(note, lang)}</li>
              ))}
            </ul>
          </NoteBox>
        </section>
      )}
      {preview.kind === 'columns-missing' && (
        <NoteBox tone="warn">
          <p>
            {t('lists.missing', {
              fields: preview.fields.map((field) => t(`lists.fields.${field}`)).join(lang === 'ja' ? '、' : ', '),
            })}
          </p>
        </NoteBox>
      )}
      {preview.kind === 'too-many' && (
        <NoteBox tone="warn">
          <p>{t('lists.tooMany', { count: preview.count, most: preview.most })}</p>
        </NoteBox>
      )}
      {preview.kind === 'devices' && (
        <DraftsPart drafts={drafts} rows={rows} onChoose={(chosen) => choose({ of: drafts, rows: chosen })} />
      )}
      {preview.kind === 'senders' && <SendersPart joined={preview.joined} added={added} onAdd={add} />}
    </Page>
  )
}

const advised = (drafts: readonly DeviceDraft[]): ReadonlySet<number> =>
  new Set(drafts.filter(({ isAdvised }) => isAdvised).map(({ row }) => row))
