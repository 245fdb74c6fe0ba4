import { book } from './ja/book'
import { browserPage } from './ja/browser-page'
import { capture } from './ja/capture'
import { capturePage } from './ja/capture-page'
import { cli } from './ja/cli'
import { discovery } from './ja/discovery'
import { discoveryPage } from './ja/discovery-page'
import { dropped } from './ja/dropped'
import { family } from './ja/family'
import { line } from './ja/line'
import { faults } from './ja/faults'
import { handOver } from './ja/hand-over'
import { inventory } from './ja/inventory'
import { learn } from './ja/learn'
import { lists } from './ja/lists'
import { menu } from './ja/menu'
import { organisation } from './ja/organisation'
import { papers } from './ja/papers'
import { practice } from './ja/practice'
import { problem } from './ja/problem'
import { questions } from './ja/questions'
import { reminders } from './ja/reminders'
import { report } from './ja/report'
import { routes } from './ja/routes'
import { script } from './ja/script'
import { sheet } from './ja/sheet'
import { signIn } from './ja/sign-in'
import { sites } from './ja/sites'
import { support } from './ja/support'
import { suspects } from './ja/suspects'
import { tenantPage } from './ja/tenant-page'
import { wizard } from './ja/wizard'

/** The source catalogue. One file per area; `en` must satisfy its shape. */
export const ja = {
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
} as const
