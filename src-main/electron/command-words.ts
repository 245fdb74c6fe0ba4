/** The words behind `--cli` on the program's command line: a command instead of the window. Undefined when the window is meant. */
export function commandWords(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf('--cli')
  return at < 1 ? undefined : argv.slice(at + 1)
}
