#!/usr/bin/env node
// The command line's entry: surroundings in, exit code out. Everything else is in run-cli.ts.
import { defaultLang } from './options/language'
import { processIo } from './process-io'
import { runCli } from './run-cli'
import { tellBug } from './run-commands'

const io = processIo()
const bug = (error: unknown) =>
  void tellBug(error, io, defaultLang(io.env, io.locale)).then((exit) => process.exit(exit))
process.on('uncaughtException', bug)
process.on('unhandledRejection', bug)

// Output has left the program when this resolves; an aborted connection still closing must not hold the exit up.
void runCli(process.argv.slice(2), io).then((exit) => process.exit(exit))
