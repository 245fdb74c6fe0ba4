import type { TableNote } from '../../contract/lists'

/** A row that holds something, with its number in the file (1: the first). */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** A file as rows of texts. No secret is left in it. */
export interface Table {
  readonly rows: readonly TableRow[]
  readonly notes: readonly TableNote[]
}

export const note = (code: TableNote['code'], args: TableNote['args'] = {}): TableNote => ({ code, args })
