import type { Knowledge } from '../contract/knowledge'
import knowledge from '../contract/generated/knowledge.json'

/** What the program knows about the world, as it was shipped (checked when it was compiled, see build/compile-knowledge). */
export const shippedKnowledge: Knowledge = knowledge
