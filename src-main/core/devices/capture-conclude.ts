import type { CaptureRound } from '../../contract/attempt'
import type { CaptureConclusion } from '../../contract/capture'
import type { Evidence } from '../../contract/evidence'
import type { Knowledge } from '../../contract/knowledge'
import type { Situation } from '../../contract/situation'
import { reportFindings } from '../report/report-findings'
import { captureClaims } from './capture-claims'
import { prefilled } from './capture-prefill'
import { captureRoutes } from './capture-routes'
import { capture } from './capture-rule'
import { saidHello, seenDevice, type AttemptFact } from './capture-seen'
import { familyOf } from './identify'

/** What follows from everything that was seen on one device. Pure; may be asked after every attempt. */
export function concludeCapture(
  facts: readonly Evidence[],
  situation: Situation,
  knowledge: Knowledge,
): CaptureConclusion {
  const seen = seenDevice(facts)
  const findings = capture(seen, knowledge)
  return {
    findings: reportFindings(findings, seen, knowledge),
    routes: captureRoutes(findings, roundsSeen(seen), knowledge),
    claims: captureClaims(seen, findings, familyOf(situation, knowledge.devices)),
    ...prefilled(situation, seen),
    nextRound: nextRound(seen),
  }
}

/** In this order they say most. `everything` helps only where the first three left something open: a device that uses none of the usual ways. */
const rounds: readonly CaptureRound[] = ['exchange', 'oauth-only', 'no-sign-in']

const roundsSeen = (seen: readonly AttemptFact[]): readonly CaptureRound[] =>
  seen.flatMap(({ attempt }) => (saidHello(attempt) ? [attempt.round] : []))

function nextRound(seen: readonly AttemptFact[]): CaptureRound | null {
  const missing = rounds.find((round) => !roundsSeen(seen).includes(round))
  if (missing !== undefined) return missing
  const gotThrough = seen.some(({ attempt }) => attempt.mails.some(({ end }) => end === 'accepted'))
  const triedAll = seen.some(({ attempt }) => attempt.round === 'everything')
  return gotThrough || triedAll ? null : 'everything'
}
