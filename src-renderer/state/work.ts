import type { Situation } from '../../src-main/contract/situation'
import type { Work } from '../../src-main/contract/window'
import { answerAt, withAnswer, type AnswerPath } from './answers'

// What a person's actions make of the work. Pure: values in, a value out; the store only keeps it.

export const emptySituation = (): Situation => ({
  schemaVersion: 1,
  device: { kind: 'unknown', offersOAuth: 'unknown', canBeChanged: 'unknown' },
  sending: { encryption: 'unknown', signIn: 'unknown', recipients: 'unknown', worksNow: 'unknown' },
  office: {
    fixedPublicIp: 'unknown',
    port25Open: 'unknown',
    ownRelay: 'unknown',
    azureSubscription: 'unknown',
    otherThanMail: 'unknown',
  },
  tenant: {
    usesMicrosoft365: 'unknown',
    securityDefaults: 'unknown',
    rejectDirectSend: 'unknown',
    administratorReachable: 'unknown',
  },
  routeTests: { relayEncryption: 'unknown', relaySignIn: 'unknown', arrivals: [] },
})

export const emptyWork = (): Work => ({
  situation: emptySituation(),
  answered: [],
  page: null,
  way: null,
  practice: null,
  ticked: [],
  lastRun: null,
  confirmedLabels: [],
  seen: [],
})

/** Pages behind the questions that rest on the check, in order. */
const afterCheck = ['run', 'result', 'advice', 'tasks'] as const
/** Answers that the check itself uses: another value makes its evidence that of another server. */
const decidesCheck: readonly AnswerPath[] = [
  'sending.host',
  'sending.port',
  'sending.encryption',
  'sending.account',
  'sending.from',
]

const unsettled = (work: Work, pages: readonly string[]): Work => ({
  ...work,
  answered: work.answered.filter((id) => !pages.includes(id)),
})

/** The work with one answer given. A different value takes back what rested on the old one: the advice, or the whole check. */
export function withGivenAnswer(work: Work, path: AnswerPath, value: string | number | undefined): Work {
  if (answerAt(work.situation, path) === value) return work
  const changed = { ...work, situation: withAnswer(work.situation, path, value) }
  return decidesCheck.includes(path)
    ? { ...unsettled(changed, ['ask', ...afterCheck]), lastRun: null }
    : unsettled(changed, ['advice', 'tasks'])
}

/** A page is done, and the wizard computes the next one. */
export const withSettled = (work: Work, page: string): Work => ({
  ...work,
  answered: [...new Set([...work.answered, page])],
  page: null,
})

/** 変更 on check-answers: to the question, and from there back to check-answers. */
export const changingAnswer = (work: Work, page: string): Work => ({ ...unsettled(work, ['answers']), page })

/** A whole check begins: what the one before it found is over. */
export const withCheckBegun = (work: Work): Work =>
  withSettled({ ...unsettled(work, afterCheck), lastRun: null }, 'ask')

/** A check has ended: from now on its evidence counts. Main has kept it. */
export const withCheckFinished = (work: Work, run: string): Work => ({ ...work, lastRun: run })

/** Work of an earlier session. A check that was running is gone with its secret: it is asked for again. */
export function resumedWork(saved: Work): Work {
  if (saved.answered.includes('run') || !saved.answered.includes('ask')) return saved
  return saved.lastRun === null ? unsettled(saved, ['ask']) : { ...saved, answered: [...saved.answered, 'run'] }
}

/** From the one-minute check to the device: what was answered is not asked again. */
export const deviceAfterTriage = (work: Work): Work => ({ ...work, way: 'device', page: null })

const officeQuestions = ['server', 'fixedIp', 'securityDefaults', 'otherWays']

/** The next device of the same office: answers about office, tenant and server stay, everything else is asked anew. */
export function nextDevice(work: Work): Work {
  const { office, tenant, sending } = work.situation
  const { host, port } = sending
  const fresh = emptySituation()
  const server = { ...(host === undefined ? {} : { host }), ...(port === undefined ? {} : { port }) }
  return {
    ...emptyWork(),
    way: 'device',
    practice: work.practice,
    situation: { ...fresh, sending: { ...fresh.sending, ...server }, office, tenant },
    answered: work.answered.filter((id) => officeQuestions.includes(id)),
  }
}
