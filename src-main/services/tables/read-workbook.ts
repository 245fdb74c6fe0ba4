import { listLimits, type TableNote } from '../../contract/lists'
import { fault, ok, type Result } from '../../contract/result'
import { dateStyles, sharedStrings, sheetRows, withMerged, type SheetSeen } from '../../core/tables/sheet-rows'
import { note, type Table } from '../../core/tables/table'
import { attributeOf, xmlTokens } from '../../core/tables/xml-tokens'
import { gather, type Pace } from './pace'
import { openArchive, type Archive } from './unzip'

/** The first visible sheet of an Excel workbook. Nothing in it is run and nothing outside it is asked for. Faults: `list.damaged`, `list.too-much-inside`, `list.too-many-rows`. */
export async function readWorkbook(bytes: Uint8Array, pace: Pace): Promise<Result<Table>> {
  const archive = openArchive(bytes, listLimits.unpackedBytes)
  if (archive === undefined) return fault('list.damaged')
  const book = await textOf(archive, 'xl/workbook.xml')
  if (!book.ok) return book
  if (book.value === undefined) return fault('list.not-a-list')
  const { sheets, is1904 } = sheetsOf(book.value)
  const relations = await textOf(archive, 'xl/_rels/workbook.xml.rels')
  if (!relations.ok) return relations
  const chosen = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]
  const target = chosen === undefined ? undefined : targetOf(relations.value ?? '', chosen.relation)
  if (target === undefined) return fault('list.damaged')
  const [strings, styles, sheet] = [
    await textOf(archive, 'xl/sharedStrings.xml'),
    await textOf(archive, 'xl/styles.xml'),
    await textOf(archive, target),
  ]
  if (!strings.ok) return strings
  if (!styles.ok) return styles
  if (!sheet.ok) return sheet
  if (sheet.value === undefined) return fault('list.damaged')
  const seen: SheetSeen = { formulas: 0, cutCells: 0, cutColumns: 0, merged: [] }
  const workbook = {
    strings: sharedStrings(strings.value ?? ''),
    showsDate: dateStyles(styles.value ?? ''),
    is1904,
  }
  const rows = await gather(sheetRows(sheet.value, workbook, seen), pace, listLimits.rows)
  if (!rows.ok) return rows
  const others = sheets.filter((each) => each !== chosen && !each.isHidden).map(({ name }) => name)
  return ok({
    rows: withMerged(rows.value, seen.merged),
    notes: [...partsOf(archive), ...notesOf(seen), ...namesOf(chosen?.name ?? '', others)],
  })
}

const namesOf = (sheet: string, others: readonly string[]): readonly TableNote[] =>
  others.length === 0 ? [] : [note('more-sheets', { sheet, others: others.join(', ').slice(0, 200) })]

const partsOf = ({ names }: Archive): readonly TableNote[] => [
  ...(names.some((name) => /vbaProject\.bin$/i.test(name)) ? [note('macros')] : []),
  ...(names.some((name) => name.startsWith('xl/externalLinks/')) ? [note('external-links')] : []),
]

const notesOf = ({ formulas, cutCells, cutColumns, merged }: SheetSeen): readonly TableNote[] => [
  ...(formulas > 0 ? [note('formulas', { count: formulas })] : []),
  ...(merged.length > 0 ? [note('merged-cells', { count: merged.length })] : []),
  ...(cutCells > 0 ? [note('cut-cells', { count: cutCells, most: listLimits.cell })] : []),
  ...(cutColumns > 0 ? [note('cut-columns', { most: listLimits.columns })] : []),
]

/** A part of the archive as text; undefined when it is not there. */
async function textOf(archive: Archive, name: string): Promise<Result<string | undefined>> {
  const part = await archive.read(name)
  if (part === 'damaged') return fault('list.damaged')
  if (part === 'too-much') return fault('list.too-much-inside', { megabytes: listLimits.unpackedBytes / 1024 / 1024 })
  return ok(part && new TextDecoder().decode(part))
}

interface NamedSheet {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
}

function sheetsOf(xml: string): { readonly sheets: readonly NamedSheet[]; readonly is1904: boolean } {
  const sheets: NamedSheet[] = []
  let is1904 = false
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open') continue
    if (token.name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributeOf(token.attributes, 'date1904') ?? '')
    if (token.name !== 'sheet') continue
    sheets.push({
      name: attributeOf(token.attributes, 'name') ?? '',
      relation: attributeOf(token.attributes, 'id') ?? '',
      isHidden: (attributeOf(token.attributes, 'state') ?? 'visible') !== 'visible',
    })
  }
  return { sheets, is1904 }
}

/** The part that a relation names. One that leads out of the workbook is none. */
function targetOf(xml: string, relation: string): string | undefined {
  for (const token of xmlTokens(xml)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue
    if (attributeOf(token.attributes, 'Id') !== relation) continue
    if (attributeOf(token.attributes, 'TargetMode') === 'External') return undefined
    const target = attributeOf(token.attributes, 'Target') ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  }
  return undefined
}
