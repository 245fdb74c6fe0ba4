import { basename } from 'node:path'
import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import { fault, ok } from '../../contract/result'
import { scriptValues } from '../../core/report/script-values'
import { scriptBytes, scriptFileName, scriptFiles, undoPathOf } from '../../exports/script/script-files'
import { writeAtomically } from '../../services/json-file'
import type { Session } from '../session'
import type { Press } from './sheet'

/** Scripts come from our own knowledge by their id; of the report only what is known of the office enters them. */
export const scriptsHandlers = (
  { scripts, cmdlets }: Knowledge,
  session: Session,
  { askWhere }: Pick<Press, 'askWhere'>,
): Handlers['scripts'] => ({
  async save({ script: id, lang }) {
    const script = scripts.find((row) => row.id === id)
    if (script === undefined) return fault('ipc.bad-input')
    const path = await askWhere(scriptFileName(script))
    if (path === null) return ok({ path })
    const { report } = session
    const values = report === undefined ? {} : scriptValues(script, report.situation)
    const mapped = report?.mapped ?? false
    const files = scriptFiles({ script, cmdlets, values, lang, mapped, fileName: basename(path) })
    // The way back first: nobody should hold the script without it.
    const undo = files.undo === null ? ok(undefined) : await writeAtomically(undoPathOf(path), scriptBytes(files.undo))
    const written = undo.ok ? await writeAtomically(path, scriptBytes(files.script)) : undo
    return written.ok ? ok({ path }) : written
  },
  byHand(id) {
    const script = scripts.find((row) => row.id === id)
    return script === undefined ? fault('ipc.bad-input') : ok(script.clickPath)
  },
})
