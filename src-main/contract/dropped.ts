import { z } from 'zod'

/** What a file is that somebody dropped onto the window. */
export const DroppedKind = z.enum([
  'site-file',
  'report',
  'tenant',
  'list',
  'workbook',
  'picture',
  'text',
  'empty',
  'too-large',
  'unknown',
])
export type DroppedKind = z.infer<typeof DroppedKind>

/** `text`: of a text file, to be explained; empty otherwise. */
export const Dropped = z.strictObject({ kind: DroppedKind, text: z.string() })
export type Dropped = z.infer<typeof Dropped>
