import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import type { Organisation } from '../../contract/organisation'
import { fault, ok } from '../../contract/result'
import { deviceReports } from '../../core/report/device-reports'
import { paperFacts } from '../../core/report/paper-facts'
import { bookHtml } from '../../exports/book/book'
import type { Fonts } from '../../exports/html'
import { writeAtomically } from '../../services/json-file'
import type { SiteStore } from '../../services/site-store'
import { appOrigin } from '../security/app-pages'
import type { Press } from './sheet'

/** Papers of many devices. The print window fetches its page by a name that only main knows, while it is printed. */
export interface Books {
  readonly saveBook: Handlers['sheet']['saveBook']
  page(id: string): string | undefined
}

export function createBooks(
  sites: Pick<SiteStore, 'siteOf' | 'settled'>,
  knowledge: Knowledge,
  version: string,
  organisation: () => Organisation,
  press: Pick<Press, 'askWhere' | 'pdfOf'>,
  fonts: Fonts,
): Books {
  const pages = new Map<string, string>()
  return {
    page: (id) => pages.get(id),
    async saveBook({ site: siteId, devices: wanted, paper, lang, as }) {
      await sites.settled()
      const site = await sites.siteOf(siteId)
      const devices = (site?.devices ?? []).filter(({ id }) => wanted === null || wanted.includes(id))
      if (site === undefined || devices.length === 0) return fault('sheet.no-device', { known: '' })
      const path = await press.askWhere(`smtp-auth-${paper === 'device' ? 'sheets' : `${paper}s`}.${as}`)
      if (path === null) return ok({ path })
      const now = Date.now()
      const program = { name: 'SMTP AUTH Navi', version }
      const listed = deviceReports({ sites: [{ ...site, devices }] }, { now, program, knowledge }).map((one) => ({
        ...one,
        facts: paperFacts(one.report, knowledge, one.before),
      }))
      const common = { kind: paper, lang, organisation: organisation(), now } as const
      if (as === 'html') {
        const html = bookHtml(listed, { ...common, medium: 'screen' })
        const saved = await writeAtomically(path, new TextEncoder().encode(html))
        return saved.ok ? ok({ path }) : saved
      }
      const id = randomUUID()
      pages.set(id, bookHtml(listed, { ...common, medium: 'paper', fonts }))
      try {
        const saved = await writeAtomically(path, await press.pdfOf(`${appOrigin}/book/${id}`))
        return saved.ok ? ok({ path }) : saved
      } finally {
        pages.delete(id)
      }
    },
  }
}
