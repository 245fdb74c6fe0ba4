import type { Contacts } from '../contract/report'
import { probeName } from './probe-name'
import { t, type Lang } from './t'

/** One party that was contacted, in words: the same in window, command line and on paper. */
export interface ContactRow {
  readonly host: string
  readonly addresses: string
  readonly did: string
}

/** Everybody who was contacted, the name server last. */
export function contactRows({ parties, names }: Contacts, lang: Lang): readonly ContactRow[] {
  return [
    ...parties.map(({ host, port, isDevice, addresses, probes }) => ({
      host: host === '' ? t(lang, 'papers.notKnown') : port === null ? host : `${host}:${port}`,
      addresses: addresses.join(', '),
      did: isDevice ? t(lang, 'papers.report.device') : probes.map((probe) => probeName(probe, lang)).join(', '),
    })),
    ...(names.length === 0
      ? []
      : [
          {
            host: t(lang, 'papers.report.nameServerHost'),
            addresses: '',
            did: t(lang, 'papers.report.nameServer', { names: names.join(', ') }),
          },
        ]),
  ]
}
