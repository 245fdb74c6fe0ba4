import type { Situation } from '../../src-main/contract/situation'

type Group = 'device' | 'sending' | 'office' | 'tenant'

/** Where an answer stands in the situation, e.g. `sending.host`. */
export type AnswerPath = { [G in Group]: `${G}.${keyof Situation[G] & string}` }[Group]

const split = (path: AnswerPath) => path.split('.') as [Group, string]

/** What stands there now; undefined when nothing was given. */
export function answerAt(situation: Situation, path: AnswerPath): string | number | undefined {
  const [group, name] = split(path)
  const value: unknown = Reflect.get(situation[group], name)
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

/** The situation with one answer changed; undefined takes it away. */
export function withAnswer(situation: Situation, path: AnswerPath, value: string | number | undefined): Situation {
  const [group, name] = split(path)
  const { [name]: _old, ...others } = situation[group] as Record<string, unknown>
  return { ...situation, [group]: value === undefined ? others : { ...others, [name]: value } }
}
