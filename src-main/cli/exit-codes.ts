/** What the command line answers with; the same four for every command and documented in `--help`. */
export const exitCodes = {
  /** Done, and nothing a person has to look at. */
  done: 0,
  /** Done, and something was found. */
  found: 1,
  /** Wrong usage: options, files or typed values. */
  usage: 2,
  /** Could not be checked: no network, deadline, cancelled, or a fault of our own. */
  notChecked: 3,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
