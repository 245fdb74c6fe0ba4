import { z } from 'zod'
import { Bilingual, Source } from './knowledge-parts'

/** What a number of `facts.yaml` counts. */
export const FactUnit = z.enum([
  'recipients-a-day',
  'recipients-a-message',
  'messages-a-minute',
  'messages-an-hour',
  'connections',
  'accounts',
  'megabytes',
  'days',
  'usd-a-recipient',
  'factor',
  'exponent',
  'prefix-length',
])
export type FactUnit = z.infer<typeof FactUnit>

/** A row of `facts.yaml`: a figure (quota, price, size) as it is written in texts. */
export const FactRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  text: Bilingual,
  /** The same figure for whoever computes with it; absent where it is no number. */
  number: z.strictObject({ value: z.number(), unit: FactUnit }).optional(),
  sources: z.array(Source).min(1),
})
export type FactRow = z.infer<typeof FactRow>

/** Words within a line. Plain values, never markup: they are drawn as elements, so nothing in them can run. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly inlines: readonly Inline[] }
  /** To another topic, by its id. */
  | { readonly kind: 'topic'; readonly topic: string; readonly inlines: readonly Inline[] }
export const Inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('strong'), inlines: z.array(Inline) }),
    z.strictObject({ kind: z.literal('code'), text: z.string() }),
    z.strictObject({ kind: z.literal('link'), url: z.url({ protocol: /^https$/ }), inlines: z.array(Inline) }),
    z.strictObject({ kind: z.literal('topic'), topic: z.string(), inlines: z.array(Inline) }),
  ]),
)

/** A part of a topic. `timeline` and `routes` are drawn from the knowledge itself. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly anchor: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'note'; readonly blocks: readonly Block[] }
  | { readonly kind: 'timeline' }
  | { readonly kind: 'routes' }
export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('heading'),
      level: z.literal([2, 3]),
      anchor: z.string(),
      inlines: z.array(Inline),
    }),
    z.strictObject({ kind: z.literal('paragraph'), inlines: z.array(Inline) }),
    z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(Block)) }),
    z.strictObject({ kind: z.literal('code'), language: z.string(), text: z.string() }),
    z.strictObject({
      kind: z.literal('table'),
      head: z.array(z.array(Inline)),
      rows: z.array(z.array(z.array(Inline))),
    }),
    z.strictObject({ kind: z.literal('note'), blocks: z.array(Block) }),
    z.strictObject({ kind: z.literal('timeline') }),
    z.strictObject({ kind: z.literal('routes') }),
  ]),
)

/** A topic to read, in both languages. */
export const LearnTopic = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  order: z.int(),
  title: Bilingual,
  /** One sentence for the list of topics. */
  summary: Bilingual,
  /** Findings that lead here. A trailing `*` stands for any ending: `reply.certificate-*`. */
  findings: z.array(z.string()),
  body: z.strictObject({ ja: z.array(Block).min(1), en: z.array(Block).min(1) }),
  sources: z.array(Source).min(1),
})
export type LearnTopic = z.infer<typeof LearnTopic>
