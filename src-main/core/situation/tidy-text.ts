/**
 * Undoes what a Japanese keyboard, a copy from a web page or a device panel does to names and addresses: full-width characters and dots,
 * ideographic spaces, invisible characters, quotation marks and brackets around the whole, dashes that are no hyphens.
 * Single spaces remain between words; none beside `.`, `@`, `:`, `/` and `-`.
 */
export function tidyText(text: string): string {
  return unwrapped(
    text
      .normalize('NFKC')
      .replaceAll(invisible, '')
      .replaceAll(/[\s\p{C}]+/gu, ' ')
      .replaceAll('。', '.')
      .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
      // The long vowel mark, one key beside the hyphen, is never right between letters and digits of ASCII.
      .replaceAll(/(?<=[a-z0-9])ー(?=[a-z0-9])/gi, '-')
      .replaceAll(/ ?([.@:/-]) ?/g, '$1')
      .trim(),
  )
}

/** Soft hyphen, zero-width and direction characters: nobody typed them. */
const invisible = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g

const pairs = ['""', "''", '``', '“”', '‘’', '„“', '«»', '「」', '『』', '【】', '〈〉', '《》', '<>', '()'] as const

/** Without the marks around the whole, and without a comma or semicolon left behind it. */
function unwrapped(text: string): string {
  const bare = text.replace(/[,;、\s]+$/, '').trim()
  const isWrapped = pairs.some(
    ([open = '', close = '']) => bare.length >= 2 && bare.startsWith(open) && bare.endsWith(close),
  )
  return isWrapped ? unwrapped(bare.slice(1, -1)) : bare
}
