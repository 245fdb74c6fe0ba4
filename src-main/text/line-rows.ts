import type { LineSummary } from '../contract/report'
import { t, type Lang } from './t'

/** One line of what was measured; `copy`: the very text that somebody types elsewhere. */
export interface LineRow {
  readonly label: string
  readonly value: string
  readonly copy: boolean
}

/** The line and the sender's domain in words, the same in window, command line and on paper. */
export function lineRows({ addresses, port25, domains, tenant }: LineSummary, lang: Lang): readonly LineRow[] {
  const row = (label: string, value: string, copy = false): LineRow => ({ label, value, copy })
  return [
    ...addresses.flatMap(({ address, ports, name }) => [
      row(t(lang, 'line.address', { ports: ports.join(', ') }), address, true),
      ...(name === null ? [] : [row(t(lang, 'line.name'), name)]),
    ]),
    ...port25.map(({ family, verdict }) => row(t(lang, `line.port25.${family}`), t(lang, `line.verdicts.${verdict}`))),
    ...domains.flatMap(({ domain, address, result, published, proposals }) => [
      row(t(lang, 'line.spf', { domain, address }), t(lang, `line.results.${result}`)),
      ...(published === null ? [] : [row(t(lang, 'line.published'), published)]),
      ...proposals.map(({ way, state, record }) =>
        state === 'already'
          ? row(t(lang, `line.proposed.${way}`), t(lang, 'line.already'))
          : record === null
            ? row(t(lang, `line.proposed.${way}`), t(lang, 'line.broken'))
            : row(t(lang, `line.proposed.${way}`), record, true),
      ),
    ]),
    ...(tenant === null ? [] : [row(t(lang, 'line.tenant'), tenant, true)]),
  ]
}
