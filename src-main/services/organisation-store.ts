import { join } from 'node:path'
import { z } from 'zod'
import { Organisation } from '../contract/organisation'
import { ok, type Result } from '../contract/result'
import { readJson, writeAtomically } from './json-file'

const Stored = z.object({ schemaVersion: z.literal(1), organisation: Organisation })
const maxBytes = 3_500_000

export const nobody: Organisation = { name: '', logo: null }

/** Who hands the papers out. Kept beside the settings of the program, never in a site file. */
export interface OrganisationStore {
  readonly current: Organisation
  /** Faults: `file.disk-full`, `file.not-writable`; then it still counts until the program ends. */
  save(organisation: Organisation): Promise<Result<Organisation>>
}

/** Opens it in a folder. A file that cannot be read counts as none: the picture is still where it came from. */
export async function openOrganisation(folder: string): Promise<OrganisationStore> {
  const file = join(folder, 'organisation.json')
  const read = await readJson(file, maxBytes)
  const parsed = Stored.safeParse(read.ok ? read.value : undefined)
  let current = parsed.success ? parsed.data.organisation : nobody
  return {
    get current() {
      return current
    },
    async save(organisation) {
      current = organisation
      const stored = { schemaVersion: 1, organisation }
      const written = await writeAtomically(file, new TextEncoder().encode(JSON.stringify(stored)), { mode: 0o600 })
      return written.ok ? ok(current) : written
    },
  }
}
