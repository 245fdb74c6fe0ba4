import { z } from 'zod'
import { Lang } from './window'

/** How a support bundle is made. */
export const SupportRequest = z.strictObject({
  lang: Lang,
  /** No mail addresses, IP addresses and names of servers. */
  hidesAddresses: z.boolean(),
})
export type SupportRequest = z.infer<typeof SupportRequest>

/** A file of the bundle, exactly as it will be saved. */
export const SupportFile = z.strictObject({ name: z.string(), what: z.string(), text: z.string() })
export type SupportFile = z.infer<typeof SupportFile>

export const SupportBundle = z.strictObject({ name: z.string(), files: z.array(SupportFile) })
export type SupportBundle = z.infer<typeof SupportBundle>
