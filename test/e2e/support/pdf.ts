import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const tool = (name: string, ...args: string[]) => execFileSync(name, args, { encoding: 'utf8' })
/** White space in extracted Japanese means nothing. */
export const squeezed = (text: string) => text.replaceAll(/\s+/g, '').normalize('NFC')

export interface PdfFacts {
  readonly isA4: boolean
  readonly isTagged: boolean
  readonly title: string
  readonly lang: string
  readonly notEmbedded: readonly string[]
  readonly otherFonts: readonly string[]
  /** Words that do not lie inside the page. */
  readonly outside: readonly string[]
}

/** What poppler's tools say about a PDF. */
export function aboutPdf(file: string): PdfFacts {
  const info = tool('pdfinfo', file)
  const field = (name: string) => new RegExp(`^${name}: +(.*)$`, 'm').exec(info)?.[1] ?? ''
  const fonts = tool('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((row) => row !== '')
  const boxes = tool('pdftotext', '-bbox', file, '-').matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
  )
  return {
    isA4: /^59[45](\.\d+)? x 84[12](\.\d+)? pts/.test(field('Page size')),
    isTagged: field('Tagged') === 'yes',
    title: field('Title'),
    lang: /\/Lang ?\(([^)]*)\)/.exec(readFileSync(file, 'latin1'))?.[1] ?? '',
    notEmbedded: fonts.filter((row) => !/ yes (yes|no) (yes|no) +\d+ +\d+$/.test(row)),
    // Chromium draws a few marks with small fonts without a name.
    otherFonts: fonts.filter((row) => !/^(\S+\+)?BIZUDP?Gothic|^\[none\]/.test(row)),
    outside: [...boxes].flatMap(([, left, top, right, bottom, word]) =>
      Number(left) < 0 || Number(top) < 0 || Number(right) > 595 || Number(bottom) > 842 ? [word ?? ''] : [],
    ),
  }
}

/** All text of a PDF in the order in which it was drawn, without white space. */
export const textOf = (file: string): string => squeezed(tool('pdftotext', '-raw', file, '-'))
