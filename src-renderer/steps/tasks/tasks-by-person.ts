import type { Who } from '../../../src-main/contract/knowledge-parts'
import type { RankedRoute, Report } from '../../../src-main/contract/report'

/** In the order in which things have to be done: what others prepare comes before what the person does at the end. */
const people: readonly Who[] = ['administrator', 'dealer', 'network', 'microsoft', 'recipient', 'user']
/** For these it is said that there is nothing to do. */
const alwaysShown: readonly Who[] = ['administrator', 'dealer', 'user']

export interface Task {
  /** Id of its box; stays the same while the advice does. */
  readonly id: string
  /** One running number over all people. */
  readonly number: number
  readonly text: RankedRoute['steps'][number]['text']
  /** A script that does it, if there is one. */
  readonly script: string | null
}

/** The steps of the recommended route by person; undefined when no route has to be taken. */
export function tasksByPerson({ advice }: Report): readonly { who: Who; tasks: readonly Task[] }[] | undefined {
  if (advice.outcome === 'not-affected') return undefined
  const route = advice.routes.find(({ state }) => state === 'recommended')
  if (route === undefined) return undefined
  const ordered = people.flatMap((who) => route.steps.filter((step) => step.who === who))
  return people
    .map((who) => ({
      who,
      tasks: ordered.flatMap((step, at) =>
        step.who === who
          ? [{ id: `${route.id} ${at}`, number: at + 1, text: step.text, script: step.script ?? null }]
          : [],
      ),
    }))
    .filter(({ who, tasks }) => tasks.length > 0 || alwaysShown.includes(who))
}
