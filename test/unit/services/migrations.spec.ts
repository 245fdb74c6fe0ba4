import { expect, it } from 'vitest'
import { migrate, versionOf } from '../../../src-main/services/migrations'

it('brings a document up step by step, and leaves what it does not know alone', () => {
  const migrations = {
    1: ({ name, ...rest }: Record<string, unknown>) => ({ ...rest, title: name }),
    2: (document: Record<string, unknown>) => ({ ...document, tags: [] }),
  }
  const current = { schemaVersion: 3, title: 'x', tags: [] }
  expect([
    migrate({ name: 'x' }, 3, migrations),
    migrate({ schemaVersion: 2, title: 'x' }, 3, migrations),
    migrate(current, 3, migrations),
    migrate({ schemaVersion: 0 }, 3, migrations),
    migrate('text', 3, migrations),
    versionOf({ schemaVersion: 'x' }),
  ]).toEqual([current, current, current, { schemaVersion: 0 }, 'text', 1])
})
