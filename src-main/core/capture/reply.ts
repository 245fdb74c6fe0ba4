import type { Attempt } from '../../contract/attempt'

export type Limit = Extract<Attempt['end'], { how: 'limit' }>['limit']

/** What we answer. With `limit` the conversation ends. */
export interface Reply {
  readonly lines: readonly string[]
  readonly limit?: Limit
}

export const reply = (line: string, limit?: Limit): Reply => ({
  lines: [line],
  ...(limit === undefined ? {} : { limit }),
})
