import type { Evidence } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { Knowledge } from '../../contract/knowledge'
import type { Severity } from '../../contract/knowledge-parts'
import type { ReportFinding } from '../../contract/report'
import { fillWords } from '../diagnosis/fill-words'
import { rankSuspects } from '../diagnosis/suspects'

const severities: readonly Severity[] = ['trouble', 'warning', 'good', 'info']

/** The findings with their words, each once: trouble first, then warnings, what is good, what is only said; among equals in the order of the evidence. */
export function reportFindings(
  findings: readonly Finding[],
  evidence: readonly Evidence[],
  knowledge: Knowledge,
): ReportFinding[] {
  const order = new Map(evidence.map(({ id }, at) => [id, at]))
  const since = ({ because }: ReportFinding) => Math.min(...because.map((id) => order.get(id) ?? Infinity))
  const all = merged(findings)
  const ids = new Set<string>(all.map(({ id }) => id))
  return all
    .map((finding) => ({
      ...withWords(finding, knowledge),
      ...suspectsOf(finding, ids, evidence, knowledge),
      ...saidBetter(finding, all),
    }))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || compare(since(a), since(b)))
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** The same finding with the same values is one finding with all its proofs. */
function merged(findings: readonly Finding[]): readonly Finding[] {
  const byMeaning = new Map<string, Finding>()
  for (const finding of findings) {
    const meaning = JSON.stringify([finding.id, Object.entries(finding.args).toSorted()])
    const known = byMeaning.get(meaning)
    byMeaning.set(
      meaning,
      known === undefined ? finding : { ...known, because: [...known.because, ...finding.because] },
    )
  }
  return [...byMeaning.values()]
}

function suspectsOf(
  { id, because }: Finding,
  findings: ReadonlySet<string>,
  evidence: readonly Evidence[],
  knowledge: Knowledge,
): Pick<ReportFinding, 'suspects'> {
  const refusal = evidence.find((fact) => fact.kind === 'auth.refused' && because.includes(fact.id))
  const mechanism = refusal?.kind === 'auth.refused' ? refusal.mechanism : undefined
  const way = mechanism === undefined ? undefined : mechanism === 'XOAUTH2' ? 'oauth' : 'basic'
  const suspects = rankSuspects({ reply: id, way, findings, at: refusal?.at }, knowledge)
  return suspects.length === 0 ? {} : { suspects: [...suspects] }
}

/** General findings about a refused sign-in. The row that knows the very reply says it better. */
const general: readonly string[] = ['auth.basic-refused', 'auth.basic-ended', 'auth.oauth-refused']

function saidBetter({ id, because }: Finding, all: readonly Finding[]): Pick<ReportFinding, 'saidBy'> {
  if (!general.includes(id)) return {}
  const better = all.filter((other) => other.id.startsWith('reply.') && other.id !== 'reply.unknown')
  const covering = better.find((other) => because.every((fact) => other.because.includes(fact)))
  return covering === undefined ? {} : { saidBy: covering.id }
}

/** Texts come from the row of the finding or of the reply. A finding without a row is a bug. */
function withWords({ id, args, because }: Finding, { findings, replies }: Knowledge): ReportFinding {
  const row = findings.find((finding) => finding.id === id) ?? replies.find((reply) => reply.id === id)
  if (row === undefined) throw new Error(`The finding ${id} has no text`)
  return {
    id,
    args: { ...args },
    because: [...new Set(because)],
    title: fillWords(row.title, args),
    cause: fillWords(row.cause, args),
    steps: row.steps.map((step) => ({ ...step, text: fillWords(step.text, args) })),
    who: row.who,
    retry: row.retry,
    severity: row.severity,
    sources: row.sources,
  }
}
