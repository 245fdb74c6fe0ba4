import type { Identified } from '../../contract/outputs'
import { ok } from '../../contract/result'
import { identify as familiesOf, recognise } from '../../core/devices/identify'
import { shippedKnowledge } from '../../services/knowledge'
import { t } from '../../text/t'
import { defineCommand } from '../command'
import { deliver, pageFor, tellLine } from '../deliver'
import { exitCodes } from '../exit-codes'
import { readText } from '../input/read-text'
import { printIdentified } from '../print/devices'
import { printableJson } from '../print/printable'

/** An identification string is short; more than this is no identification string. */
const maxBytes = 64 * 1024

/** `identify`: sysDescr, make-and-model, 1284 id or a typed model name into families of the catalogue. */
export const identify = defineCommand({
  name: 'identify',
  usage: '[TEXT]',
  options: { json: {} },
  maxWords: Infinity,
  examples: ['identify "RICOH IM C3000"', 'identify --json < sysdescr.txt'],
  async run({ values, words, lang }, io) {
    if (words.length === 0 && io.input.isTerminal) await tellLine(io, lang, t(lang, 'cli.identified.waiting'))
    const text = await readText(words, io.input, maxBytes)
    if (!text.ok) return text
    const families = familiesOf(text.value.trim(), shippedKnowledge.devices)
    const isCertain = recognise(text.value.trim(), shippedKnowledge.devices).kind === 'family'
    const identified: Identified = {
      kind: 'identified',
      schemaVersion: 1,
      text: text.value.trim(),
      families: [...families],
      isCertain,
    }
    const shown = values.json
      ? printableJson(identified)
      : printIdentified(pageFor(io.output, io.env, lang), families, isCertain)
    return ok(await deliver(io, lang, shown, families.length > 0 ? exitCodes.done : exitCodes.found))
  },
})
