/**
 * The characters that PowerShell takes for a single quotation mark: ' and the typographic ‘ ’ ‚ ‛. Any of them ends a string that another one began.
 * about_Quoting_Rules: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
const singleQuotes = /['\u2018-\u201b]/g

/** Control and format characters (line breaks, NUL, what turns the direction of text around), line separators and halves of characters. */
const notOfOneLine = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u
const allNotOfOneLine = new RegExp(notOfOneLine.source, 'gu')

/** Can this stand in a string of one line, so that what is printed is what a person sees? */
export const isOneLine = (text: string): boolean => !notOfOneLine.test(text)

/**
 * The one way to write text into a script: a verbatim string, in which only quotation marks mean anything, and they are doubled. Nothing in it is ever expanded.
 * A text that is no single visible line is a bug of the caller: typed values are looked at before.
 */
export function quote(text: string): string {
  if (!isOneLine(text)) throw new Error('A string of a script must be one visible line')
  return `'${text.replace(singleQuotes, (mark) => mark + mark)}'`
}

/** Our own words as comment lines. Whatever would end the line or hide something is left out. */
export const comment = (text: string, indent = ''): string =>
  `# ${indent}${text.replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ').replace(allNotOfOneLine, '')}`.trimEnd()
