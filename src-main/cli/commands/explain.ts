import { assertNever, ok } from '../../contract/result'
import type { Explained } from '../../contract/explained'
import { explain as explainText } from '../../core/diagnosis/explain'
import { shippedKnowledge } from '../../services/knowledge'
import { t } from '../../text/t'
import { defineCommand } from '../command'
import { deliver, pageFor, tellLine } from '../deliver'
import { exitCodes, type ExitCode } from '../exit-codes'
import { readText } from '../input/read-text'
import { printExplained } from '../print/explained'
import { printableJson } from '../print/printable'

/** `explain`: pasted replies, bounces and logs into findings, offline. */
export const explain = defineCommand({
  name: 'explain',
  usage: '[TEXT]',
  options: { json: {} },
  maxWords: Infinity,
  examples: [
    'explain "535 5.7.139 Authentication unsuccessful, basic authentication is disabled."',
    'explain --json < bounce.txt',
  ],
  async run({ values, words, lang }, io) {
    if (words.length === 0 && io.input.isTerminal) await tellLine(io, lang, t(lang, 'cli.explained.waiting'))
    const text = await readText(words, io.input)
    if (!text.ok) return text
    const explained = explainText(text.value, shippedKnowledge)
    const shown = values.json ? printableJson(explained) : printExplained(pageFor(io.output, io.env, lang), explained)
    return ok(await deliver(io, lang, shown, exitOf(explained)))
  },
})

function exitOf(explained: Explained): ExitCode {
  switch (explained.state) {
    case 'explained':
    case 'letter':
    case 'unknown':
      return exitCodes.found
    case 'no-error':
      return exitCodes.done
    case 'unrelated':
    case 'empty':
      return exitCodes.notChecked
    default:
      return assertNever(explained)
  }
}
