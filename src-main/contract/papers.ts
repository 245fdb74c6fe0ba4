import type { Report } from './report'
import type { CmdletRow, Script } from './script'

/** A script that a route of the report names, from our own knowledge, with what is known of its typed values. */
export interface AdvisedScript {
  readonly script: Script
  readonly values: Readonly<Record<string, string>>
}

/** What papers need besides the report. */
export interface PaperFacts {
  /** Scripts of the report's routes. What an administrator is told to run never comes from a report, which may be anybody's file. */
  readonly scripts: readonly AdvisedScript[]
  /** The documented cmdlets: what is less sure than reported is not printed as something to run. */
  readonly cmdlets: readonly CmdletRow[]
  /** The first check of the same device, judged again, when there is one besides that of the report. */
  readonly before: Report | null
}

/** The device that a report is about, and the site it stands in. */
export interface ListedReport {
  /** Empty when nobody named the site. */
  readonly site: string
  readonly report: Report
}
