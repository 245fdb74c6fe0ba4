import type { EventLog } from '../services/event-log'
import type { LiveSecrets } from '../services/live-secrets'
import type { RunKeeper } from './run-checks'

/** Writes down that a check began and ended, and knows its secrets for as long as it runs. */
export function loggedRuns(keeper: RunKeeper, log: Pick<EventLog, 'write'>, liveSecrets: LiveSecrets): RunKeeper {
  const released = new Map<string, () => void>()
  return {
    begun(order) {
      const { run, secrets, consent } = order
      released.set(run, liveSecrets.hold([secrets.password, secrets.token]))
      const signIn = consent.basicSignIn
        ? consent.oauthSignIn
          ? 'both'
          : 'basic'
        : consent.oauthSignIn
          ? 'oauth'
          : 'none'
      log.write({ event: 'check.started', signIn })
      keeper.begun(order)
    },
    learnt: (order, fact) => keeper.learnt(order, fact),
    ended(order, evidence, finishedAt) {
      const report = keeper.ended(order, evidence, finishedAt)
      const { outcome } = report.advice
      log.write({
        event: 'check.ended',
        facts: evidence.length,
        isPractice: report.mapped,
        outcome,
        tookMs: finishedAt - order.startedAt,
      })
      released.get(order.run)?.()
      released.delete(order.run)
      return report
    },
  }
}
