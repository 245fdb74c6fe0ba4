import type { Source } from '../../src-main/contract/knowledge-parts'
import { t } from '../../src-main/text/t'
import { api } from '../app/api'
import { useText } from '../app/use-text'

/** Where a fact comes from, when it was checked and how sure it is. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { t: say, lang } = useText()
  if (sources.length === 0) return null
  return (
    <details className="sources">
      <summary>{say('wizard.sources')}</summary>
      <ul>
        {sources.map(({ url, note, checkedOn, confidence }) => (
          <li key={`${url} ${note}`}>
            {url === null ? (
              note
            ) : (
              <a
                href={url}
                onClick={(event) => {
                  event.preventDefault()
                  void api.program.openLink(url)
                }}
              >
                {url}
              </a>
            )}{' '}
            <small>
              {checkedOn} {t(lang, `report.confidence.${confidence}`)}
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}
