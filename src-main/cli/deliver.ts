import type { Fault } from '../contract/result'
import { faultText } from '../text/fault-text'
import type { Lang } from '../text/t'
import { exitCodes, type ExitCode } from './exit-codes'
import type { Io, Output } from './io'
import type { Page } from './print/page'
import { paragraph } from './print/page'
import { printableDeep } from './print/printable'
import { styleFor } from './print/style'

/** Wider lines are hard to read. */
const widest = 100

/** How to print to this output. */
export const pageFor = (output: Output, env: Io['env'], lang: Lang): Page => ({
  lang,
  style: styleFor(output.isTerminal, env),
  columns: output.isTerminal ? Math.min(output.columns ?? 80, widest) : undefined,
})

/** Tells a fault on the error output, in the language and without control characters. */
export async function tellFault(io: Io, lang: Lang, fault: Fault): Promise<void> {
  await tellLine(io, lang, faultText(printableDeep(fault), lang))
}

/** One line for people on the error output. */
export async function tellLine(io: Io, lang: Lang, text: string): Promise<void> {
  await io.errors.write(`${paragraph(pageFor(io.errors, io.env, lang), text)}\n`)
}

/** The result on standard output. A reader that has left (`| head`) is no trouble; a full disk behind it is. */
export async function deliver(io: Io, lang: Lang, text: string, exit: ExitCode): Promise<ExitCode> {
  const written = await io.output.write(text)
  if (written.state !== 'failed') return exit
  const code = written.reason === 'ENOSPC' ? 'file.disk-full' : 'file.not-writable'
  await tellFault(io, lang, { code, args: { path: 'stdout' } })
  return exitCodes.notChecked
}
