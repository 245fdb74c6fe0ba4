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

/** Typed texts by group. A user name need not be an address (a relay's, Azure's three-part name), but a full-width one is a slip. */
const typedFields = {
  sending: [
    { name: 'host', check: checkHost, mayBeAnything: false },
    { name: 'account', check: checkAddress, mayBeAnything: true },
    { name: 'from', check: checkAddress, mayBeAnything: false },
    { name: 'testRecipient', check: checkAddress, mayBeAnything: false },
  ],
  routeTests: [
    { name: 'sender', check: checkAddress, mayBeAnything: false },
    { name: 'insideRecipient', check: checkAddress, mayBeAnything: false },
    { name: 'outsideRecipient', check: checkAddress, mayBeAnything: false },
    { name: 'mxHost', check: checkHost, mayBeAnything: false },
    { name: 'hveAccount', check: checkAddress, mayBeAnything: false },
    { name: 'acsSender', check: checkAddress, mayBeAnything: false },
    { name: 'relayHost', check: checkHost, mayBeAnything: false },
  ],
} as const

/** Checks every typed host and address. Nothing is changed silently: corrections are offered, never made unasked. */
export function lookAtTypedValues(situation: Situation): LookedAt {
  const sending = lookAt('sending', situation.sending)
  const routeTests = lookAt('routeTests', situation.routeTests)
  return {
    corrected: { ...situation, sending: sending.corrected, routeTests: routeTests.corrected },
    corrections: [...sending.corrections, ...routeTests.corrections],
    nonsense: [...sending.nonsense, ...routeTests.nonsense],
  }
}

function lookAt<G extends 'sending' | 'routeTests'>(
  group: G,
  given: Situation[G],
): { readonly corrected: Situation[G]; readonly corrections: readonly Fault[]; readonly nonsense: readonly Fault[] } {
  const values = new Map(Object.entries(given))
  const corrections: Fault[] = []
  const nonsense: Fault[] = []
  for (const { name, check, mayBeAnything } of typedFields[group]) {
    const value = values.get(name)
    if (typeof value !== 'string') continue
    const field = `${group}.${name}`
    const checked = check(value)
    // An empty answer is a missing one.
    if (checked.state === 'empty') values.delete(name)
    else if (checked.state === 'corrected') {
      corrections.push({ code: 'typed.corrected', args: { field, value, corrected: checked.value } })
      values.set(name, checked.value)
    } else if (checked.state === 'nonsense' && !mayBeAnything) {
      nonsense.push({ code: 'typed.nonsense', args: { field, value } })
    }
  }
  // Only texts were taken away or put in the place of texts.
  return { corrected: Object.fromEntries(values) as Situation[G], corrections, nonsense }
}
