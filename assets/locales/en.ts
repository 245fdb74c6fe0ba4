import { book } from './en/book'
import { browserPage } from './en/browser-page'
import { capture } from './en/capture'
import { capturePage } from './en/capture-page'
import { cli } from './en/cli'
import { discovery } from './en/discovery'
import { discoveryPage } from './en/discovery-page'
import { dropped } from './en/dropped'
import { family } from './en/family'
import { line } from './en/line'
import { faults } from './en/faults'
import { handOver } from './en/hand-over'
import { inventory } from './en/inventory'
import { learn } from './en/learn'
import { lists } from './en/lists'
import { menu } from './en/menu'
import { organisation } from './en/organisation'
import { papers } from './en/papers'
import { practice } from './en/practice'
import { problem } from './en/problem'
import { questions } from './en/questions'
import { reminders } from './en/reminders'
import { report } from './en/report'
import { routes } from './en/routes'
import { script } from './en/script'
import { sheet } from './en/sheet'
import { signIn } from './en/sign-in'
import { sites } from './en/sites'
import { support } from './en/support'
import { suspects } from './en/suspects'
import { tenantPage } from './en/tenant-page'
import { wizard } from './en/wizard'
import type { ja } from './ja'
import type { Shape } from './shape'

/** English: complete, or it does not compile. */
export const en = {
  book,
  browserPage,
  capture,
  capturePage,
  cli,
  discovery,
  discoveryPage,
  dropped,
  family,
  line,
  faults,
  handOver,
  inventory,
  learn,
  lists,
  menu,
  organisation,
  papers,
  practice,
  problem,
  questions,
  reminders,
  report,
  routes,
  script,
  sheet,
  signIn,
  sites,
  support,
  suspects,
  tenantPage,
  wizard,
} as const satisfies Shape<typeof ja>
