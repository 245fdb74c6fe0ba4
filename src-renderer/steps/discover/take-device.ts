import type { FoundDevice } from '../../../src-main/contract/discovery'
import type { AnswerPath } from '../../state/answers'
import { useDrafts } from '../../state/draft-store'
import { useWizard } from '../../state/wizard-store'
import { withGivenAnswer } from '../../state/work'

/** What a found device answers is filled in; the person still sees it on the page of the family and goes on from there. */
export function takeDevice({ prefill }: FoundDevice): void {
  const { update, goTo } = useWizard.getState()
  const given: readonly (readonly [AnswerPath, string | undefined])[] = [
    ['device.name', prefill.name?.slice(0, 80)],
    ['device.kind', prefill.kind],
    ['device.family', prefill.family],
    ['device.model', prefill.model?.slice(0, 120)],
  ]
  useDrafts.getState().drop('family')
  update((work) =>
    given.reduce(
      (before, [path, value]) => (value === undefined ? before : withGivenAnswer(before, path, value)),
      work,
    ),
  )
  goTo('device.family')
}
