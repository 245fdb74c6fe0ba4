import { z } from 'zod'
import { Bilingual } from './knowledge-parts'
import { TestedRoute } from './route-test'
import { RouteTestField } from './transports'

/** A way that can be tried from this computer, and what a trial would do with the answers as they are. */
export const RouteTestOffer = z.strictObject({
  route: TestedRoute,
  /** The route of the advice that it belongs to. */
  forRoute: z.string(),
  name: Bilingual,
  happens: Bilingual,
  asks: z.array(RouteTestField),
  needs: z.array(RouteTestField),
  /** Does it take a password? */
  signsIn: z.boolean(),
  /** Whom it would contact. */
  servers: z.array(z.string()),
  account: z.string().nullable(),
  sender: z.string().nullable(),
  recipient: z.string().nullable(),
})
export type RouteTestOffer = z.infer<typeof RouteTestOffer>
