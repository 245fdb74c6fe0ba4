import type { Work } from '../../../../src-main/contract/window'
import { Situation } from '../../../../src-main/contract/situation'

export { withWork } from '../../../../src-main/core/sites/site-changes'

/** What the window saves of a device that somebody has just opened. */
export const workOfTest = (): Work => ({
  way: 'device',
  answered: ['kind'],
  page: null,
  ticked: [],
  lastRun: null,
  situation: Situation.parse({}),
  practice: null,
  confirmedLabels: [],
  seen: [],
})
