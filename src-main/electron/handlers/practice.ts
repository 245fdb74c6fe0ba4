import type { Handlers } from '../../contract/ipc'
import { ok } from '../../contract/result'
import { Situation } from '../../contract/situation'
import { practicePassword, scenarios } from '../../practice/scenarios'

export const practiceHandlers = (): Handlers['practice'] => ({
  scenarios: () =>
    ok(
      scenarios.map(({ id, situation }) => ({ id, password: practicePassword, situation: Situation.parse(situation) })),
    ),
})
