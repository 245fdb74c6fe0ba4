import type { Result } from '../contract/result'
import type { Lang } from '../text/t'
import type { ExitCode } from './exit-codes'
import type { Io } from './io'
import type { OptionTable, OptionValues } from './options/parse-options'

export type CommandName =
  | 'explain'
  | 'check'
  | 'advise'
  | 'identify'
  | 'discover'
  | 'capture'
  | 'sheet'
  | 'hand-over'
  | 'tenant'
  | 'import'
  | 'labels'
  | 'knowledge'

/** One command: what it accepts, as `--help` shows it, and what it does. A fault ends it with exit 2. */
export interface Command<T extends OptionTable = OptionTable> {
  readonly name: CommandName
  /** Behind the name in the usage line, e.g. `[TEXT]`. */
  readonly usage: string
  readonly options: T
  /** How many words besides options it takes. */
  readonly maxWords: number
  /** Command lines to learn from, without the name of the program. */
  readonly examples: readonly string[]
  run(given: Given<T>, io: Io): Promise<Result<ExitCode>>
}

export interface Given<T extends OptionTable> {
  readonly values: OptionValues<T>
  readonly words: readonly string[]
  readonly lang: Lang
}

/** A command with the types of its own options; outside it is like every other. */
export const defineCommand = <const T extends OptionTable>(command: Command<T>): Command =>
  // `parseOptions` reads with the very table of the command, so what `run` is given has the types of that table.
  command as unknown as Command
