import type { Report } from '../../contract/report'

/** What of a report may be handed to a stranger: an allow-list, so that whatever a report gets one day stays out. No names, no answers, no dialogue. */
export const lastResults = ({
  createdAt,
  knowledge,
  mapped,
  device,
  findings,
  comparison,
  advice,
  evidence,
}: Report) => ({
  createdAt: new Date(Math.min(Math.max(createdAt, 0), 8.64e15)).toISOString(),
  knowledge: knowledge.checkedOn,
  isPractice: mapped,
  family: device?.family ?? null,
  outcome: advice.outcome,
  row: advice.row,
  findings: findings.map(({ id, severity }) => ({ id, severity })),
  routes: advice.outcome === 'not-affected' ? [] : advice.routes.map(({ id, state }) => ({ id, state })),
  comparison,
  facts: evidence.map((fact) => ({
    kind: fact.kind,
    probe: fact.probe,
    at: fact.at,
    ...('port' in fact ? { port: fact.port } : {}),
    ...('host' in fact ? { host: fact.host } : {}),
    ...('reply' in fact && fact.reply !== undefined
      ? { code: fact.reply.code, enhanced: fact.reply.enhanced ?? null }
      : {}),
  })),
})
export type LastResults = ReturnType<typeof lastResults>

/** The same without names of servers. */
export const withoutHosts = (results: LastResults): LastResults => ({
  ...results,
  facts: results.facts.map(({ host: _host, ...fact }) => fact),
})
