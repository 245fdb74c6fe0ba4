import type { KnowledgeOutput } from '../../contract/outputs'
import type { Knowledge } from '../../contract/knowledge'
import { fault, ok } from '../../contract/result'
import { shippedKnowledge } from '../../services/knowledge'
import { defineCommand } from '../command'
import { deliver, pageFor } from '../deliver'
import { exitCodes } from '../exit-codes'
import { printKnowledge } from '../print/knowledge'
import { printableJson } from '../print/printable'

const parts = ['devices', 'replies', 'routes', 'timeline', 'learn'] as const
type Part = (typeof parts)[number]

/** `knowledge`: what the program knows, with sources and dates. */
export const knowledge = defineCommand({
  name: 'knowledge',
  usage: '[devices|replies|routes|timeline|learn]',
  options: { json: {} },
  maxWords: 1,
  examples: ['knowledge timeline', 'knowledge learn --lang en', 'knowledge devices --json'],
  async run({ values, words: [word], lang }, io) {
    const wanted = word === undefined ? parts : parts.filter((part) => part === word)
    if (wanted.length === 0)
      return fault('usage.bad-value', { option: 'knowledge', value: word ?? '', allowed: parts.join(', ') })
    const known = knowledgeOutput(shippedKnowledge, wanted)
    const shown = values.json ? printableJson(known) : printKnowledge(pageFor(io.output, io.env, lang), known)
    return ok(await deliver(io, lang, shown, exitCodes.done))
  },
})

/** The asked parts of the knowledge as one document. */
export const knowledgeOutput = (known: Knowledge, wanted: readonly Part[]): KnowledgeOutput => ({
  kind: 'knowledge',
  schemaVersion: 1,
  checkedOn: known.checkedOn,
  ...(wanted.includes('timeline') && { timeline: known.timeline }),
  ...(wanted.includes('routes') && { routes: known.routes }),
  ...(wanted.includes('replies') && { replies: known.replies }),
  ...(wanted.includes('devices') && { devices: known.devices }),
  ...(wanted.includes('learn') && { learn: known.learn ?? [] }),
})
