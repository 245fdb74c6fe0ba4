import { isBesideChecks, withFact, withRunAmended, withRunBegun, withRunEnded } from '../core/sites/site-changes'
import type { SiteStore } from '../services/site-store'
import type { RunKeeper } from './run-checks'
import { withoutAnswers, type Session } from './session'

/** Puts every fact of a check into the site file of its device as it comes, and judges in the end. A row that is tried again changes the check it belongs to. */
export function keepRunsIn(sites: SiteStore, session: Session): RunKeeper {
  return {
    begun({ run: id, key: { site, device }, situation, startedAt, only }) {
      if (only !== undefined) return
      const run = { id, startedAt, finishedAt: null, situation, evidence: [] }
      void sites.change(site, (known) => known && withRunBegun(known, device, run))
    },
    learnt({ run, key: { site, device }, only }, fact) {
      if (only !== undefined || withoutAnswers([fact]).length === 0) return
      void sites.change(site, (known) => known && withFact(known, device, run, fact))
    },
    ended({ run: id, key: { site, device }, situation, startedAt, only }, evidence, finishedAt) {
      const report = session.judgeRun(situation, evidence, only)
      // What the device showed in capture mode is kept beside its checks.
      const measured = withoutAnswers(report.evidence).filter(({ kind }) => !isBesideChecks(kind))
      const run = { id, startedAt, finishedAt, situation, evidence: measured }
      void sites.change(
        site,
        (known) =>
          known && (only === undefined ? withRunEnded(known, device, id, run) : withRunAmended(known, device, run)),
      )
      return report
    },
  }
}
