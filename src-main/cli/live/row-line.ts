import { probeName } from '../../text/probe-name'
import { t } from '../../text/t'
import type { Page } from '../print/page'
import { printable } from '../print/printable'
import { cutTo, padTo } from '../print/width'
import type { Style } from '../print/style'
import { rowRemark, type RowEnd } from './row-remark'
import type { LiveRow } from './rows'

const marks: Record<RowEnd | 'waiting' | 'checking', readonly [string, keyof Style]> = {
  waiting: ['·', 'faint'],
  checking: ['…', 'accent'],
  ok: ['✓', 'good'],
  noted: ['·', 'faint'],
  trouble: ['!', 'trouble'],
  skipped: ['-', 'faint'],
}

/** A row as one line: mark, name, target, time, and a few words. `now` in ms since 1970 UTC. */
export function rowLine(page: Page, row: LiveRow, now: number): string {
  const { lang, style } = page
  const { run } = row
  const remark = run.state === 'finished' ? rowRemark(row.probe, row.facts, lang) : undefined
  const [mark, colour] = marks[remark?.end ?? (run.state === 'checking' ? 'checking' : 'waiting')]
  const elapsedMs = run.state === 'checking' ? now - run.startedAt : run.state === 'finished' ? run.tookMs : 0
  const seconds = run.state === 'waiting' ? '' : t(lang, 'cli.live.seconds', { seconds: (elapsedMs / 1000).toFixed(1) })
  const words =
    remark === undefined
      ? t(lang, run.state === 'checking' ? 'cli.live.states.checking' : 'cli.live.states.waiting')
      : remark.text || t(lang, remark.end === 'noted' ? 'cli.live.states.ok' : `cli.live.states.${remark.end}`)
  const line = `${mark} ${padTo(probeName(row.probe, lang), 27)} ${padTo(printable(row.target), 32)} ${padTo(seconds, 8)} ${words}`
  const cut = page.columns === undefined ? line : cutTo(line, page.columns - 1)
  return style[colour](mark) + cut.slice(mark.length).trimEnd()
}
