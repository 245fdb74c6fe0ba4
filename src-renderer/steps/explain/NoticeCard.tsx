import type { Notice } from '../../../src-main/contract/notices'
import { useText } from '../../app/use-text'
import { NoteBox } from '../../ui/NoteBox'
import { Sources } from '../../ui/Sources'

/** A date or claim in the pasted letter that is no longer true, and what is true. */
export function NoticeCard({ notice: { title, text, said, sources } }: { notice: Notice }) {
  const { pick } = useText()
  return (
    <NoteBox tone="warn">
      <p className="big">{pick(title)}</p>
      <p>
        <q>{said}</q>
      </p>
      <p>{pick(text)}</p>
      <Sources sources={sources} />
    </NoteBox>
  )
}
