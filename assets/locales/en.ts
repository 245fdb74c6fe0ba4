import { cli } from './en/cli'
import { faults } from './en/faults'
import { report } from './en/report'
import { sheet } from './en/sheet'
import type { ja } from './ja'
import type { Shape } from './shape'

/** English: complete, or it does not compile. */
export const en = { cli, faults, report, sheet } as const satisfies Shape<typeof ja>
