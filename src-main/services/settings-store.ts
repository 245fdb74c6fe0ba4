import { join } from 'node:path'
import { z } from 'zod'
import { Lang } from '../contract/window'
import { createAutosave } from './autosave'
import { readJson, writeAtomically } from './json-file'

/** Where the window stood when it was closed, in the system's pixels. */
export const Bounds = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().min(320),
  height: z.number().min(480),
})
export type Bounds = z.infer<typeof Bounds>

export const Settings = z.object({ schemaVersion: z.literal(1), lang: Lang, bounds: Bounds.nullable() })
export type Settings = z.infer<typeof Settings>

/** How the program itself is set up on this computer; nothing about sites. */
export interface SettingsStore {
  readonly lang: Lang
  readonly bounds: Bounds | null
  setLang(lang: Lang): void
  setBounds(bounds: Bounds): void
  /** Writes what is still waiting. */
  flush(): Promise<void>
}

const maxBytes = 100_000
export const settingsFile = (folder: string): string => join(folder, 'settings.json')

/** Opens the settings in a folder. There is nothing in them that could not be said again: a file that cannot be read counts as none. */
export async function openSettings(folder: string, systemLang: Lang): Promise<SettingsStore> {
  const file = settingsFile(folder)
  const read = await readJson(file, maxBytes)
  const parsed = Settings.safeParse(read.ok ? read.value : undefined)
  let settings: Settings = parsed.success ? parsed.data : { schemaVersion: 1, lang: systemLang, bounds: null }
  const autosave = createAutosave(async () => {
    await writeAtomically(file, new TextEncoder().encode(JSON.stringify(settings)), { mode: 0o600 })
  })
  const change = (part: Partial<Settings>) => {
    settings = { ...settings, ...part }
    autosave.changed()
  }
  return {
    get lang() {
      return settings.lang
    },
    get bounds() {
      return settings.bounds
    },
    setLang: (lang) => change({ lang }),
    setBounds: (bounds) => change({ bounds }),
    flush: autosave.flush,
  }
}
