import type { FactRow } from './learn'
import type { Organisation } from './organisation'
import type { BeforeAfter, Report } from './report'
import type { CmdletRow, Script } from './script'

/** A script that a route of the report names, from our own knowledge, with what is known of its typed values. */
export interface AdvisedScript {
  readonly script: Script
  readonly values: Readonly<Record<string, string>>
}

/** What stands around a paper. */
export interface PaperFrame {
  /** Who hands it out; null: nobody is named. */
  readonly organisation: Organisation | null
  /** Name of the site; empty when nobody named it. */
  readonly site: string
  /** Is it one of many papers in one document? Then its first heading names the device too. */
  readonly isInBook: boolean
}

/** What papers need besides the report. */
export interface PaperFacts {
  /** Scripts of the report's routes. What an administrator is told to run never comes from a report, which may be anybody's file. */
  readonly scripts: readonly AdvisedScript[]
  /** The documented cmdlets: what is less sure than reported is not printed as something to run. */
  readonly cmdlets: readonly CmdletRow[]
  /** The first check of the same device, judged again, when there is one besides that of the report. */
  readonly before: Report | null
  /** The two side by side. */
  readonly beforeAfter: BeforeAfter | null
  readonly frame: PaperFrame
}

/** What reminders need besides the reports. */
export interface ReminderFacts {
  /** How long a sign-in at a machine is good for when it is not used; null when that is not known. */
  readonly unusedSignIn: FactRow | null
}

/** The device that a report is about, and the site it stands in. */
export interface ListedReport {
  /** Empty when nobody named the site. */
  readonly site: string
  /** Its id in the site file: it stays when the device is given another name. */
  readonly id?: string
  readonly report: Report
}
