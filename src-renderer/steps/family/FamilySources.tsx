import type { DeviceFamily } from '../../../src-main/contract/knowledge'
import type { Source } from '../../../src-main/contract/knowledge-parts'
import { useText } from '../../app/use-text'
import { WebLink } from '../../ui/Sources'
import { Sureness } from './sureness'

/** Every page the facts of the family rest on, each once, the surest first. */
function sourcesOf({ oauth, tls, limits, notes, sources }: DeviceFamily): readonly Source[] {
  const order = ['confirmed', 'secondary', 'inferred', 'memory', 'unconfirmed']
  const all = [
    ...sources,
    oauth.source,
    tls.source,
    ...(limits.source ? [limits.source] : []),
    ...[...limits.others, ...notes].map(({ source }) => source),
  ]
  const page = ({ url, note }: Source) => url ?? note
  return all
    .filter((source, at) => all.findIndex((other) => page(other) === page(source)) === at)
    .toSorted((one, other) => order.indexOf(one.confidence) - order.indexOf(other.confidence))
}

/** The pages, to be opened in the browser; an address that is not https is shown as text. */
export function FamilySources({ family }: { family: DeviceFamily }) {
  const { t } = useText()
  return (
    <section aria-labelledby="family-sources">
      <h2 id="family-sources">{t('family.sources')}</h2>
      <ul className="sources family-sources">
        {sourcesOf(family).map((source) => (
          <li key={`${source.url} ${source.note}`}>
            {source.url === null ? source.note : <WebLink url={source.url}>{source.url}</WebLink>}{' '}
            <Sureness source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}
