import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import { ok } from '../../contract/result'
import { explain } from '../../core/diagnosis/explain'

export const explainHandlers = (knowledge: Knowledge): Handlers['explain'] => ({
  text: (text) => ok(explain(text, knowledge)),
})
