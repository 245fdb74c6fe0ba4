import type { Evidence } from '../contract/evidence'
import type { Knowledge } from '../contract/knowledge'
import type { ReportFinding } from '../contract/report'
import type { Registration } from '../contract/sign-in'
import type { SignInState } from '../contract/sign-in-window'
import type { Content } from '../core/probes/learnt'
import { diagnose } from '../core/diagnosis/diagnose'
import { rules } from '../core/diagnosis/rules'
import { reportFindings } from '../core/report/report-findings'
import type { SignInCloud } from '../core/sign-in/clouds'
import { signInFact, type SignInEnd } from '../core/sign-in/facts'
import { wantsConsent } from '../core/sign-in/refusal'
import { adminConsentUrl } from '../core/sign-in/registration'
import { readToken, submissionPermissions } from '../core/smtp/token'
import type { SignInOutcome } from '../services/sign-in/outcome'

/** The rows of a sign-in among the evidence. */
export const signInProbe = 'identity-service'

interface When {
  readonly attempt: string
  readonly startedAt: number
  readonly now: number
  readonly mapped: boolean
}

/** The evidence of an attempt. */
export function factsOf(outcome: SignInOutcome, when: When): readonly Evidence[] {
  const end = endOf(outcome)
  return end === undefined ? [] : signInFact(end).map((content) => stamped(content, end.host, when))
}

function endOf(outcome: SignInOutcome): SignInEnd | undefined {
  switch (outcome.state) {
    case 'signed-in': {
      const { asked, scopes, session, clockAheadMs } = outcome
      return {
        ...asked,
        state: 'signed-in',
        scopes,
        account: session.account,
        ...(clockAheadMs !== undefined && { clockAheadMs }),
      }
    }
    case 'refused':
      return { ...outcome.asked, state: 'refused', refusal: outcome.refusal }
    case 'not-reached':
      return { ...outcome.asked, state: 'not-reached', why: outcome.why, detail: outcome.detail }
    case 'not-finished':
      return { ...outcome.asked, state: 'not-finished', why: outcome.why }
    case 'no-browser':
    case 'over':
      return undefined
  }
}

/** The last state of an attempt, judged by the same rules as the report. */
export function endState(
  outcome: SignInOutcome,
  attempt: string,
  facts: readonly Evidence[],
  knowledge: Knowledge,
  clouds: readonly SignInCloud[],
  registration: Registration,
  now: number,
): SignInState {
  const judged = (evidence: readonly Evidence[]): ReportFinding[] =>
    reportFindings(diagnose(rules, evidence, knowledge), evidence, knowledge)
  const findings = judged(facts)
  switch (outcome.state) {
    case 'signed-in': {
      const { session } = outcome
      const { flow, purpose, account, expiresAt } = session
      const permissions = purpose === 'hve' ? [...submissionPermissions, 'Mail.Send'] : submissionPermissions
      const claims = readToken(session.token(), now, account ?? undefined, permissions)
      const read = stamped({ kind: 'token.read', ...claims }, outcome.asked.host, {
        attempt: `${attempt} token`,
        startedAt: now,
        now,
        mapped: facts.some((fact) => fact.mapped),
      })
      return {
        state: 'signed-in',
        signedIn: { attempt, flow, purpose, registration, account, expiresAt },
        findings: judged([...facts, read]),
      }
    }
    case 'refused': {
      const cloud = clouds.find(({ cloud: name }) => name === registration.cloud)
      const url = wantsConsent(outcome.refusal) && cloud ? adminConsentUrl(registration, cloud) : undefined
      return { state: 'refused', refusal: outcome.refusal, adminConsentUrl: url ?? null, findings }
    }
    case 'not-reached':
      return { state: 'not-reached', host: outcome.asked.host, why: outcome.why, detail: outcome.detail, findings }
    case 'not-finished':
      return { state: 'not-finished', why: outcome.why, findings }
    case 'no-browser':
      return { state: 'not-finished', why: 'no-browser', findings }
    case 'over':
      return { state: 'not-finished', why: 'cancelled', findings }
  }
}

const stamped = (content: Content, target: string, { attempt, startedAt, now, mapped }: When): Evidence => ({
  ...content,
  id: `sign-in ${attempt}`,
  probe: signInProbe,
  target,
  at: now,
  tookMs: now - startedAt,
  mapped,
})
