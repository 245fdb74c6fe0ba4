import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Lang, Work } from '../contract/window'
import { readJson, writeAtomically } from './json-file'

/** Where the window stood when it was closed, in the system's pixels. */
const Bounds = z.object({ x: z.number(), y: z.number(), width: z.number().min(320), height: z.number().min(480) })
export type Bounds = z.infer<typeof Bounds>

const Stored = z.object({
  schemaVersion: z.literal(1),
  lang: Lang,
  work: Work.nullable(),
  bounds: Bounds.nullable().default(null),
})
type Stored = z.infer<typeof Stored>

/** What the window goes on with after a restart: the language and the unfinished work. Never a secret. */
export interface WorkStore {
  readonly lang: Lang
  readonly saved: Work | null
  readonly bounds: Bounds | null
  setLang(lang: Lang): void
  setBounds(bounds: Bounds): void
  save(work: Work): void
  discard(): void
  /** Writes what is still waiting. */
  flush(): Promise<void>
}

const waitMs = 300
const maxBytes = 20_000_000

/**
 * Opens the store in a folder. A file that cannot be understood is set aside as `work.damaged.json` and treated as no work: the program always starts.
 * `systemLang` is used the first time.
 */
export async function openWorkStore(folder: string, systemLang: Lang): Promise<WorkStore> {
  const file = join(folder, 'work.json')
  const read = await readJson(file, maxBytes)
  const parsed = Stored.safeParse(read.ok ? read.value : undefined)
  const isDamaged = read.ok ? !parsed.success : read.fault.code !== 'file.not-found'
  if (isDamaged) await rename(file, join(folder, 'work.damaged.json')).catch(() => undefined)
  let stored: Stored = parsed.success ? parsed.data : { schemaVersion: 1, lang: systemLang, work: null, bounds: null }
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<unknown> = Promise.resolve()

  const write = () => {
    timer = undefined
    const bytes = new TextEncoder().encode(JSON.stringify(stored))
    // For nobody else's eyes: it holds addresses.
    writing = writing.then(() => writeAtomically(file, bytes, { mode: 0o600 }))
    return writing
  }
  const change = (part: Partial<Stored>) => {
    stored = { ...stored, ...part }
    timer ??= setTimeout(write, waitMs)
  }
  return {
    get lang() {
      return stored.lang
    },
    get saved() {
      return stored.work
    },
    get bounds() {
      return stored.bounds
    },
    setLang: (lang) => change({ lang }),
    setBounds: (bounds) => change({ bounds }),
    save: (work) => change({ work }),
    discard: () => change({ work: null }),
    async flush() {
      if (timer !== undefined) {
        clearTimeout(timer)
        await write()
      }
      await writing
    },
  }
}
