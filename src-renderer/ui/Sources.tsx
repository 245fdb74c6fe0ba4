import type { ReactNode } from 'react'
import type { Source } from '../../src-main/contract/knowledge-parts'
import { sourceNote } from '../../src-main/text/source-note'
import { api } from '../app/api'
import { useText } from '../app/use-text'
import { valueOf } from '../state/fault-store'
import { Disclosure } from './Disclosure'

/** Where a fact comes from, when it was checked and how sure it is. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  const { t, lang } = useText()
  if (sources.length === 0) return null
  return (
    <Disclosure label={t('wizard.sourcesCount', { count: sources.length })}>
      <ul className="sources">
        {sources
          .map((source) => ({ ...source, note: sourceNote(source, lang) }))
          .map(({ url, note, checkedOn, confidence }) => (
            <li key={`${url} ${note}`}>
              {url === null ? note : <WebLink url={url}>{note ?? url}</WebLink>}{' '}
              <small>
                {url !== null && `${new URL(url).host}, `}
                {checkedOn}, {t(`report.confidence.${confidence}`)}
              </small>
            </li>
          ))}
      </ul>
    </Disclosure>
  )
}

/** Opens in the person's browser; main lets only known addresses pass. */
export function WebLink({ url, children }: { url: string; children: ReactNode }) {
  return (
    <a
      href={url}
      onClick={(event) => {
        event.preventDefault()
        void valueOf(api.program.openLink(url))
      }}
    >
      {children}
    </a>
  )
}
