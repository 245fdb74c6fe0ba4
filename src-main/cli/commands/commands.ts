import type { Command } from '../command'
import { advise } from './advise'
import { capture } from './capture'
import { check } from './check'
import { explain } from './explain'
import { identify } from './identify'
import { knowledge } from './knowledge'
import { sheet } from './sheet'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [explain, check, advise, identify, capture, sheet, knowledge]
