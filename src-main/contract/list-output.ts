import { z } from 'zod'
import { ListPreview, ListReading } from './lists'

/** `import --json`: what a file was taken for, what would come of it, and what was done. */
export const ListImport = z.strictObject({
  kind: z.literal('list-import'),
  schemaVersion: z.literal(1),
  file: z.string(),
  reading: ListReading,
  preview: ListPreview,
  /** Where it was saved; null with `--dry-run` and when there was nothing to take in. */
  savedIn: z.string().nullable(),
  added: z.int(),
  told: z.int(),
})
export type ListImport = z.infer<typeof ListImport>
