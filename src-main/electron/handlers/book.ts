import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import type { Organisation } from '../../contract/organisation'
import { ok, type Result } from '../../contract/result'
import { paperFacts } from '../../core/report/paper-facts'
import { reminderFacts } from '../../core/report/reminder-facts'
import { bookHtml } from '../../exports/book/book'
import type { Fonts } from '../../exports/html'
import { inventoryCsv } from '../../exports/inventory/inventory-csv'
import { inventoryXlsx } from '../../exports/inventory/inventory-xlsx'
import { remindersIcs } from '../../exports/reminders/reminders'
import { writeAtomically } from '../../services/json-file'
import { appOrigin } from '../security/app-pages'
import type { ListDevices } from './listed-devices'
import type { Press } from './sheet'

/** Papers, lists and calendars of many devices. The print window fetches its page by a name that only main knows, while it is printed. */
export interface Books extends Pick<Handlers['sheet'], 'saveBook' | 'saveList'> {
  page(id: string): string | undefined
  /** A drawn page as PDF. */
  printed(html: string): Promise<Uint8Array>
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export function createBooks(
  list: ListDevices,
  knowledge: Knowledge,
  organisation: () => Organisation,
  press: Pick<Press, 'askWhere' | 'pdfOf'>,
  fonts: Fonts,
): Books {
  const pages = new Map<string, string>()
  const save = async (
    suggested: string,
    content: () => Promise<Uint8Array> | Uint8Array,
  ): Promise<Result<{ path: string | null }>> => {
    const path = await press.askWhere(suggested)
    if (path === null) return ok({ path })
    const saved = await writeAtomically(path, await content())
    return saved.ok ? ok({ path }) : saved
  }
  const printed = async (html: string): Promise<Uint8Array> => {
    const id = randomUUID()
    pages.set(id, html)
    try {
      return await press.pdfOf(`${appOrigin}/book/${id}`)
    } finally {
      pages.delete(id)
    }
  }
  return {
    page: (id) => pages.get(id),
    printed,
    async saveBook({ site, devices, paper, lang, as }) {
      const listed = await list(site, devices)
      if (!listed.ok) return listed
      const papers = listed.value.map((one) => ({ ...one, facts: paperFacts(one.report, knowledge, one.before) }))
      const common = { kind: paper, lang, organisation: organisation(), now: Date.now() } as const
      return save(`smtp-auth-${paper === 'device' ? 'sheets' : `${paper}s`}.${as}`, () =>
        as === 'html'
          ? bytesOf(bookHtml(papers, { ...common, medium: 'screen' }))
          : printed(bookHtml(papers, { ...common, medium: 'paper', fonts })),
      )
    },
    async saveList({ site, devices, lang, as }) {
      const listed = await list(site, devices)
      if (!listed.ok) return listed
      return save(`smtp-auth-${as === 'ics' ? 'reminders' : 'devices'}.${as}`, () => {
        if (as === 'xlsx') return inventoryXlsx(listed.value, lang)
        return bytesOf(
          as === 'csv'
            ? inventoryCsv(listed.value, lang)
            : remindersIcs(listed.value, lang, Date.now(), reminderFacts(knowledge)),
        )
      })
    },
  }
}
