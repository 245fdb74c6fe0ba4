import type { Evidence } from '../../contract/evidence'
import { paragraph, type Page } from './page'

/** What is printed apart, or means nothing to a reader. */
const apart = new Set(['id', 'probe', 'target', 'at', 'tookMs', 'mapped', 'kind', 'dialogue', 'local', 'remote'])

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** A fact as a technician reads it: its kind and fields by their names in the JSON, then the dialogue as it went over the wire. */
export function evidenceLines(page: Page, fact: Evidence, indent: number): readonly string[] {
  const { style } = page
  const fields = Object.entries(fact).filter(([name]) => !apart.has(name))
  const head = `[${fact.id}] ${fact.kind}  ${fact.probe} ${fact.target}  ${Math.round(fact.tookMs)} ms`
  return [
    style.faint(paragraph(page, head, indent)),
    ...fields.map(([name, value]) => style.faint(paragraph(page, `${name}: ${shown(value)}`, indent + 2))),
    ...(fact.dialogue ?? []).map(
      ({ from, text, atMs }) =>
        paragraph(page, `${from === 'us' ? '>' : '<'} ${text}`, indent + 2) + style.faint(`  ${Math.round(atMs)} ms`),
    ),
  ]
}

/**
 * Prints the proof under each finding: every fact in full the first time it is needed, by its id alone afterwards.
 * Holds what was already printed, so make one per report.
 */
export function proofPrinter(
  page: Page,
  evidence: readonly Evidence[],
): (finding: { because: readonly string[] }) => readonly string[] {
  const byId = new Map(evidence.map((fact) => [fact.id, fact]))
  const printed = new Set<string>()
  return ({ because }) =>
    because.flatMap((id) => {
      const fact = byId.get(id)
      if (fact === undefined || printed.has(id)) return [page.style.faint(`    [${id}]`)]
      printed.add(id)
      return evidenceLines(page, fact, 4)
    })
}
