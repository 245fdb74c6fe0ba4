import { useFamily } from '../../app/use-family'
import { useText } from '../../app/use-text'
import { NoteBox } from '../../ui/NoteBox'
import { FamilyLink } from '../family/FamilyLink'

/** Where on this family's machine to look for OAuth; a general sentence when the family is not known. */
export function WhereToLook() {
  const { t, pick } = useText()
  const family = useFamily()
  return (
    <NoteBox icon="search">
      <b>{t('questions.offersOAuth.where')}</b>
      <p>{family ? pick(family.whereToLook) : t('questions.offersOAuth.generic')}</p>
      {family && <FamilyLink id={family.id} label="family.open" />}
    </NoteBox>
  )
}
