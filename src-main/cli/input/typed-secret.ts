/** What was typed so far, and whether typing is over. */
export type TypedSecret = {
  readonly state: 'typing' | 'done' | 'cancelled'
  readonly text: string
  /** An escape sequence (arrow keys, marks of a bracketed paste) has begun and is not text. */
  readonly escape: 'none' | 'started' | 'inside'
}

export const nothingTyped: TypedSecret = { state: 'typing', text: '', escape: 'none' }

/** Takes keys of a silent terminal one after the other: Enter ends, Backspace takes back, Ctrl-U clears, Ctrl-C and Ctrl-D on nothing cancel; a paste is text. */
export function typeKeys(before: TypedSecret, keys: string): TypedSecret {
  let typed = before
  for (const key of keys) {
    if (typed.state !== 'typing') return typed
    typed = typeKey(typed, key)
  }
  return typed
}

function typeKey(typed: TypedSecret, key: string): TypedSecret {
  if (typed.escape === 'started') return { ...typed, escape: key === '[' || key === 'O' ? 'inside' : 'none' }
  if (typed.escape === 'inside') return { ...typed, escape: /[A-Za-z~]/.test(key) ? 'none' : 'inside' }
  if (key === '\u001b') return { ...typed, escape: 'started' }
  if (key === '\r' || key === '\n') return { ...typed, state: 'done' }
  if (key === '\u0003') return { ...typed, state: 'cancelled', text: '' }
  if (key === '\u0004') return { ...typed, state: typed.text === '' ? 'cancelled' : 'done' }
  if (key === '\u007f' || key === '\b') return { ...typed, text: [...typed.text].slice(0, -1).join('') }
  if (key === '\u0015') return { ...typed, text: '' }
  return key < ' ' && key !== '\t' ? typed : { ...typed, text: typed.text + key }
}
