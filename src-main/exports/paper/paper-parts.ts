import { markup, htmlDocument, type Fonts, type Html } from '../html'
import { sheetStyle } from '../device-sheet/style'
import type { Paper } from '../device-sheet/paper'

/** A paper before it becomes a document of its own or a part of a book. */
export interface PaperParts {
  readonly paper: Paper
  readonly title: string
  /** Read aloud for the main part: the preview stands inside a page that has a main part of its own. */
  readonly label: string
  /** Our own CSS, behind that of every paper. */
  readonly css: string
  readonly body: Html
}

/** One paper as one self-contained HTML file, made for A4, without scripts. */
export const wholePaper = ({ paper, title, label, css, body }: PaperParts, fonts?: Fonts): string =>
  htmlDocument({
    lang: paper.lang,
    title,
    css: sheetStyle(paper) + css,
    fonts,
    hasPictures: hasLogo(paper),
    body: markup`<main aria-label="${label}">
      ${body}
    </main>`,
  })

export const hasLogo = ({ frame }: Pick<Paper, 'frame'>): boolean => (frame.organisation?.logo ?? null) !== null
