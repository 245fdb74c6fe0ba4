import type { Knowledge } from '../../contract/knowledge'

const union = (name: string, doc: string, rows: readonly { readonly id: string }[]) => {
  const ids = [...new Set(rows.map(({ id }) => id))].toSorted()
  return `/** ${doc} */\nexport type ${name} =${ids.length === 0 ? ' never' : ids.map((id) => `\n  | '${id}'`).join('')}\n`
}

/** The TypeScript module with the ids of the knowledge, so that a misspelt id does not compile. */
export function idsModule({ findings, replies, routes, conditions, timeline, devices, advice }: Knowledge): string {
  return [
    '// Written by build/compile-knowledge. Do not edit: change assets/knowledge and run `npm run knowledge`.\n',
    union('ReplyId', 'Rows of the reply catalogue.', replies),
    union('FindingId', 'Everything that can be found: rows of findings and of the reply catalogue.', [
      ...findings,
      ...replies,
    ]),
    union('RouteId', 'Ways to send.', routes),
    union('ConditionId', 'What a route may need.', conditions),
    union('TimelineId', 'Dates of the plan.', timeline),
    union('OutcomeId', 'Rows of the outcome table.', advice.outcomes),
    union('DeviceFamilyId', 'Families of the catalogue.', devices),
  ].join('\n')
}
