import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Emit, Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import { recogniseDropped } from '../../core/dropped/recognise'
import { safeName } from '../../exports/hand-over/safe-name'
import type { OfferedFiles } from '../offered-files'

/** A page never learns where a dropped file lies, only what is in it: a site file is read from a copy, which is gone afterwards. */
export const droppedHandlers = (offered: Pick<OfferedFiles, 'offer'>, emit: Emit): Handlers['dropped'] => ({
  async look({ name, base64 }) {
    const bytes = Buffer.from(base64, 'base64')
    const dropped = recogniseDropped(bytes)
    if (dropped.kind !== 'site-file') return ok(dropped)
    const folder = await mkdtemp(join(tmpdir(), 'smtp-auth-navi-dropped-'))
    try {
      const path = join(folder, safeName(name, 'dropped.smtpnavi'))
      await writeFile(path, bytes, { mode: 0o600 })
      const taken = await offered.offer(path)
      if (!taken.ok) return taken
      emit('siteFiles', 'offered', taken.value)
      return ok(dropped)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})
