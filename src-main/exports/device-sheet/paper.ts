import type { Bilingual, Confidence } from '../../contract/knowledge-parts'
import type { PaperFrame } from '../../contract/papers'
import type { RankedRoute, Report } from '../../contract/report'
import { dayInWords } from '../../text/dates'
import { t, type Lang } from '../../text/t'
import { clean, markup, type Html, type Part } from '../html'
import { routeOnSheet, sectionsOf, type SectionId } from './plan'

/** What every part of the sheet needs to know. */
export interface Paper {
  readonly report: Report
  readonly lang: Lang
  /** Null when nothing has to change. */
  readonly route: RankedRoute | null
  readonly sections: readonly SectionId[]
  /** What the office calls the machine, or the next best name. */
  readonly deviceName: string
  /** What stands at the head of every page: left the kind of paper, right what it is about. */
  readonly running: { readonly left: string; readonly right: string }
  readonly frame: PaperFrame
}

const plainFrame: PaperFrame = { organisation: null, site: '', isInBook: false }

/** Site and device as they stand at the head of every page. */
const placeOf = (site: string, device: string, lang: Lang): string =>
  site === '' ? device : t(lang, 'book.place', { site: clean(site, 14), device })

export function paperOf(report: Report, lang: Lang, frame: PaperFrame = plainFrame): Paper {
  const route = routeOnSheet(report.advice)
  const { name, model } = report.situation.device
  const named = [name, model, familyName(report, lang)].find((text) => text !== undefined && text !== '')
  const deviceName = named ?? t(lang, 'sheet.someDevice')
  return {
    report,
    lang,
    route,
    sections: sectionsOf(route),
    deviceName,
    running: { left: t(lang, 'sheet.title'), right: placeOf(frame.site, deviceName, lang) },
    frame,
  }
}

/** Maker and family, when the family is known. */
export const familyName = ({ device }: Report, lang: Lang): string | undefined =>
  device ? t(lang, 'sheet.family', { vendor: device.vendor[lang], name: device.name[lang] }) : undefined

/** A sentence of the report. A placeholder that nobody could fill becomes a place to write on. */
export const say = (text: Bilingual, lang: Lang): string => text[lang].replace(/\{\{\w+\}\}/g, t(lang, 'sheet.blank'))

/**
 * The number people say on the telephone: the first eight characters of the report's identifier. The whole of it (a UUID) would wrap over three
 * lines and nobody reads it out.
 */
export const sheetNumber = ({ id }: Pick<Report, 'id'>): string => id.slice(0, 8)

/** How a section is referred to, e.g. `3. 管理者にたのむこと`. */
export const referenceTo = ({ sections, lang }: Pick<Paper, 'sections' | 'lang'>, section: SectionId): string =>
  t(lang, 'sheet.reference', { number: sections.indexOf(section) + 1, title: t(lang, `sheet.sections.${section}`) })

/** A section, numbered unless it is the only one. `together` keeps a short one on one page. */
export const section = (
  paper: Paper,
  id: SectionId,
  body: Part,
  together: 'together' | 'may-break' = 'may-break',
): Html =>
  markup`<section class="${together}">
    <h2>${paper.sections.length > 1 ? referenceTo(paper, id) : t(paper.lang, `sheet.sections.${id}`)}</h2>
    ${body}
  </section>\n`

/** The first heading of a paper. In a book it names the device, or its outline would be a hundred times the same line. */
export const firstHeading = (title: string, { deviceName, frame }: Paper): Html =>
  markup`<h1>${title}${frame.isInBook && markup` <span class="about">${deviceName}</span>`}</h1>`

/** A box to tick. Screen readers get the words beside it. */
export const box: Html = markup`<span class="box" aria-hidden="true"></span>`

/** The sign beside a wording that was not read at its maker's; the note on top of the table explains it. */
export const markUnless = (confidence: Confidence, lang: Lang): Html | null =>
  confidence === 'confirmed' ? null : markup`<span class="mark">${t(lang, 'sheet.values.mark')}</span>`

/** Beside a wording that was read at this very machine. */
export const onSite = (day: string | undefined, lang: Lang): Html | null =>
  day === undefined ? null : remark(t(lang, 'sheet.values.onSite', { day: dayInWords(day, lang) }))

/** How sure we are of a fact, as a sentence. */
export const sureness = (confidence: Confidence, lang: Lang): string =>
  t(lang, 'sheet.steps.confidence', { word: t(lang, `report.confidence.${confidence}`) })

/** A remark in small print, on a line of its own. */
export const remark = (text: string): Html => markup`<small>${text}</small>`

/** Numbered steps with boxes to tick. */
export const checkList = (steps: readonly Part[]): Html =>
  markup`<ol>
    ${steps.map((step) => markup`<li>${box}${step}</li>\n`)}
  </ol>`

/** A frame to write in, with its label. */
export const writeBox = (label: Part, height: 'low' | 'high'): Html =>
  markup`<div class="write ${height}"><span class="what">${label}</span></div>`

/** Label and text, one pair under the other. */
export const pairs = (rows: readonly (readonly [label: string, text: Part])[]): Html =>
  markup`<dl>
    ${rows.map(
      ([label, text]) =>
        markup`<div>
          <dt>${label}</dt>
          <dd>${text}</dd>
        </div> `,
    )}
  </dl>`
