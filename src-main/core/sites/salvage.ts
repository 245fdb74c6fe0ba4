/** A character of JSON that opens something, and the one that closes it. */
const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/**
 * JSON that was cut off, made whole again: everything behind the last complete member is left out, and what is open is closed.
 * Undefined where not even one value was complete. Pure text in, text out; whoever parses it sees whether it makes sense.
 */
export function closedJson(text: string): string | undefined {
  const open: string[] = []
  let inString = false
  let lastWhole: { readonly end: number; readonly open: readonly string[] } | undefined
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
      continue
    }
    const closes = closing[character]
    if (character === '"') inString = true
    else if (closes !== undefined) open.push(closes)
    else if (character === '}' || character === ']') {
      if (open.pop() !== character) break
      // Behind an object or a list that is complete, never in the middle of a member.
      lastWhole = { end: at + 1, open: [...open] }
    }
  }
  return lastWhole && text.slice(0, lastWhole.end) + lastWhole.open.toReversed().join('')
}
