import { padTo, widthOf } from './width'

/** Columns aligned, two spaces between; the last one is not filled. `colour` may dress a cell after it was measured. */
export function table(
  rows: readonly (readonly string[])[],
  indent = 0,
  colour: (cell: string, row: number, column: number) => string = (cell) => cell,
): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  return rows
    .map((row, rowNumber) =>
      (
        ' '.repeat(indent) +
        row
          .map((cell, column) => {
            const filled = column === row.length - 1 ? cell : padTo(cell, (widths[column] ?? 0) + 2)
            return colour(cell, rowNumber, column) + filled.slice(cell.length)
          })
          .join('')
      ).trimEnd(),
    )
    .join('\n')
}
