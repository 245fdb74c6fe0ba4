import { z } from 'zod'

/** To whom a set of files is handed over. */
export const HandOverTo = z.enum(['admin', 'dealer'])
export type HandOverTo = z.infer<typeof HandOverTo>

/** What a set holds, and the mail that goes with it. */
export const HandOverPreview = z.strictObject({
  /** Name of the zip or folder, without its ending. */
  name: z.string(),
  files: z.array(z.strictObject({ name: z.string(), what: z.string() })),
  mail: z.strictObject({ subject: z.string(), text: z.string() }),
})
export type HandOverPreview = z.infer<typeof HandOverPreview>
