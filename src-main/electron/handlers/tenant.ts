import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import { fault, ok, type Result } from '../../contract/result'
import type { Situation } from '../../contract/situation'
import type { ShownReading, TenantReading } from '../../contract/tenant-checkup'
import type { DeviceKey } from '../../contract/window'
import { scriptValues } from '../../core/report/script-values'
import { withoutReadings, withReading } from '../../core/sites/site-changes'
import { mailboxOf } from '../../core/tenant/fitting'
import { readCheckup } from '../../core/tenant/read-checkup'
import { shownReading } from '../../core/tenant/shown-reading'
import { checkupScript } from '../../exports/script/checkup-file'
import { scriptBytes } from '../../exports/script/script-files'
import { sampleCheckup } from '../../practice/sample-checkup'
import { writeAtomically } from '../../services/json-file'
import type { SiteStore } from '../../services/site-store'
import type { Session } from '../session'
import type { Press } from './sheet'

interface Where {
  readonly key: DeviceKey
  readonly situation: Situation
}

/** The administrator's script and the file that it wrote. Readings are kept with the site; what is judged is the session's. */
export function tenantHandlers(
  { checkup, cmdlets }: Knowledge,
  session: Session,
  sites: Pick<SiteStore, 'change' | 'siteOf'>,
  { askWhere }: Pick<Press, 'askWhere'>,
): Handlers['tenant'] {
  const table = checkup ?? { title: { ja: '', en: '' }, parts: [], notRead: [], values: [] }

  const keep = async (
    { key, situation }: Where,
    change: (readings: readonly TenantReading[]) => TenantReading | undefined,
  ): Promise<ShownReading | null> => {
    await sites.change(key.site, (site) => {
      const reading = site && change(site.tenantReadings)
      return site && reading ? withReading(site, reading) : site
    })
    return shown({ key, situation })
  }
  const shown = async ({ key, situation }: Where): Promise<ShownReading | null> => {
    const readings = (await sites.siteOf(key.site))?.tenantReadings ?? []
    session.rememberTenant(readings)
    const newest = readings.at(-1)
    return newest === undefined ? null : shownReading(newest, table, situation, Date.now())
  }
  const load = async (where: Where, bytes: Uint8Array, practice: boolean): Promise<Result<ShownReading>> => {
    const read = readCheckup(bytes, table)
    if (!read.ok) return read
    const kept = await keep(where, () => ({ ...read.value, practice }))
    return kept === null ? fault('ipc.bad-input') : ok(kept)
  }

  return {
    contents: () => ok({ parts: [...table.parts], notRead: [...table.notRead] }),
    async saveScript({ lang, shortened }) {
      if (checkup === undefined) return fault('ipc.bad-input')
      const { report } = session
      const values = checkup.values.map((value) => ({ ...value, answer: 'sending.account' as const, preset: null }))
      const known = report === undefined ? {} : scriptValues({ values }, report.situation)
      const file = checkupScript({
        table: checkup,
        cmdlets,
        values: known,
        shortened,
        lang,
        mapped: report?.mapped ?? false,
      })
      const path = await askWhere(file.name)
      if (path === null) return ok({ path })
      const written = await writeAtomically(path, scriptBytes(file))
      return written.ok ? ok({ path }) : written
    },
    async load({ bytes, ...where }) {
      const site = await sites.siteOf(where.key.site)
      return load(where, bytes, typeof site?.scenario === 'string')
    },
    async loadSample(where) {
      const scenario = (await sites.siteOf(where.key.site))?.scenario
      if (scenario === undefined || scenario === null) return fault('ipc.bad-input')
      return load(where, sampleCheckup(scenario, mailboxOf(where.situation), Date.now()), true)
    },
    current: async (where) => ok(await shown(where)),
    confirm: async (where) =>
      ok(
        await keep(where, (readings) => {
          const newest = readings.at(-1)
          return newest && { ...newest, confirmed: true }
        }),
      ),
    async remove(key) {
      await sites.change(key.site, (site) => site && withoutReadings(site))
      session.rememberTenant([])
      return ok(undefined)
    },
  }
}
