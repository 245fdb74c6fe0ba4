import { lookAtTypedValues } from '../../cli/check/typed-situation'
import type { Handlers } from '../../contract/ipc'
import type { Knowledge } from '../../contract/knowledge'
import { ok } from '../../contract/result'
import { searchFamilies } from '../../core/devices/search'
import { endpointOf } from '../../core/diagnosis/hosts'

export const answersHandlers = (knowledge: Knowledge): Handlers['answers'] => ({
  problems(situation) {
    const { corrections, nonsense } = lookAtTypedValues(situation)
    return ok([
      ...nonsense.map(({ args }) => ({ answer: String(args.field), problem: 'nonsense' as const })),
      ...corrections.map(({ args }) => ({
        answer: String(args.field),
        problem: 'corrected' as const,
        offered: String(args.corrected),
      })),
    ])
  },
  families(text) {
    return ok(
      searchFamilies(text, knowledge.devices).map(({ id, vendor, name, kinds, oauth }) => ({
        id,
        vendor,
        name,
        kinds,
        oauth: oauth.supported,
        whereToLook: oauth.whereToLook,
      })),
    )
  },
  isMicrosoftHost: (host) => ok(endpointOf(host.toLowerCase(), knowledge.endpoints) !== undefined),
})
