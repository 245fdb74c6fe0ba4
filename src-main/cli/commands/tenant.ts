import { fault, ok, type Result } from '../../contract/result'
import { Situation } from '../../contract/situation'
import { situationFacts } from '../../core/probes/situation-answers'
import { scriptValues } from '../../core/report/script-values'
import { checkupScript } from '../../exports/script/checkup-file'
import { scriptBytes } from '../../exports/script/script-files'
import { readSituation } from '../../services/documents'
import { writeAtomically } from '../../services/json-file'
import { shippedKnowledge } from '../../services/knowledge'
import { t, type Lang } from '../../text/t'
import { exitOfReport } from '../check/exit-of-check'
import { judge, reportId } from '../check/judge'
import { canBeWritten } from '../check/save-report'
import { defineCommand } from '../command'
import { deliver, pageFor, tellLine } from '../deliver'
import { exitCodes, type ExitCode } from '../exit-codes'
import type { Io } from '../io'
import { printableJson } from '../print/printable'
import { printReport } from '../print/report'
import { fitsOrFault, readingsOf } from './tenant-file'

/** `tenant`: writes the read-only script for the administrator, or judges the file that it wrote. No network. */
export const tenant = defineCommand({
  name: 'tenant',
  usage: '--write-script FILE.ps1 [--situation FILE] | FILE --situation FILE',
  options: {
    'write-script': { value: 'FILE' },
    'full-addresses': {},
    situation: { value: 'FILE' },
    'confirm-tenant': {},
    details: {},
    json: {},
  },
  maxWords: 1,
  examples: [
    'tenant --write-script checkup.ps1 --situation situation.json',
    'tenant smtp-auth-tenant-checkup.json --situation situation.json',
  ],
  async run({ values, words: [path], lang }, io) {
    const situation = values.situation === undefined ? ok(Situation.parse({})) : await readSituation(values.situation)
    if (!situation.ok) return situation
    if (values['write-script'] !== undefined)
      return writeScript(values['write-script'], situation.value, values['full-addresses'] !== true, lang, io)
    if (path === undefined) return fault('usage.missing', { what: 'FILE' })
    if (values.situation === undefined) return fault('usage.missing', { what: '--situation FILE' })
    const read = await readingsOf(path, values['confirm-tenant'] === true)
    const readings = read.ok ? fitsOrFault(read.value, situation.value) : read
    if (!readings.ok) return readings
    const now = io.now()
    const answers = situationFacts(situation.value, shippedKnowledge, now)
    const report = judge(reportId(io.random), now, situation.value, answers, [], readings.value)
    const shown = values.json
      ? printableJson(report)
      : printReport(pageFor(io.output, io.env, lang), report, values.details === true)
    return ok(await deliver(io, lang, shown, exitOfReport(report)))
  },
})

async function writeScript(
  path: string,
  situation: Situation,
  shortened: boolean,
  lang: Lang,
  io: Io,
): Promise<Result<ExitCode>> {
  const { checkup: table, cmdlets } = shippedKnowledge
  if (table === undefined) throw new Error('The knowledge has no check-up')
  const writable = canBeWritten(path)
  if (!writable.ok) return writable
  const mailbox = table.values.map((value) => ({ ...value, answer: 'sending.account' as const, preset: null }))
  const values = scriptValues({ values: mailbox }, situation)
  const file = checkupScript({ table, cmdlets, values, shortened, lang, mapped: false })
  const saved = await writeAtomically(path, scriptBytes(file))
  if (!saved.ok) return saved
  await tellLine(io, lang, t(lang, 'cli.check.saved', { path }))
  return ok(exitCodes.done)
}
