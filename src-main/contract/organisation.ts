import { z } from 'zod'

/** A picture that was read to its end and written again without anything but the picture (`core/pictures/`). */
export const Logo = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg']),
  /** Its bytes in base64. */
  base64: z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .max(2_900_000),
  /** Pixels. */
  width: z.int().min(1).max(4_000),
  height: z.int().min(1).max(4_000),
})
export type Logo = z.infer<typeof Logo>

/** Who hands the papers out, as it stands on top of them. Kept with the program, never in a site file. */
export const Organisation = z.strictObject({
  /** Empty: only the logo, or nothing. */
  name: z.string().trim().max(80),
  logo: Logo.nullable(),
})
export type Organisation = z.infer<typeof Organisation>
