import { cli } from './ja/cli'
import { faults } from './ja/faults'
import { report } from './ja/report'
import { sheet } from './ja/sheet'

/** The source catalogue. One file per area; `en` must satisfy its shape. */
export const ja = { cli, faults, report, sheet } as const
