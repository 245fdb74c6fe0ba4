import type { Confidence } from '../../contract/knowledge-parts'
import type { CmdletRow, ScriptStep } from '../../contract/script'
import { usedAnswers } from './command'

const enough: readonly Confidence[] = ['confirmed', 'secondary']

/** A step, and whether it is written as a command or only as a comment beside the clicks. */
export interface SureStep {
  readonly step: ScriptStep
  readonly runs: boolean
}

/**
 * Only what was read at Microsoft's or at somebody's who reports it is run. What is less sure is printed, not run, and so is whatever rests on
 * an answer that then does not exist.
 */
export function sureSteps(steps: readonly ScriptStep[], cmdlets: readonly CmdletRow[]): readonly SureStep[] {
  const missing = new Set<string>()
  return steps.map((step) => {
    const runs = isSure(step, cmdlets) && !answersOf(step).some((name) => missing.has(name))
    if (!runs) for (const { into } of step.commands) if (into !== undefined) missing.add(into)
    return { step, runs }
  })
}

function isSure({ source, commands }: ScriptStep, cmdlets: readonly CmdletRow[]): boolean {
  const rows = commands.map(({ cmdlet }) => cmdlets.find(({ name }) => name === cmdlet))
  return enough.includes(source.confidence) && rows.every((row) => row && enough.includes(row.source.confidence))
}

function answersOf({ commands, keeps, shows, onlyIf }: ScriptStep): readonly string[] {
  const made = new Set(commands.flatMap(({ into }) => into ?? []))
  const values = [
    ...commands.flatMap(({ parameters }) => Object.values(parameters)),
    ...Object.values(keeps),
    ...shows.map(({ value }) => value),
  ]
  const used = [
    ...values.flatMap(usedAnswers),
    ...commands.flatMap(({ among }) => among?.of ?? []),
    ...(onlyIf === undefined ? [] : [onlyIf]),
  ]
  return used.filter((name) => !made.has(name))
}
