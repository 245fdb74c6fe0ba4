import { fault, ok, type Result } from '../../contract/result'
import type { Situation } from '../../contract/situation'
import { placeKey, placeOf } from '../../core/probes/place'
import { probes } from '../../core/probes/probes'
import { readSituation } from '../../services/documents'
import { t, type Lang } from '../../text/t'
import { checkOptions } from '../check/check-options'
import { prepareContext, secretsOf, type PreparedContext } from '../check/context'
import { endOfCheck, exitOfCheck } from '../check/exit-of-check'
import { judge, reportId } from '../check/judge'
import { tellNotes } from '../check/notes'
import type { NetworkReader } from '../check/network-reader'
import { orderOf, type CheckOrder } from '../check/order'
import { planOf, printPlan } from '../check/plan'
import { runCheck } from '../check/run-check'
import { canBeWritten, saveReport } from '../check/save-report'
import { lookAtTypedValues } from '../check/typed-situation'
import { defineCommand, type Given } from '../command'
import { deliver, pageFor, tellFault, tellLine } from '../deliver'
import { exitCodes, type ExitCode } from '../exit-codes'
import { readSecret } from '../input/read-secret'
import type { Io } from '../io'
import { showLiveRows } from '../live/live-rows'
import { printableJson } from '../print/printable'
import { printReport } from '../print/report'
import { stateFolder } from '../state-folder'
import { fitsOrFault, readingsOf } from './tenant-file'

/** `check`: probes a server, judges, recommends. `readNetwork` says whether it may be led elsewhere. */
export const checkCommand = (readNetwork: NetworkReader) =>
  defineCommand({
    name: 'check',
    usage: '--situation FILE | --practice SCENARIO [...]',
    options: checkOptions,
    maxWords: 0,
    examples: [
      'check --situation situation.json',
      'check --situation situation.json --password-stdin --out report.json < password.txt',
      'check --situation situation.json --token-stdin --send-real-mail-to me@example.co.jp',
      'check --situation situation.json --route direct-send --route connector-relay',
      'check --situation situation.json --route hve --password-stdin --send-real-mail-to me@example.co.jp',
      'check --practice after-december',
      'check --situation situation.json --connect-to smtp.office365.com:587:127.0.0.1:2525 --dry-run',
    ],
    async run(given, io) {
      const { values } = given
      if (values.practice !== undefined) return practise(given, io, values.practice)
      if (values.situation === undefined) return fault('usage.missing', { what: '--situation FILE' })
      const read = await readSituation(values.situation)
      if (!read.ok) return read
      const situation = await acceptTyped(read.value, values['accept-corrections'] === true, io, given.lang)
      if (situation === undefined) return ok(exitCodes.usage)
      const order = orderOf(values, situation)
      if (!order.ok) return order
      const ctx = await prepareContext(order.value, values, io, readNetwork)
      if (!ctx.ok) return ctx
      if (values['dry-run']) return ok(await tellPlan(given, io, order.value, ctx.value))
      const writable = values.out === undefined ? ok(undefined) : canBeWritten(values.out)
      return writable.ok ? checkForReal(given, io, order.value, ctx.value) : writable
    },
  })

type CheckGiven = Given<typeof checkOptions>

/** The situation with its typed values in order; undefined when a person has to look at them first, which is then already told. */
async function acceptTyped(
  situation: Situation,
  acceptCorrections: boolean,
  io: Io,
  lang: Lang,
): Promise<Situation | undefined> {
  const { corrected, corrections, nonsense } = lookAtTypedValues(situation)
  for (const problem of [...nonsense, ...corrections]) await tellFault(io, lang, problem)
  if (nonsense.length > 0) return undefined
  if (corrections.length === 0 || acceptCorrections) return corrected
  await tellLine(io, lang, t(lang, 'cli.check.correctionsOffered'))
  return undefined
}

async function tellPlan(
  { values, lang }: CheckGiven,
  io: Io,
  order: CheckOrder,
  ctx: PreparedContext,
): Promise<ExitCode> {
  const { signal } = new AbortController()
  const mappings = [...(values['connect-to'] ?? []), ...(values.dns === undefined ? [] : [`DNS ${values.dns}`])]
  const plan = planOf(order, probes, { ...ctx, signal, secrets: {} }, mappings)
  const shown = values.json ? printableJson(plan) : printPlan(pageFor(io.output, io.env, lang), plan)
  return deliver(io, lang, shown, exitCodes.done)
}

/** The same check against a simulated tenant on loopback; its made-up password is known. */
async function practise(given: CheckGiven, io: Io, scenario: string): Promise<Result<ExitCode>> {
  const { preparePractice } = await import('../check/practice')
  const practice = await preparePractice(scenario, given.values, io)
  if (!practice.ok) return practice
  try {
    const { order, ctx, password } = practice.value
    return await checkForReal(given, io, order, ctx, password)
  } finally {
    await practice.value.stop()
  }
}

async function checkForReal(
  given: CheckGiven,
  io: Io,
  order: CheckOrder,
  ctx: PreparedContext,
  knownSecret?: string,
): Promise<Result<ExitCode>> {
  const read = await readingsOf(given.values.tenant, given.values['confirm-tenant'] === true)
  const readings = read.ok ? fitsOrFault(read.value, order.situation) : read
  if (!readings.ok) return readings
  const { values, lang } = given
  const { signIn, situation } = order
  const known = signIn === 'none' ? '' : knownSecret
  const asked =
    known === undefined && signIn !== 'none'
      ? await askSecret(signIn, io, lang)
      : ok({ state: 'read' as const, secret: known ?? '' })
  if (!asked.ok) return asked
  if (asked.value.state === 'cancelled') return ok(exitCodes.notChecked)

  const place = placeOf(situation, ctx.knowledge)
  const starting = place
    ? t(lang, 'cli.check.starting', { place: placeKey(place) })
    : t(lang, 'cli.check.startingOffline')
  await tellLine(io, lang, starting)
  const isPlain = Boolean(io.env['NO_COLOR']) || io.env['TERM'] === 'dumb'
  const rows = showLiveRows(io.errors, pageFor(io.errors, io.env, lang), io.now, isPlain)
  const run = await runCheck(probes, { ...ctx, secrets: secretsOf(order, asked.value.secret) }, rows, io)
  const triesWays = (order.consent.routes ?? []).length > 0
  const end = endOfCheck(run.evidence, place !== undefined || triesWays, run.cancelled)
  const report = judge(reportId(io.random), io.now(), situation, run.evidence, [], readings.value)
  await tellNotes(io, lang, run.evidence, end, ctx.knowledge)

  const saved =
    values.out === undefined
      ? 'there'
      : await saveReport(report, values.out, stateFolder(io.env, io.platform, io.home), io, lang)
  const isJson = values.json === true || saved === 'nowhere'
  const shown = isJson
    ? printableJson(report)
    : printReport(pageFor(io.output, io.env, lang), report, values.details === true)
  const exit = exitOfCheck(report, end)
  return ok(await deliver(io, lang, shown, saved === 'there' ? exit : exitCodes.usage))
}

/** Says once what one attempt means, then takes the secret. */
async function askSecret(signIn: 'basic' | 'oauth', io: Io, lang: Lang): ReturnType<typeof readSecret> {
  if (signIn === 'basic') await tellLine(io, lang, t(lang, 'cli.check.oneAttempt'))
  return readSecret(io.input, io.errors, t(lang, signIn === 'basic' ? 'cli.check.password' : 'cli.check.token'))
}
