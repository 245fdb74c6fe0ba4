import type { ListField, ListKind } from '../../contract/list-fields'
import type { ListKnowledge } from '../../contract/list-knowledge'
import type { ListColumn, ListReading } from '../../contract/lists'
import { guessColumns, knownHead } from './guess-columns'
import { withoutSecrets } from './secrets'
import { note, type Table, type TableRow } from './table'

/** A table whose secrets are gone, with the columns they stood in. */
export interface SafeTable extends Table {
  readonly secretColumns: readonly number[]
}

/** The first thing that is done to every table. */
export function safeTable({ rows, notes }: Table, knowledge: ListKnowledge): SafeTable {
  const isSignInHead = knownHead(knowledge, ['signIn', 'authentication'])
  const safe = withoutSecrets(rows, knowledge.secrets, knownHead(knowledge), isSignInHead)
  return { rows: safe.rows, notes: [...safe.notes, ...notes], secretColumns: safe.columns }
}

/** What a person says of a list, in the place of what was guessed. */
export interface ListCorrection {
  readonly kind?: ListKind | undefined
  /** Number of the row with the heads; null: there is none. */
  readonly headRow?: number | null | undefined
  /** By column. */
  readonly fields?: readonly (ListField | null)[] | undefined
}

/** A table with what its columns are. */
export interface ReadList {
  readonly reading: ListReading
  /** Rows below the heads. */
  readonly body: readonly TableRow[]
  readonly columns: ReadonlyMap<ListField, number>
}

/** How many values are shown of a column. */
const samples = 3

/** What a table is taken for, and what a person made of the guess. A column of secrets is nothing, whatever anybody says. */
export function readList(table: SafeTable, knowledge: ListKnowledge, told: ListCorrection = {}): ReadList {
  const { rows, secretColumns } = table
  const headAt =
    told.headRow === undefined || told.headRow === null
      ? told.headRow
      : rows.findIndex(({ number }) => number === told.headRow)
  const guess = guessColumns(rows, knowledge, secretColumns, {
    ...(told.kind === undefined ? {} : { kind: told.kind }),
    ...(headAt === undefined ? {} : { head: headAt === null || headAt < 0 ? null : headAt }),
  })
  const head = guess.head === null ? undefined : rows[guess.head]
  const body = rows.slice(guess.head === null ? 0 : guess.head + 1)
  const isSecret = (column: number) => secretColumns.includes(column)
  const columns = guess.fields.map((guessed, column): ListColumn => {
    const field = told.fields === undefined ? guessed : (told.fields[column] ?? null)
    return {
      head: head?.cells[column] ?? (isSecret(column) ? headOfSecret(rows, column) : ''),
      samples: isSecret(column) ? [] : firstValues(body, column),
      field: isSecret(column) ? null : field,
      isSecret: isSecret(column),
    }
  })
  return {
    reading: {
      kind: guess.kind,
      headRow: head?.number ?? null,
      columns,
      rowCount: body.length,
      notes: [...table.notes, ...(head === undefined && rows.length > 0 ? [note('no-head')] : [])],
    },
    body,
    columns: new Map(columns.flatMap(({ field }, column) => (field === null ? [] : [[field, column] as const]))),
  }
}

const headOfSecret = (rows: readonly TableRow[], column: number): string =>
  rows.map(({ cells }) => cells[column] ?? '').find((cell) => cell !== '') ?? ''

function firstValues(rows: readonly TableRow[], column: number): string[] {
  const found: string[] = []
  for (const { cells } of rows.slice(0, 200)) {
    const cell = cells[column]?.trim() ?? ''
    if (cell !== '' && !found.includes(cell)) found.push(cell.slice(0, 60))
    if (found.length === samples) break
  }
  return found
}
