import type { DeviceFamily } from '../../../src-main/contract/knowledge'
import type { Source } from '../../../src-main/contract/knowledge-parts'
import { sourceNote } from '../../../src-main/text/source-note'
import type { Lang } from '../../../src-main/text/t'
import { useText } from '../../app/use-text'
import { WebLink } from '../../ui/Sources'
import { Sureness } from './sureness'

/** Every page the facts of the family rest on, each once, the surest first. */
function sourcesOf({ oauth, tls, limits, notes, sources }: DeviceFamily, lang: Lang): readonly Source[] {
  const order = ['confirmed', 'secondary', 'inferred', 'memory', 'unconfirmed']
  const all = [
    ...sources,
    oauth.source,
    tls.source,
    ...(limits.source ? [limits.source] : []),
    ...[...limits.others, ...notes].map(({ source }) => source),
  ]
  const page = (source: Source) => source.url ?? sourceNote(source, lang)
  return all
    .filter((source, at) => all.findIndex((other) => page(other) === page(source)) === at)
    .toSorted((one, other) => order.indexOf(one.confidence) - order.indexOf(other.confidence))
}

/** The pages, to be opened in the browser; an address that is not https is shown as text. */
export function FamilySources({ family }: { family: DeviceFamily }) {
  const { t, lang } = useText()
  return (
    <section aria-labelledby="family-sources">
      <h2 id="family-sources">{t('family.sources')}</h2>
      <ul className="sources family-sources">
        {sourcesOf(family, lang).map((source) => (
          <li key={`${source.url} ${sourceNote(source, lang)}`}>
            {source.url === null ? sourceNote(source, lang) : <WebLink url={source.url}>{source.url}</WebLink>}{' '}
            <Sureness source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}
