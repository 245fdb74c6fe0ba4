import type { Knowledge } from '../../contract/knowledge'
import type { CmdletRow, Script, ScriptCommand, ScriptStep, ScriptValue } from '../../contract/script'

/** Names that PowerShell or the writer uses itself; PowerShell does not tell upper and lower case apart. */
const taken = [
  'answer',
  'args',
  'error',
  'false',
  'file',
  'folder',
  'home',
  'host',
  'input',
  'matches',
  'null',
  'pid',
  'record',
  'saved',
  'true',
]

/** Scripts use only documented cmdlets, parameters and properties; every answer exists before it is used; what changes something can be undone. */
export const checkScripts = ({ scripts, cmdlets, routes }: Knowledge): readonly string[] => [
  ...twice(
    'cmdlet',
    cmdlets.map(({ name }) => name),
  ),
  ...twice(
    'script',
    scripts.map(({ id }) => id),
  ),
  ...scripts.flatMap((script) => checkScript(script, cmdlets).map((problem) => `script ${script.id}: ${problem}`)),
  ...routes.flatMap((route) =>
    route.steps.flatMap(({ script }) =>
      script === undefined || scripts.some(({ id }) => id === script)
        ? []
        : [`route ${route.id} names the unknown script ${script}`],
    ),
  ),
]

const twice = (what: string, names: readonly string[]): readonly string[] =>
  [
    ...new Set(
      names.filter((name, at) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== at),
    ),
  ].map((name) => `${what} ${name} exists twice`)

function checkScript(script: Script, cmdlets: readonly CmdletRow[]): readonly string[] {
  const { connect, disconnect, steps, undo, values, changes } = script
  const commands = [connect, disconnect, ...[...steps, ...undo].flatMap((step) => step.commands)]
  const changing = (from: readonly ScriptStep[]) =>
    from
      .flatMap((step) => step.commands)
      .filter(({ cmdlet }) => cmdlets.find(({ name }) => name === cmdlet)?.changes === true)
  const answers = steps.flatMap((step) => step.commands).flatMap(({ into }) => into ?? [])
  const names = [...values.map(({ name }) => name), ...new Set(answers)]
  const kept = steps.flatMap(({ keeps }) => Object.keys(keeps))
  return [
    ...commands.flatMap((command) => checkCommand(command, cmdlets)),
    ...twice('name', names),
    ...names.filter((name) => taken.includes(name.toLowerCase())).map((name) => `the name ${name} is taken`),
    ...checkValues(script),
    ...checkOrder(steps, [], cmdlets),
    ...checkOrder(undo, [...kept, ...values.map(({ name }) => name)], cmdlets),
    ...(changes === changing(steps).length > 0 ? [] : [`changes is ${changes}, which its cmdlets contradict`]),
    ...(changes && changing(undo).length === 0 ? ['it changes something and has no undo'] : []),
    ...(changes && kept.length === 0 ? ['it changes something and keeps nothing for the undo'] : []),
    ...undo
      .filter(({ needsSaved }) => needsSaved === undefined)
      .map(() => 'a step of the undo does not say what it needs'),
  ]
}

/** A command uses only what is documented of its cmdlet. */
export function checkCommand(
  { cmdlet, parameters, switches }: ScriptCommand,
  cmdlets: readonly CmdletRow[],
): readonly string[] {
  const row = cmdlets.find(({ name }) => name === cmdlet)
  if (row === undefined) return [`${cmdlet} is not in cmdlets.yaml`]
  const documented = ([name, value]: readonly [string, ScriptValue]) =>
    row.parameters.includes(name) || ('truth' in value && row.switches.includes(name))
  return [
    ...Object.entries(parameters)
      .filter((entry) => !documented(entry))
      .map(([name]) => `${cmdlet} -${name} is not documented`),
    ...switches
      .filter((name) => !row.switches.includes(name))
      .map((name) => `${cmdlet} -${name} is not a documented switch`),
  ]
}

/** Everything inside a value, itself first. */
function parts(value: ScriptValue): readonly ScriptValue[] {
  if ('list' in value) return [value, ...value.list.flatMap(parts)]
  if ('table' in value) return [value, ...Object.values(value.table).flatMap(parts)]
  return 'filter' in value ? [value, ...parts(value.equals)] : [value]
}
const valuesOf = ({ commands, keeps, shows }: ScriptStep): readonly ScriptValue[] =>
  [
    ...commands.flatMap(({ parameters }) => Object.values(parameters)),
    ...Object.values(keeps),
    ...shows.map(({ value }) => value),
  ].flatMap(parts)

function checkValues({ connect, steps, undo, values }: Script): readonly string[] {
  const used = [...Object.values(connect.parameters).flatMap(parts), ...[...steps, ...undo].flatMap(valuesOf)]
  const names = used.flatMap((value) => ('value' in value ? [value.value] : []))
  return [
    ...names
      .filter((name) => !values.some((value) => value.name === name))
      .map((name) => `the value ${name} is not declared`),
    ...values.filter(({ name }) => !names.includes(name)).map(({ name }) => `the value ${name} is not used`),
  ]
}

/** Answers are used only after they were given, and only by documented properties; secrets go straight into a command. */
function checkOrder(
  steps: readonly ScriptStep[],
  saved: readonly string[],
  cmdlets: readonly CmdletRow[],
): readonly string[] {
  const known = new Map<string, CmdletRow | undefined>()
  return steps.flatMap((step) => {
    const problems = step.commands.flatMap((command) => {
      const before = [
        ...Object.values(command.parameters)
          .flatMap(parts)
          .flatMap((value) => checkUse(value, known, saved)),
        ...(command.among === undefined ? [] : checkUse(command.among, known, saved)),
      ]
      // The members of a list have properties of their own, which the list of cmdlets does not hold.
      const row = command.among === undefined ? cmdlets.find(({ name }) => name === command.cmdlet) : undefined
      if (command.into !== undefined) known.set(command.into, row)
      return before
    })
    const after = [...Object.values(step.keeps), ...step.shows.map(({ value }) => value)].flatMap(parts)
    const needs = [
      ...(step.onlyIf === undefined || known.has(step.onlyIf) ? [] : [`${step.onlyIf} is used before it is there`]),
      ...(step.needsSaved === undefined || saved.includes(step.needsSaved)
        ? []
        : [`${step.needsSaved} is never saved`]),
      ...after.filter((value) => 'secret' in value).map(() => 'a secret is kept or shown'),
      ...Object.values(step.keeps)
        .flatMap(parts)
        .filter((value) => 'property' in value && value.property === 'SecretText')
        .map(() => 'a secret is kept'),
    ]
    return [...problems, ...after.flatMap((value) => checkUse(value, known, saved)), ...needs]
  })
}

function checkUse(
  value: ScriptValue | { of: string; property: string },
  known: ReadonlyMap<string, CmdletRow | undefined>,
  saved: readonly string[],
): readonly string[] {
  if ('saved' in value) return saved.includes(value.saved) ? [] : [`${value.saved} is never saved`]
  if (!('of' in value)) return []
  if (!known.has(value.of)) return [`${value.of} is used before it is there`]
  const row = known.get(value.of)
  if (row === undefined || value.property === undefined || row.properties.includes(value.property)) return []
  return [`${row.name} has no documented property ${value.property}`]
}
