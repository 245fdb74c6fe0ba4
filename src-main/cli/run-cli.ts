import { mappedNetwork } from './check/mapped-network'
import type { ExitCode } from './exit-codes'
import type { Io } from './io'
import { runCommands } from './run-commands'

/** The command line as developers and tests use it: a check may be led to other places. Never throws. */
export const runCli = (argv: readonly string[], io: Io): Promise<ExitCode> => runCommands(mappedNetwork, argv, io)
