import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readKnowledge } from '../../../src-main/build/knowledge/read-knowledge'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The knowledge as it stands in assets/knowledge, read anew: no generated file is needed. */
export const { knowledge: shipped, problems } = readKnowledge(join(root, 'assets', 'knowledge'))
