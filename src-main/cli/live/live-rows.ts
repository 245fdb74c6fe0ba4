import type { Output } from '../io'
import type { Page } from '../print/page'
import { rowLine } from './row-line'
import { withEvent, type LiveRow, type RowEvent } from './rows'

/** Rows while a check runs. */
export interface LiveRows {
  tell(event: RowEvent): void
  /** Draws a last time and stops; waits until everything is written. */
  stop(): Promise<void>
}

const redrawMs = 200

/** Rewrites its rows on a terminal; elsewhere (or with `plain`) writes one line per finished row. `situation-answers` is no row for people. */
export function showLiveRows(output: Output, page: Page, now: () => number, plain: boolean): LiveRows {
  return output.isTerminal && !plain ? rewriting(output, page, now) : lineByLine(output, page, now)
}

const isShown = ({ probe }: { probe: string }) => probe !== 'situation-answers'

function lineByLine(output: Output, page: Page, now: () => number): LiveRows {
  let rows: readonly LiveRow[] = []
  const printed = new Set<string>()
  let written: Promise<unknown> = Promise.resolve()
  return {
    tell(event) {
      if (!isShown(event)) return
      rows = withEvent(rows, event)
      for (const row of rows) {
        const key = `${row.probe} ${row.target}`
        if (row.run.state !== 'finished' || printed.has(key)) continue
        printed.add(key)
        written = output.write(`${rowLine(page, row, now())}\n`)
      }
    },
    stop: async () => void (await written),
  }
}

function rewriting(output: Output, page: Page, now: () => number): LiveRows {
  let rows: readonly LiveRow[] = []
  let drawnLines = 0
  let isDrawn = true
  const draw = (visible: readonly LiveRow[]) => {
    // Up to where the rows began, then each line erased and written anew, then whatever was below.
    const up = drawnLines === 0 ? '' : `\u001b[${drawnLines}A`
    const lines = visible.map((row) => `\u001b[2K${rowLine(page, row, now())}\n`)
    drawnLines = visible.length
    isDrawn = true
    return output.write(`${up}${lines.join('')}\u001b[J`)
  }
  // More rows than the terminal has lines cannot be rewritten: the last ones are shown, all of them at the end.
  const fitting = () => rows.slice(-Math.max(1, (output.rows ?? 24) - 2))
  const timer = setInterval(() => {
    if (!isDrawn || rows.some(({ run }) => run.state === 'checking')) void draw(fitting())
  }, redrawMs)
  return {
    tell(event) {
      if (!isShown(event)) return
      rows = withEvent(rows, event)
      isDrawn = false
    },
    async stop() {
      clearInterval(timer)
      await draw(rows)
    },
  }
}
