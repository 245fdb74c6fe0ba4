/** `migrations[n]` makes a document of version n + 1 out of one of version n: a pure function, with a fixture of the old version beside its test. */
export type Migrations = Readonly<Record<number, (document: Record<string, unknown>) => Record<string, unknown>>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The version a document says it has; 1 where it says nothing, as a situation written by hand may. */
export const versionOf = (document: unknown): number =>
  isObject(document) && typeof document['schemaVersion'] === 'number' ? document['schemaVersion'] : 1

/** The document in version `to`, as far as there are migrations. Its shape is checked afterwards by the schema. */
export function migrate(document: unknown, to: number, migrations: Migrations): unknown {
  const from = versionOf(document)
  const step = from < to ? migrations[from] : undefined
  return isObject(document) && step ? migrate({ ...step(document), schemaVersion: from + 1 }, to, migrations) : document
}
