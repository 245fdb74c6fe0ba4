/** `%{` letter, how many parts from the right, `r` for reversed, delimiters `}`. Letters c, r and t only in explanations (RFC 7208 7.2). */
const expansion = /%\{([slodiphv])(\d*)(r?)([.+,/_=-]*)\}/gi
export const expansionInExplanation = /%\{([slodiphvcrt])(\d*)(r?)([.+,/_=-]*)\}/gi

const withoutMacros = (text: string, macros: RegExp): string | null => {
  let hasZero = false
  const rest = text.replace(macros, (_, __, digits: string) => {
    // A macro that keeps no part at all is a mistake.
    if (/^0+$/.test(digits)) hasZero = true
    return ''
  })
  const plain = rest.replace(/%[%_-]/g, '')
  return hasZero || plain.includes('%') ? null : plain
}

const isVisible = (text: string): boolean => /^[\x21-\x7e]*$/.test(text)

/** Visible ASCII and well-formed macros (RFC 7208 7.1 macro-string). */
export const isMacroString = (text: string): boolean => {
  const plain = withoutMacros(text, expansion)
  return plain !== null && isVisible(plain)
}

/** The same for the text of an explanation, in which spaces may stand. */
export const isExplainString = (text: string): boolean => {
  const plain = withoutMacros(text, expansionInExplanation)
  return plain !== null && /^[\x20-\x7e]*$/.test(plain)
}

/** A macro-string that ends in a macro or in a top label: at least one letter or hyphen, and no hyphen at its ends (RFC 7208 7.1 domain-spec). */
export function isDomainSpec(text: string): boolean {
  if (text === '' || !isMacroString(text)) return false
  if (/%(?:\{[^}]*\}|[%_-])$/.test(text)) return true
  return /\.(?=[^.]*[a-z-])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.?$/i.test(text)
}
