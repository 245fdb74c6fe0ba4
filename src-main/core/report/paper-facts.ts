import type { Knowledge } from '../../contract/knowledge'
import type { PaperFacts, PaperFrame } from '../../contract/papers'
import type { Report } from '../../contract/report'
import { compareReports } from './compare-reports'
import { scriptValues } from './script-values'

/** What papers need besides the report: the scripts that its routes name (only their ids come from it) and the first check, if there is one. */
export function paperFacts(
  report: Report,
  { scripts, cmdlets }: Pick<Knowledge, 'scripts' | 'cmdlets'>,
  before: Report | null,
  frame: Partial<PaperFrame> = {},
): PaperFacts {
  const { advice, situation } = report
  const routes = advice.outcome === 'not-affected' ? [] : advice.routes
  const named = new Set(routes.flatMap(({ steps }) => steps.flatMap(({ script }) => script ?? [])))
  return {
    scripts: scripts
      .filter(({ id }) => named.has(id))
      .map((script) => ({ script, values: scriptValues(script, situation) })),
    cmdlets,
    before,
    beforeAfter: before === null ? null : compareReports(before, report),
    frame: { organisation: null, site: '', isInBook: false, ...frame },
  }
}
