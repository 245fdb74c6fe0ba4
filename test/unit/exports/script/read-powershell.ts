/**
 * A reader of PowerShell's tokens, written from the documentation and not from our writer: about_Quoting_Rules, about_Parsing, about_Special_Characters.
 * It stops at everything it does not know, so that nothing slips through.
 */
export type PowerShellToken =
  | { readonly kind: 'comment'; readonly text: string }
  /** A verbatim string with what it means. */
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'variable'; readonly text: string }
  /** Command, parameter, operator in words, keyword, member or number. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'end-of-line' }

// "PowerShell treats smart quotation marks as normal quotation marks": the single ones and the double ones.
const single = /['\u2018\u2019\u201a\u201b]/
const double = /["\u201c\u201d\u201e]/
const endOfLine = /^\r\n/
const rest = [
  ['variable', /^\$[A-Za-z]+/],
  ['word', /^-?[A-Za-z][A-Za-z0-9.]*(?:-[A-Za-z0-9]+)*|^\d+/],
  ['sign', /^[(){}[\]@=;|.,:]/],
] as const

export function readPowerShell(source: string): readonly PowerShellToken[] {
  const tokens: PowerShellToken[] = []
  let at = 0
  while (at < source.length) {
    const left = source.slice(at)
    const character = source.charAt(at)
    const blanks = /^ +/.exec(left)
    if (blanks) {
      at += blanks[0].length
    } else if (endOfLine.test(left)) {
      tokens.push({ kind: 'end-of-line' })
      at += 2
    } else if (character === '#') {
      // A comment ends with the line, whichever character ends it.
      const text = /^#[^\r\n]*/.exec(left)?.[0] ?? ''
      tokens.push({ kind: 'comment', text })
      at += text.length
    } else if (single.test(character)) {
      const { text, length } = readVerbatim(left)
      tokens.push({ kind: 'string', text })
      at += length
    } else {
      if (double.test(character)) throw new Error(`A string that is expanded: ${left.slice(0, 40)}`)
      const found = rest.flatMap(([kind, form]) => {
        const text = form.exec(left)?.[0]
        return text === undefined ? [] : [{ kind, text }]
      })[0]
      if (found === undefined) throw new Error(`Not known: ${JSON.stringify(left.slice(0, 40))}`)
      tokens.push(found)
      at += found.text.length
    }
  }
  return tokens
}

/** Two quotation marks in a row inside a string stand for one: PowerShell keeps the second. */
function readVerbatim(source: string): { text: string; length: number } {
  let text = ''
  for (let at = 1; at < source.length; at += 1) {
    const character = source.charAt(at)
    if (!single.test(character)) {
      text += character
    } else if (single.test(source.charAt(at + 1))) {
      at += 1
      text += source.charAt(at)
    } else {
      return { text, length: at + 1 }
    }
  }
  throw new Error(`A string without end: ${source.slice(0, 40)}`)
}
