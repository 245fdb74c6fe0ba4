import type { Evidence, Learnt } from '../../contract/evidence'
import type { Knowledge } from '../../contract/knowledge'
import type { Situation } from '../../contract/situation'
import { familyOf } from '../devices/identify'
import { learnt, type Content } from './learnt'
import type { Probe, Target } from './probe'

/** What the person and the catalogue say, as facts like any other: advice rests on evidence only. */
export const situationAnswers: Probe = {
  id: 'situation-answers',
  targets: (): readonly Target[] => [{ key: 'situation' }],
  readiness: () => ({ state: 'ready' }),
  async *run(_target, ctx) {
    yield* said(ctx.situation, ctx.knowledge, ctx.now())
  },
}

const said = (situation: Situation, knowledge: Knowledge, at: number): readonly Learnt[] =>
  [...answers(situation), ...recognised(situation, knowledge), ...arrivals(situation)].map((content) =>
    learnt(content, { at, tookMs: 0, mapped: false }),
  )

/** The same facts without a check: what a judgement of the answers alone rests on. `at` in ms since 1970 UTC. */
export const situationFacts = (situation: Situation, knowledge: Knowledge, at: number): readonly Evidence[] =>
  said(situation, knowledge, at).map((fact, index) => ({
    ...fact,
    id: `a${index + 1}`,
    probe: situationAnswers.id,
    target: 'situation',
  }))

/** Choices always (they may be `unknown`), typed texts and numbers when given, and the host in any case: without it nothing can be tested. */
function answers(situation: Situation): readonly Content[] {
  const { device, sending, office, tenant } = situation
  return Object.entries({ device, sending: { ...sending, host: sending.host || 'unknown' }, office, tenant }).flatMap(
    ([section, given]) =>
      Object.entries(given).flatMap(([name, answer]: [string, string | number | undefined]): readonly Content[] =>
        answer === undefined || answer === '' ? [] : [{ kind: 'answer.given', question: `${section}.${name}`, answer }],
      ),
  )
}

function recognised(situation: Situation, knowledge: Knowledge): readonly Content[] {
  const family = familyOf(situation, knowledge.devices)
  if (!family) return []
  const { supported, source } = family.oauth
  return [{ kind: 'device.recognised', family: family.id, oauth: supported, confidence: source.confidence }]
}

/** What the person saw of test mails. */
const arrivals = ({ routeTests }: Situation): readonly Content[] =>
  routeTests.arrivals.map(({ messageId, arrived }) => ({ kind: 'mail.arrival-told', messageId, arrived }))
