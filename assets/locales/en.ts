import { capture } from './en/capture'
import { cli } from './en/cli'
import { faults } from './en/faults'
import { menu } from './en/menu'
import { practice } from './en/practice'
import { questions } from './en/questions'
import { report } from './en/report'
import { sheet } from './en/sheet'
import { wizard } from './en/wizard'
import type { ja } from './ja'
import type { Shape } from './shape'

/** English: complete, or it does not compile. */
export const en = { capture, cli, faults, menu, practice, questions, report, sheet, wizard } as const satisfies Shape<
  typeof ja
>
