import { join } from 'node:path'
import { z } from 'zod'
import { Registration } from '../contract/sign-in'
import { readJson, writeAtomically } from './json-file'

const Stored = z.object({ schemaVersion: z.literal(1), registrations: z.array(Registration) })

/** The registrations that a sign-in was begun with, newest first: ids and names, never a secret. A technician has one per customer. */
export interface Registrations {
  list(): Promise<Registration[]>
  remember(registration: Registration): Promise<void>
  forget(registration: Registration): Promise<void>
}

const maxBytes = 100_000
const maxRemembered = 50

const isSame = (a: Registration, b: Registration) =>
  a.cloud === b.cloud && a.tenant === b.tenant && a.clientId === b.clientId

/** Keeps them in `folder`. They are a convenience: a file that cannot be read is an empty one, and one that cannot be written costs some typing. */
export function createRegistrations(folder: string): Registrations {
  const file = join(folder, 'registrations.json')
  const list = async () => {
    const read = await readJson(file, maxBytes)
    const parsed = Stored.safeParse(read.ok ? read.value : undefined)
    return parsed.success ? parsed.data.registrations : []
  }
  // One change after the other, or one would undo the other.
  let changing: Promise<unknown> = Promise.resolve()
  const change = async (next: (known: readonly Registration[]) => readonly Registration[]): Promise<void> => {
    const done = changing.then(async () => {
      const stored = { schemaVersion: 1, registrations: next(await list()) }
      await writeAtomically(file, new TextEncoder().encode(JSON.stringify(stored)), { mode: 0o600 })
    })
    changing = done
    await done
  }
  return {
    async list() {
      await changing
      return list()
    },
    remember: (one) =>
      change((known) => [one, ...known.filter((other) => !isSame(one, other))].slice(0, maxRemembered)),
    forget: (one) => change((known) => known.filter((other) => !isSame(one, other))),
  }
}
