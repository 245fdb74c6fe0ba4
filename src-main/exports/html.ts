/** Anything a template may hold. Text and numbers are escaped; `null`, `undefined` and `false` leave nothing behind. */
export type Part = string | number | Html | null | undefined | false | readonly Part[]

/** Finished markup. Only this file can make it, so text can never be taken for markup. */
class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}
export type { Html }

/** No sentence and no value of a report is longer; what is longer was not made by us. */
const longestText = 4000

/**
 * Text as it may be shown: line breaks and tabs become blanks; control characters, invisible format characters (the ones that turn the direction of
 * text around are among them) and halves of characters go. Longer texts end in `…`; `max` counts characters.
 */
export function clean(text: string, max = longestText): string {
  const plain = text
    .slice(0, max * 2 + 2)
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
  if (text.length <= max) return plain
  const characters = Array.from(plain)
  return characters.length > max || text.length > max * 2 + 2 ? `${characters.slice(0, max).join('')}…` : plain
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => clean(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.toString()
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return part.map(markupOf).join('')
}

/** The one way to write HTML: everything put into the template is escaped, unless it came out of `markup` itself. */
export const markup = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(fixed.map((text, index) => text + markupOf(parts[index])).join(''))

/**
 * Text as a string of CSS. Everything but letters, digits and blanks is written as a code, so that nothing can end the string or the style element.
 * The blank behind a code belongs to it (CSS Syntax 4.3.7) and is not seen.
 */
export const cssString = (text: string, max: number): string =>
  `"${clean(text, max).replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`

const policyFor = (fonts: Fonts | undefined, hasPictures: boolean): string =>
  `default-src 'none'; style-src 'unsafe-inline'${fonts ? ` ${fonts.source}; font-src ${fonts.source}` : ''}${hasPictures ? '; img-src data:' : ''}`

/**
 * A whole page in one file, without scripts and without anything loaded from elsewhere but the fonts, if they are given; its policy forbids the rest.
 * `css` is ours: what comes from a report enters it through `cssString` only.
 */
export interface Fonts {
  /** Address of the style sheet with the fonts. */
  readonly href: string
  /** What the page's policy has to allow for it. */
  readonly source: "'self'" | 'file:'
}

export const htmlDocument = (page: {
  lang: string
  title: string
  css: string
  body: Html
  fonts?: Fonts | undefined
  /** Does the body hold pictures as `data:` addresses? Without it the page's policy forbids them. */
  hasPictures?: boolean
}): string =>
  markup`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policyFor(page.fonts, page.hasPictures === true))}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
${page.fonts && markup`<link rel="stylesheet" href="${page.fonts.href}">`}
<style>${new Html(page.css)}</style>
</head>
<body>
${page.body}
</body>
</html>
`.toString()
