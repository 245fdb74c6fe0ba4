import type { Discovered } from '../../../src-main/contract/discovery'
import { useText } from '../../app/use-text'
import { Disclosure } from '../../ui/Disclosure'
import { Sources } from '../../ui/Sources'

/** Why the device may be missing, and what to do. Open when nothing was found. */
export function SearchHints({ result }: { result: Discovered }) {
  const { t, pick } = useText()
  if (result.hints.length === 0) return null
  return (
    <Disclosure label={t('discoveryPage.hints')} isOpen={!result.devices.some(({ isCandidate }) => isCandidate)}>
      <ul>
        {result.hints.map(({ id, text, sources }) => (
          <li key={id}>
            {pick(text)}
            <Sources sources={sources} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
