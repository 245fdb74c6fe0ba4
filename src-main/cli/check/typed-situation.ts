import type { Fault } from '../../contract/result'
import type { Situation } from '../../contract/situation'
import { checkAddress, checkHost } from '../../core/situation/typed-values'

/** The situation with its typed values looked at: as it is, with corrections to say yes to, or with nonsense. */
export interface LookedAt {
  /** With every correction made. */
  readonly corrected: Situation
  readonly corrections: readonly Fault[]
  readonly nonsense: readonly Fault[]
}

const typedFields = [
  { name: 'host', check: checkHost, mayBeAnything: false },
  // A user name need not be an address (a relay's, Azure's three-part name), but a full-width one is a slip.
  { name: 'account', check: checkAddress, mayBeAnything: true },
  { name: 'from', check: checkAddress, mayBeAnything: false },
  { name: 'testRecipient', check: checkAddress, mayBeAnything: false },
] as const

/** Checks every typed host and address. Nothing is changed silently: corrections are offered, never made unasked. */
export function lookAtTypedValues(situation: Situation): LookedAt {
  let sending = situation.sending
  const corrections: Fault[] = []
  const nonsense: Fault[] = []
  for (const { name, check, mayBeAnything } of typedFields) {
    const value = sending[name]
    if (value === undefined) continue
    const field = `sending.${name}`
    const checked = check(value)
    if (checked.state === 'empty') {
      // An empty answer is a missing one.
      const { [name]: _, ...others } = sending
      sending = others
    } else if (checked.state === 'corrected') {
      corrections.push({ code: 'typed.corrected', args: { field, value, corrected: checked.value } })
      sending = { ...sending, [name]: checked.value }
    } else if (checked.state === 'nonsense' && !mayBeAnything) {
      nonsense.push({ code: 'typed.nonsense', args: { field, value } })
    }
  }
  return { corrected: { ...situation, sending }, corrections, nonsense }
}
