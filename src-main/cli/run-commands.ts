import type { Fault, Result } from '../contract/result'
import { t, type Lang } from '../text/t'
import type { NetworkReader } from './check/network-reader'
import type { Command } from './command'
import { commandNames, commandOf } from './commands/commands'
import { deliver, pageFor, tellFault, tellLine } from './deliver'
import { exitCodes, type ExitCode } from './exit-codes'
import { commandHelp, generalHelp } from './help/help'
import type { Io } from './io'
import { defaultLang, langOf } from './options/language'
import { nearest } from './options/nearest'
import { commonOptions, parseOptions } from './options/parse-options'
import { program } from './program'

/** Runs one command line (without the names of node and the program) and answers its exit code. Never throws. */
export async function runCommands(readNetwork: NetworkReader, argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = askedLang(argv) ?? defaultLang(io.env, io.locale)
  try {
    const done = await dispatch(readNetwork, withoutLeadingLang(argv), io, lang)
    if (done.ok) return done.value
    await tellFault(io, lang, done.fault)
    return exitOfFault(done.fault)
  } catch (error) {
    return tellBug(error, io, lang)
  }
}

const exitOfFault = ({ code }: Fault): ExitCode => (code === 'unexpected' ? exitCodes.notChecked : exitCodes.usage)

/** One calm line for a bug. Its message could hold anything, so even for developers only its name and place are printed. */
export async function tellBug(error: unknown, io: Io, lang: Lang): Promise<ExitCode> {
  await tellFault(io, lang, { code: 'unexpected', args: {} })
  if (io.env['SMTPNAVI_DEBUG'] === '1' && error instanceof Error) {
    const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
    await tellLine(io, lang, t(lang, 'cli.debug', { text: [error.name, ...places].join('\n') }))
  }
  return exitCodes.notChecked
}

/** `--lang` wherever it stands, so that even a wrong command is answered in the right language. */
function askedLang(argv: readonly string[]): Lang | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at] ?? ''
  return langOf(word.includes('=') ? word.slice('--lang='.length) : (argv[at + 1] ?? ''))
}

function withoutLeadingLang(argv: readonly string[]): readonly string[] {
  if (argv[0]?.startsWith('--lang=')) return argv.slice(1)
  return argv[0] === '--lang' && argv.length > 2 ? argv.slice(2) : argv
}

async function dispatch(
  readNetwork: NetworkReader,
  argv: readonly string[],
  io: Io,
  lang: Lang,
): Promise<Result<ExitCode>> {
  const [first, ...rest] = argv
  if (first === undefined) {
    // No command at all: the help is what was missing, but it is still wrong usage for a script.
    await io.errors.write(generalHelp(pageFor(io.errors, io.env, lang), commandNames))
    return { ok: true, value: exitCodes.usage }
  }
  if (first === 'help' || first.startsWith('-')) return general(readNetwork, argv, io, lang)
  const command = await commandOf(first, readNetwork)
  if (!command) return { ok: false, fault: unknownCommand(first) }
  if (rest.includes('--help') || rest.includes('-h'))
    return {
      ok: true,
      value: await deliver(io, lang, commandHelp(pageFor(io.output, io.env, lang), command), exitCodes.done),
    }
  return runCommand(command, rest, io, lang)
}

async function runCommand(command: Command, argv: readonly string[], io: Io, lang: Lang): Promise<Result<ExitCode>> {
  const parsed = parseOptions(argv, { ...command.options, ...commonOptions }, command.maxWords)
  return parsed.ok ? command.run({ ...parsed.value, lang }, io) : parsed
}

/** `--help [COMMAND]`, `help [COMMAND]`, `--version`. */
async function general(
  readNetwork: NetworkReader,
  argv: readonly string[],
  io: Io,
  lang: Lang,
): Promise<Result<ExitCode>> {
  const words = argv[0] === 'help' ? argv.slice(1) : argv
  const parsed = parseOptions(words, { ...commonOptions, version: {} }, 1)
  if (!parsed.ok) return parsed
  if (parsed.value.values.version)
    return { ok: true, value: await deliver(io, lang, `${program.name} ${program.version}\n`, exitCodes.done) }
  const page = pageFor(io.output, io.env, lang)
  const [name] = parsed.value.words
  if (name === undefined)
    return { ok: true, value: await deliver(io, lang, generalHelp(page, commandNames), exitCodes.done) }
  const command = await commandOf(name, readNetwork)
  if (!command) return { ok: false, fault: unknownCommand(name) }
  return { ok: true, value: await deliver(io, lang, commandHelp(page, command), exitCodes.done) }
}

function unknownCommand(command: string): Fault {
  const meant = nearest(command, commandNames)
  return meant === undefined
    ? { code: 'usage.unknown-command', args: { command } }
    : { code: 'usage.unknown-command-meant', args: { command, meant } }
}
