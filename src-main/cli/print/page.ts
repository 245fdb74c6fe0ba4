import type { Lang } from '../../text/t'
import type { Style } from './style'
import { wrap } from './width'

/** How a page is printed: its language, its colours, and its width (undefined: lines are not broken, for pipes and files). */
export interface Page {
  readonly lang: Lang
  readonly style: Style
  readonly columns: number | undefined
}

/** A paragraph, indented; the lines after the first `hang` columns further. */
export function paragraph(page: Page, text: string, indent = 0, hang = 0): string {
  const margin = ' '.repeat(indent)
  return (
    margin +
    wrap(text, page.columns === undefined ? undefined : page.columns - indent, hang).replaceAll('\n', `\n${margin}`)
  )
}

/** A paragraph behind a mark (`✓ `, `1. `), its lines aligned. The mark is coloured after the text was measured. */
export function item(page: Page, mark: string, text: string, indent = 0, colour = (plain: string) => plain): string {
  const margin = ' '.repeat(indent)
  const lines = paragraph(page, `${mark} ${text}`, indent, mark.length + 1)
  return margin + colour(mark) + lines.slice(margin.length + mark.length)
}

/** A heading over a part of a page. */
export const heading = (page: Page, text: string): string => page.style.strong(text)

/** Blocks of lines with an empty line between; empty blocks and lines left out. */
export const blocks = (...parts: readonly (string | readonly (string | undefined)[] | undefined)[]): string =>
  parts
    .map((part) =>
      typeof part === 'object' ? part.filter((line) => line !== undefined && line !== '').join('\n') : (part ?? ''),
    )
    .filter((part) => part !== '')
    .join('\n\n')
