import type { Handlers } from '../../contract/ipc'
import { fault, ok } from '../../contract/result'
import type { SupportBundle } from '../../contract/support'
import type { Lang } from '../../contract/window'
import { redact } from '../../core/redact/redact'
import { lastResults, withoutHosts } from '../../core/support/last-results'
import { supportBundle } from '../../exports/support/support-bundle'
import type { EventLog } from '../../services/event-log'
import { writeAtomically } from '../../services/json-file'
import type { LiveSecrets } from '../../services/live-secrets'
import { zipOf } from '../../services/zip'
import type { Session } from '../session'
import type { Press } from './sheet'

/** What is saved is what was shown: the last preview, not a new one. */
export function supportHandlers(
  session: Session,
  log: EventLog,
  liveSecrets: LiveSecrets,
  versions: Readonly<Record<string, string>>,
  settings: { readonly lang: Lang },
  press: Pick<Press, 'askWhere'>,
): Handlers['support'] {
  let shown: SupportBundle | undefined
  return {
    async preview(request) {
      const { hidesAddresses } = request
      const { report } = session
      const results = report === undefined ? null : lastResults(report)
      shown = supportBundle(request, {
        now: Date.now(),
        versions,
        settings: { lang: settings.lang },
        log: await log.read(),
        results: results !== null && hidesAddresses ? withoutHosts(results) : results,
        redact: (text) => redact(text, { liveSecrets: liveSecrets.current(), hidesAddresses }),
      })
      return ok(shown)
    },
    async save() {
      if (shown === undefined) return fault('ipc.bad-input')
      const { name, files } = shown
      const path = await press.askWhere(`${name}.zip`)
      if (path === null) return ok({ path })
      const entries = files.map((file) => ({ name: file.name, bytes: new TextEncoder().encode(file.text) }))
      const written = await writeAtomically(path, zipOf(name, entries, Date.now()), { mode: 0o600 })
      return written.ok ? ok({ path }) : written
    },
  }
}
