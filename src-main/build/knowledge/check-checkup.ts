import type { Knowledge } from '../../contract/knowledge'
import { checkCommand } from './check-scripts'

/** The check-up only reads: no cmdlet that changes anything, only documented parameters and properties, every name once. */
export function checkCheckup({ checkup, cmdlets }: Knowledge): readonly string[] {
  if (checkup === undefined) return []
  const sections = checkup.parts.flatMap((part) => part.sections)
  const commands = checkup.parts.flatMap((part) => [
    part.connect,
    part.disconnect,
    ...part.sections.map(({ command }) => command),
  ])
  const rowOf = (cmdlet: string) => cmdlets.find(({ name }) => name === cmdlet)
  return [
    ...commands.flatMap((command) => checkCommand(command, cmdlets)),
    ...commands
      .filter(({ cmdlet }) => rowOf(cmdlet)?.changes !== false)
      .map(({ cmdlet }) => `${cmdlet} may change something`),
    ...sections
      .filter(({ command }) => !command.cmdlet.startsWith('Get-'))
      .map(({ command }) => `${command.cmdlet} does not begin with Get-`),
    ...twice(sections.map(({ name }) => name)).map((name) => `section ${name} exists twice`),
    ...sections.flatMap(({ name, fields, command }) => [
      ...twice(fields.map((field) => field.name)).map((field) => `${name}.${field} exists twice`),
      ...fields
        .filter(({ property }) => rowOf(command.cmdlet)?.properties.includes(property) !== true)
        .map(({ property }) => `${command.cmdlet} has no documented property ${property}`),
    ]),
  ].map((problem) => `tenant check-up: ${problem}`)
}

const twice = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) !== at)
