import type { Evidence } from '../../../src-main/contract/evidence'
import type { Knowledge } from '../../../src-main/contract/knowledge'
import { Situation } from '../../../src-main/contract/situation'
import { situationAnswers } from '../../../src-main/core/probes/situation-answers'
import { parseReply } from '../../../src-main/core/smtp/reply'
import { checkContext, factsOfCheck } from '../../unit/support/run-check'
import { fakeNetwork } from '../../unit/support/fake-network'

/** Answers by dotted path, e.g. `{ 'sending.host': 'smtp.office365.com' }`. */
export type Answers = Readonly<Record<string, string | number>>

/** The situation that these answers make. An unknown path or a wrong value throws. */
export function situationOf(answers: Answers): Situation {
  const sections: Record<string, Record<string, string | number>> = {}
  for (const [path, answer] of Object.entries(answers)) {
    const [section = '', name = ''] = path.split('.')
    sections[section] = { ...sections[section], [name]: answer }
  }
  return Situation.parse(sections)
}

/** What the probe for answers says of a situation, and behind it other facts, numbered on. `at` in ms since 1970 UTC. */
export async function factsFor(
  situation: Situation,
  knowledge: Knowledge,
  at: number,
  others: readonly Omit<Evidence, 'id'>[] = [],
): Promise<readonly Evidence[]> {
  const ctx = checkContext(fakeNetwork({ places: {} }), { situation, knowledge, now: () => at })
  const answered = await factsOfCheck(ctx, [situationAnswers])
  return [...answered, ...others.map((fact, index) => ({ ...fact, id: `e${answered.length + index + 1}` }) as Evidence)]
}

/** A fact in shorthand: what is left out is the place of the device (smtp.office365.com:587), an account, times. `reply` as one line of text. */
export interface Shorthand {
  readonly kind: string
  readonly host?: string | undefined
  readonly port?: number | undefined
  readonly reply?: string | undefined
  readonly [other: string]: unknown
}

export function fromShorthand(shorthand: Shorthand, at: number): Omit<Evidence, 'id'> {
  const { host = 'smtp.office365.com', port = 587, reply, ...rest } = shorthand
  const target = `${host}:${port}`
  const texts: Readonly<Record<string, string>> = {
    'auth.accepted': '235 2.7.0 Authentication successful',
    'smtp.greeted': '220 TYAPR01CA0001.outlook.office365.com Microsoft ESMTP MAIL Service ready',
  }
  const extras: Readonly<Record<string, object>> = {
    'auth.accepted': { account: 'scan@contoso.example' },
    'auth.refused': { account: 'scan@contoso.example' },
    'tcp.connected': { family: 'ipv4' },
    'tcp.timed-out': { family: 'ipv4', afterMs: 4000 },
    'tcp.refused': { family: 'ipv4', detail: 'ECONNREFUSED' },
  }
  const text = reply ?? texts[shorthand.kind]
  return {
    probe: port === 587 ? 'submission-conversation' : 'port-reach',
    target,
    at,
    tookMs: 1,
    mapped: false,
    host,
    port,
    ...extras[shorthand.kind],
    ...(text === undefined ? {} : { reply: parseReply(text) }),
    ...rest,
  } as Omit<Evidence, 'id'>
}
