import { z } from 'zod'
import { Bilingual, Cloud, Source } from './knowledge-parts'
import { RouteTestAnswers, TestedRoute } from './route-test'

const id = z.string().regex(/^[a-z0-9.-]+$/)

/** An answer of the situation that a test needs, e.g. `hveAccount`. */
export const RouteTestField = RouteTestAnswers.omit({ arrivals: true }).keyof()
export type RouteTestField = z.infer<typeof RouteTestField>

/** What a route is to SMTP, as values (`transports.yaml`). The sentences about it stand in `routes.yaml`. */
export const TransportRow = z.strictObject({
  id,
  /** Row of `routes.yaml`; several transports may serve one route. */
  route: id,
  /** Where its host comes from: rows of `endpoints.yaml`, the domain's MX record, or a person. */
  host: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('endpoints'), use: z.enum(['client-submission', 'hve', 'azure']) }),
    z.strictObject({ from: z.literal('mx') }),
    z.strictObject({ from: z.literal('person') }),
  ]),
  /** The recommended one first; empty where a person decides. */
  ports: z.array(z.int()),
  encryption: z.enum(['required', 'if-offered', 'own-choice']),
  /** In the order in which they are tried; empty: no sign-in. */
  signIns: z.array(z.enum(['password', 'oauth'])),
  recipients: z.enum(['inside', 'anywhere', 'own-choice']),
  /** Which sender the server takes. */
  sender: z.enum(['signed-in-mailbox', 'signed-in-account', 'accepted-domain', 'registered', 'own-choice']),
  fixedAddress: z.enum(['needed', 'advised', 'no']),
  /** Rows of `facts.yaml` with a number. */
  limits: z.array(id),
  cost: id.nullable(),
  /** Clouds in which it does not exist, or is not known to. */
  notIn: z.array(Cloud),
  /** How it is tried from this computer; null: not by this program's route test. */
  test: z
    .strictObject({
      as: TestedRoute,
      name: Bilingual,
      /** What happens when it is tried, said before. */
      happens: Bilingual,
      /** Answers it asks for, in the order of the page; those of `needs` it cannot do without. */
      asks: z.array(RouteTestField),
      needs: z.array(RouteTestField),
      /** Conditions of the route that need no other proof once a mail was accepted. */
      proves: z.array(id),
      /** Does a final refusal close the route? Not where only the one server that was named has refused. */
      refusalCloses: z.boolean(),
      /** Replies that say: somebody has to set this up first. They do not close the route. */
      setUp: z.array(id),
      /** Replies that say: a typed value is wrong, or this one recipient. They do not close the route either. */
      values: z.array(id),
    })
    .nullable(),
  sources: z.array(Source).min(1),
})
export type TransportRow = z.infer<typeof TransportRow>
