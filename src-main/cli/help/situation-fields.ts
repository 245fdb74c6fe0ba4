import { z } from 'zod'
import { Situation } from '../../contract/situation'
import { t, type Lang } from '../../text/t'

/** An answer of the situation file, as its schema describes it. */
export interface SituationField {
  readonly group: string
  readonly name: string
  readonly values: readonly string[] | 'text' | 'number' | { readonly from: number; readonly to: number }
}

const JsonSchemaField = z.object({
  enum: z.array(z.string()).optional(),
  type: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})
const JsonSchemaObject = z.object({
  properties: z.record(z.string(), z.object({ properties: z.record(z.string(), JsonSchemaField).optional() })),
})

/** Every answer there is, read from the schema itself so that help and schema cannot differ. */
export function situationFields(): readonly SituationField[] {
  const schema = JsonSchemaObject.parse(z.toJSONSchema(Situation, { io: 'input' }))
  return Object.entries(schema.properties).flatMap(([group, { properties }]) =>
    Object.entries(properties ?? {})
      // A list is kept by the program; nobody types one.
      .filter(([, field]) => field.type !== 'array')
      .map(([name, field]) => ({ group, name, values: valuesOf(field) })),
  )
}

function valuesOf(field: z.infer<typeof JsonSchemaField>): SituationField['values'] {
  if (field.enum) return field.enum
  if (field.type === 'integer') return { from: field.minimum ?? 0, to: field.maximum ?? 0 }
  return field.type === 'number' ? 'number' : 'text'
}

/** What may be written as the value, in words. */
export function valuesInWords({ values }: SituationField, lang: Lang): string {
  if (values === 'text' || values === 'number') return t(lang, `cli.limits.${values}`)
  return 'from' in values ? t(lang, 'cli.limits.integer', values) : values.join(' | ')
}

/** A situation file to start from: the most common case of a small office. */
export const exampleSituation = (lang: Lang) => ({
  device: { name: t(lang, 'cli.exampleName'), kind: 'mfp', family: 'ricoh-im-mp', offersOAuth: 'unknown' },
  sending: {
    host: 'smtp.office365.com',
    port: 587,
    encryption: 'starttls',
    signIn: 'password',
    account: 'scan@example.co.jp',
    from: 'scan@example.co.jp',
    recipients: 'outside',
    worksNow: 'yes',
  },
  office: { fixedPublicIp: 'unknown' },
  tenant: { usesMicrosoft365: 'yes' },
})
