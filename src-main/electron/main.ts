import { app } from 'electron'
import { commandWords } from './command-words'
import { startProgram } from './start-program'

/** A command instead of the window: its exit code. Its parts are loaded only then. */
async function runCommand(words: readonly string[]): Promise<number> {
  const { realNetworkOnly } = await import('../cli/check/network-reader')
  const { processIo } = await import('../cli/process-io')
  const { runCommands } = await import('../cli/run-commands')
  return runCommands(realNetworkOnly, words, processIo())
}

const words = commandWords(process.argv)
if (words === undefined) void startProgram({ network: { mappings: [] } })
// Before any window and before the lock of the single instance: a command runs beside an open wizard.
else void runCommand(words).then((exit) => app.exit(exit))
