import type { SupportBundle, SupportFile, SupportRequest } from '../../contract/support'
import { t, type Lang } from '../../text/t'

/** What a bundle is made of. Everything in it went through an allow-list already; here it is written down, and freed of what still looks like a secret. */
export interface SupportParts {
  /** ms since 1970 UTC. */
  readonly now: number
  readonly versions: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, string | boolean>>
  /** JSON Lines. */
  readonly log: string
  /** Null when nothing was checked since the program began. */
  readonly results: {
    readonly outcome: string
    readonly findings: readonly unknown[]
    readonly facts: readonly unknown[]
  } | null
  readonly redact: (text: string) => string
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The files of a support bundle, the summary in plain words first, and last the manifest that names all of them. */
export function supportBundle({ lang, hidesAddresses }: SupportRequest, parts: SupportParts): SupportBundle {
  const { now, versions, settings, log, results, redact } = parts
  const told = (name: string, what: SupportFile['what'], text: string): SupportFile => ({
    name,
    what,
    text: redact(text),
  })
  const others = [
    told('versions.json', t(lang, 'support.files.versions'), json(versions)),
    told('settings.json', t(lang, 'support.files.settings'), json(settings)),
    ...(results === null ? [] : [told('results.json', t(lang, 'support.files.results'), json(results))]),
    told('log.jsonl', t(lang, 'support.files.log'), log),
  ]
  const stamp = new Date(now).toISOString()
  const summary = told(
    `${t(lang, 'support.files.summaryName')}.txt`,
    t(lang, 'support.files.summary'),
    summaryOf(lang, parts, others, stamp, hidesAddresses),
  )
  const files = [summary, ...others]
  const manifest = {
    kind: 'support-bundle',
    schemaVersion: 1,
    madeAt: stamp,
    hidesAddresses,
    files: files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text).byteLength })),
  }
  return {
    name: `smtp-auth-navi-support-${stamp.slice(0, 10)}`,
    files: [...files, { name: 'manifest.json', what: t(lang, 'support.files.manifest'), text: json(manifest) }],
  }
}

function summaryOf(
  lang: Lang,
  { versions, log, results }: SupportParts,
  files: readonly SupportFile[],
  stamp: string,
  hidesAddresses: boolean,
): string {
  const lines = log.split('\n').filter((line) => line !== '')
  const count = (event: string) => lines.filter((line) => line.includes(`"event":"${event}"`)).length
  return [
    t(lang, 'support.summary.title'),
    '',
    t(lang, 'support.summary.made', { at: stamp }),
    ...Object.entries(versions).map(([name, version]) => t(lang, 'support.summary.version', { name, version })),
    '',
    results === null
      ? t(lang, 'support.summary.noResult')
      : t(lang, 'support.summary.result', {
          outcome: results.outcome,
          findings: results.findings.length,
          facts: results.facts.length,
        }),
    t(lang, 'support.summary.log', { checks: count('check.started'), faults: count('fault'), bugs: count('bug') }),
    '',
    ...files.map(({ name, what }) => t(lang, 'support.summary.file', { name, what })),
    '',
    t(lang, 'support.summary.noSecret'),
    t(lang, hidesAddresses ? 'support.summary.noAddresses' : 'support.summary.withAddresses'),
    '',
  ].join('\n')
}
