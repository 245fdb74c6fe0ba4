import { expect, it } from 'vitest'
import { pagesOfPlaces, printNumbered } from '../../../src-main/services/pdf-printer/page-numbers'

/** As Chromium writes it: a tree of pages, and the names of places. */
const pdf = `%PDF-1.4
2 0 obj
<</Type /Page
/Parent 20 0 R>>
endobj
9 0 obj
<</Type /Page>>
endobj
11 0 obj
<</Type /Page>>
endobj
20 0 obj
<</Type /Pages
/Count 2
/Kids [9 0 R 2 0 R]>>
endobj
21 0 obj
<</Type /Pages
/Count 1
/Kids [11 0 R]>>
endobj
22 0 obj
<</Type /Pages
/Count 3
/Kids [20 0 R 21 0 R]>>
endobj
16 0 obj
<</device-1 [2 0 R /XYZ 6 826.16998 0]
/device-2 [11 0 R /XYZ 6 826.16998 0]
/device-3 [99 0 R /XYZ 6 826.16998 0]>>
endobj
`
const bytes = new TextEncoder().encode(pdf)

it('finds the page of every place in the order of the tree, not of the file', () => {
  expect([...pagesOfPlaces(bytes)]).toEqual([
    ['device-1', 2],
    ['device-2', 3],
  ])
  expect([...pagesOfPlaces(new TextEncoder().encode('no pdf'))]).toEqual([])
})

it('prints once where nothing refers to a page, and a second time with the numbers where something does', async () => {
  const did = async (refers: boolean) => {
    const done: string[] = []
    await printNumbered({
      async run(script) {
        done.push(script.includes('querySelectorAll') ? (/\((\{.*?\})\)/.exec(script)?.[1] ?? '') : 'asked')
        return refers
      },
      async print() {
        done.push('printed')
        return bytes
      },
    })
    return done
  }
  expect([await did(false), await did(true)]).toEqual([
    ['asked', 'printed'],
    ['asked', 'printed', '{"device-1":2,"device-2":3}', 'printed'],
  ])
})
