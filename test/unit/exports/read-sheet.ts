const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** Text of some markup: no elements, one blank between words. */
const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? '')
    .replace(/\s+/g, ' ')
    .trim()

/** What a person reads on the sheet. */
export const textOf = (html: string): string => plain(html.slice(html.indexOf('<body>')))

/** The style element's content. */
export const styleOf = (html: string): string => html.split('<style>')[1]?.split('</style>')[0] ?? ''

export interface SheetRow {
  readonly field: string
  readonly origin: string
  readonly label: string
  readonly marked: boolean
  /** The printed value with its remarks. */
  readonly value: string
}

/** The rows of the table of values, as printed. */
export function rowsOf(html: string): readonly SheetRow[] {
  const rows = html.matchAll(/<th scope="row" data-field="(\w+)" data-label="(\w+)">(.*?)<\/th>\s*<td>(.*?)<\/td>/gs)
  return [...rows].map(([, field = '', origin = '', head = '', value = '']) => ({
    field,
    origin,
    label: plain(/<span class="label">(.*?)<\/span>/s.exec(head)?.[1] ?? ''),
    marked: head.includes('class="mark"'),
    value: plain(value),
  }))
}
