import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listLimits } from '../../../../src-main/contract/lists'
import { delimitedRows, guessDelimiter, type Delimiter } from '../../../../src-main/core/tables/read-delimited'

const rowsOf = (text: string, delimiter: Delimiter = ',') =>
  [...delimitedRows(text, delimiter)].map(({ cells }) => cells)

/** RFC 4180, written by the test itself. */
const written = (rows: readonly (readonly string[])[], delimiter: string, end: string) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end)

describe('a text with delimiters', () => {
  it('is read as RFC 4180 says, with every line end, quotes in quotes and line ends in cells', () => {
    expect(rowsOf('a,"b ""c"", d"\r\n,\n"x\r\ny",z\r')).toEqual([
      ['a', 'b "c", d'],
      ['', ''],
      ['x\r\ny', 'z'],
    ])
  })

  it('takes a quotation mark within a plain cell, and text behind a closing one, as it stands', () => {
    expect(rowsOf('5" disk,"a"b\nc,d')).toEqual([
      ['5" disk', 'ab'],
      ['c', 'd'],
    ])
  })

  it('loses no row to a quotation mark that is never closed, and says where it stands', () => {
    const rows = [...delimitedRows('a,b\nc,"d\ne,f\ng,"h', ',')]
    expect(rows).toEqual([
      { cells: ['a', 'b'], isUnclosed: false, cut: 0 },
      { cells: ['c', 'd\ne,f\ng,h'], isUnclosed: false, cut: 0 },
    ])
    expect([...delimitedRows('a,b\nc,"d\ne,f', ',')]).toEqual([
      { cells: ['a', 'b'], isUnclosed: false, cut: 0 },
      { cells: ['c', '"d'], isUnclosed: true, cut: 0 },
      { cells: ['e', 'f'], isUnclosed: false, cut: 0 },
    ])
  })

  it('cuts a huge cell and too many columns', () => {
    const [row] = [...delimitedRows(`${'x'.repeat(1_000_000)},y`, ',')]
    expect([row?.cells.map(({ length }) => length), row?.cut]).toEqual([[listLimits.cell, 1], 1])
    expect(rowsOf(','.repeat(5_000))[0]?.length).toBe(listLimits.columns + 1)
  })

  it('finds its delimiter by the rows, and takes the word of Excel', () => {
    expect(
      ['a,b\n1,2', 'a;b\n1,5;2', 'a\tb\n1,2\t3', 'sep=;\na;b', 'no table at all'].map((text) => guessDelimiter(text)),
    ).toEqual([',', ';', '\t', ';', undefined])
  })

  it('gives back whatever was written, with every delimiter and line end', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', ''))
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom<Delimiter>(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          expect(rowsOf(written(rows, delimiter, end), delimiter)).toEqual(rows)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('reads anything at all without failing, and invents no character', () => {
    const piece = fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', '“', '=', ' ', '\ufeff')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = pieces.join('')
        const letters = (all: string) => all.replaceAll(/[^a“= ]/g, '').length
        expect(letters(rowsOf(text).flat().join(''))).toBe(letters(text))
      }),
      { numRuns: 1_000 },
    )
  })
})
