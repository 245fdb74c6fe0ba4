import type { Command } from '../command'
import { advise } from './advise'
import { capture } from './capture'
import { check } from './check'
import { discover } from './discover'
import { explain } from './explain'
import { identify } from './identify'
import { knowledge } from './knowledge'
import { labels } from './labels'
import { sheet } from './sheet'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  explain,
  check,
  advise,
  identify,
  discover,
  capture,
  sheet,
  labels,
  knowledge,
]
