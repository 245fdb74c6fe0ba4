import type { FoundDevice, MethodProgress } from '../../contract/discovery'
import type { SearchListener } from '../../core/devices/found/search'
import { t } from '../../text/t'
import type { Output } from '../io'
import type { Page } from '../print/page'
import { printable } from '../print/printable'
import { titleOf } from './print-discovered'

/** One line per device as it is found; on a terminal also how long it takes, rewritten in place unless `plain`. */
export interface LiveSearch extends SearchListener {
  /** Takes the last line away and waits until everything is written. */
  stop(): Promise<void>
}

export function showLiveSearch(output: Output, page: Page, plain: boolean): LiveSearch {
  const rewrites = output.isTerminal && !plain
  const clear = rewrites ? '\r\u001b[2K' : ''
  const told = new Set<string>()
  let written: Promise<unknown> = Promise.resolve()
  const write = (text: string) => {
    written = output.write(text)
  }
  return {
    found(devices: readonly FoundDevice[]) {
      for (const device of devices) {
        if (!device.isCandidate || device.model === null || told.has(device.id)) continue
        told.add(device.id)
        const where = { address: device.addresses[0] ?? '', model: printable(titleOf(device, page.lang)) }
        write(`${clear}${t(page.lang, 'discovery.live.found', where)}\n`)
      }
    },
    progress(elapsedMs: number, _methods: readonly MethodProgress[]) {
      if (!rewrites) return
      const now = { seconds: (elapsedMs / 1_000).toFixed(1), devices: told.size }
      write(`${clear}${t(page.lang, 'discovery.live.progress', now)}`)
    },
    async stop() {
      if (rewrites) write(clear)
      await written
    },
  }
}
