import type { Site } from '../../../../src-main/contract/site-file'
import { previewList } from '../../../../src-main/core/tables/preview-list'
import { readList, safeTable, type ListCorrection } from '../../../../src-main/core/tables/read-list'
import { delimitedRows } from '../../../../src-main/core/tables/read-delimited'
import { shippedKnowledge } from '../../../../src-main/services/knowledge'

const { lists } = shippedKnowledge
if (lists === undefined) throw new Error('The knowledge knows no lists')
export const knowledge = { ...shippedKnowledge, lists }

/** The table of a CSV text. */
export const tableOf = (text: string) =>
  safeTable(
    {
      rows: [...delimitedRows(text, ',')].flatMap(({ cells }, at) =>
        cells.some((cell) => cell !== '') ? [{ number: at + 1, cells }] : [],
      ),
      notes: [],
    },
    lists,
  )

export const listOf = (text: string, told?: ListCorrection) => readList(tableOf(text), lists, told)

export const previewOf = (text: string, site?: Site, told?: ListCorrection) =>
  previewList(listOf(text, told), site, knowledge)
