import type { NetworkReader } from '../check/network-reader'
import type { Command, CommandName } from '../command'

// Each command is loaded when it is asked for: a check has to begin at once, and whatever the others bring along can wait.
const loaders: Readonly<Record<CommandName, (readNetwork: NetworkReader) => Promise<Command>>> = {
  explain: async () => (await import('./explain')).explain,
  check: async (readNetwork) => (await import('./check')).checkCommand(readNetwork),
  advise: async () => (await import('./advise')).advise,
  identify: async () => (await import('./identify')).identify,
  discover: async () => (await import('./discover')).discover,
  capture: async () => (await import('./capture')).capture,
  sheet: async () => (await import('./sheet')).sheet,
  'hand-over': async () => (await import('./hand-over')).handOverCommand,
  tenant: async () => (await import('./tenant')).tenant,
  import: async () => (await import('./import')).importCommand,
  labels: async () => (await import('./labels')).labels,
  knowledge: async () => (await import('./knowledge')).knowledge,
}

/** The names of all commands, in the order of the help. */
export const commandNames = Object.keys(loaders) as readonly CommandName[]

/** The command of a name; undefined when there is none. `readNetwork` says whether a check may be led elsewhere. */
export async function commandOf(name: string, readNetwork: NetworkReader): Promise<Command | undefined> {
  const known = commandNames.find((each) => each === name)
  return known === undefined ? undefined : loaders[known](readNetwork)
}
