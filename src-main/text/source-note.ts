import type { Source } from '../contract/knowledge-parts'
import { pick, type Lang } from './t'

/** The note of a source in the reader's language; undefined when it has none. A plain string reads the same in every language. */
export const sourceNote = ({ note }: Pick<Source, 'note'>, lang: Lang): string | undefined =>
  note === undefined || typeof note === 'string' ? note : pick(note, lang)
