import type { ConfirmedLabel } from '../../src-main/contract/confirmed-labels'
import type { Work } from '../../src-main/contract/window'

type Spot = Pick<ConfirmedLabel, 'family' | 'place' | 'lang'>

const isAt = (spot: Spot) => (label: ConfirmedLabel) =>
  label.family === spot.family && label.place === spot.place && label.lang === spot.lang

/** The wording that was read at the machine, if any. */
export const confirmedLabel = (work: Work, spot: Spot): ConfirmedLabel | undefined =>
  work.confirmedLabels.find(isAt(spot))

/** The work with a wording read at the machine; an empty one takes it back. */
export function withConfirmedLabel(work: Work, label: ConfirmedLabel): Work {
  const text = label.text.trim().slice(0, 120)
  const others = work.confirmedLabels.filter((other) => !isAt(label)(other))
  return { ...work, confirmedLabels: text === '' ? others : [...others, { ...label, text }] }
}

/** The day of a moment on the clock of this computer, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
