import { capture } from './ja/capture'
import { cli } from './ja/cli'
import { faults } from './ja/faults'
import { menu } from './ja/menu'
import { practice } from './ja/practice'
import { questions } from './ja/questions'
import { report } from './ja/report'
import { sheet } from './ja/sheet'
import { wizard } from './ja/wizard'

/** The source catalogue. One file per area; `en` must satisfy its shape. */
export const ja = { capture, cli, faults, menu, practice, questions, report, sheet, wizard } as const
