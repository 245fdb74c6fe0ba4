import { basename } from 'node:path'
import type { Report } from '../../contract/report'
import { fault, ok, type Result } from '../../contract/result'
import type { Script } from '../../contract/script'
import { scriptsOfAdvice, scriptValues } from '../../core/report/script-values'
import { scriptBytes, scriptFiles, undoPathOf } from '../../exports/script/script-files'
import { writeAtomically } from '../../services/json-file'
import { shippedKnowledge } from '../../services/knowledge'
import { t, type Lang } from '../../text/t'
import { canBeWritten } from '../check/save-report'
import { tellLine } from '../deliver'
import { exitCodes, type ExitCode } from '../exit-codes'
import type { Io } from '../io'

/** `sheet --kind script`: an administrator's script, and its undo beside it. Faults: `script.none`, `script.unknown`, `file.not-writable`, `file.disk-full`. */
export async function writeScript(
  report: Report,
  out: string,
  chosen: string | undefined,
  lang: Lang,
  io: Io,
): Promise<Result<ExitCode>> {
  const { cmdlets } = shippedKnowledge
  const script = scriptFor(report, chosen)
  if (!script.ok) return script
  const files = scriptFiles({
    script: script.value,
    cmdlets,
    values: scriptValues(script.value, report.situation),
    lang,
    mapped: report.mapped,
    fileName: basename(out),
  })
  const written = [
    { path: out, file: files.script },
    ...(files.undo ? [{ path: undoPathOf(out), file: files.undo }] : []),
  ]
  for (const { path } of written) {
    const writable = canBeWritten(path)
    if (!writable.ok) return writable
  }
  for (const { path, file } of written) {
    const saved = await writeAtomically(path, scriptBytes(file))
    if (!saved.ok) return saved
    await tellLine(io, lang, t(lang, 'cli.check.saved', { path }))
  }
  return ok(exitCodes.done)
}

/** The script that was asked for, else the first of the recommended route. Only ids come from the report: what is run comes from our own knowledge. */
function scriptFor({ advice }: Report, chosen: string | undefined): Result<Script> {
  const { scripts } = shippedKnowledge
  const known = scripts.map(({ id }) => id).join(', ')
  const id = chosen ?? scriptsOfAdvice(advice)[0]
  if (id === undefined) return fault('script.none', { known })
  const script = scripts.find((row) => row.id === id)
  return script === undefined ? fault('script.unknown', { id, known }) : ok(script)
}
