import type { Advice } from '../../../src-main/contract/report'
import { useText } from '../../app/use-text'
import { NoteBox } from '../../ui/NoteBox'
import { outcomeMarks, outcomeSentence, urgencySentence } from './outcome-words'

/** The outcome with its reason. `isSaid`: the heading has said the outcome already. */
export function OutcomeLine({ advice, isSaid = false }: { advice: Advice; isSaid?: boolean }) {
  const { lang, pick } = useText()
  return (
    <NoteBox tone={outcomeMarks[advice.outcome]}>
      {!isSaid && <p className="big">{outcomeSentence(advice, lang)}</p>}
      <p>{pick(advice.reason)}</p>
      {advice.outcome === 'find-out' && <p>{urgencySentence(advice, lang)}</p>}
    </NoteBox>
  )
}
