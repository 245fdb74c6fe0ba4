import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Settling, Suspect } from '../../src-main/contract/suspects'
import { api } from '../app/api'
import { useText } from '../app/use-text'
import { Disclosure } from './Disclosure'
import { Sources } from './Sources'
import { StateMark } from './StateMark'

/** Who may be behind a refused sign-in, the likeliest first. Whoever looked and found one innocent strikes it out; nothing of that is kept. */
export function SuspectList({ suspects }: { suspects: readonly Suspect[] }) {
  const { t } = useText()
  const [ruledOut, setRuledOut] = useState<readonly string[]>([])
  const left = suspects.filter(({ id }) => !ruledOut.includes(id))
  const hasCommand = suspects.some(({ settle }) => settle.some(({ command }) => command !== null))
  const turn = (id: string) =>
    setRuledOut(ruledOut.includes(id) ? ruledOut.filter((other) => other !== id) : [...ruledOut, id])
  return (
    <Disclosure label={t('suspects.title')}>
      <ol className="suspects">
        {suspects.map((suspect) => (
          <SuspectItem
            key={suspect.id}
            suspect={suspect}
            isRuledOut={ruledOut.includes(suspect.id)}
            onTurn={() => turn(suspect.id)}
          />
        ))}
      </ol>
      <p role="status">{left.length === 0 ? t('suspects.none') : t('suspects.left', { count: left.length })}</p>
      {hasCommand && <p className="hint">{t('suspects.placeholders')}</p>}
    </Disclosure>
  )
}

function SuspectItem({
  suspect: { name, why, state, settle, sources },
  isRuledOut,
  onTurn,
}: {
  suspect: Suspect
  isRuledOut: boolean
  onTurn: () => void
}) {
  const { t, pick } = useText()
  return (
    <li className={isRuledOut ? 'ruled-out' : undefined}>
      <p>
        <b>{pick(name)}</b> {state === 'shown' && <StateMark mark="warn">{t('suspects.shown')}</StateMark>}
      </p>
      {!isRuledOut && (
        <>
          <p>{pick(why)}</p>
          <dl className="facts">
            {settle.map((settling) => (
              <SettlingLine key={pick(settling.text)} settling={settling} />
            ))}
          </dl>
          <Sources sources={sources} />
        </>
      )}
      <Button
        size="small"
        aria-label={`${t(isRuledOut ? 'suspects.restore' : 'suspects.rule')}: ${pick(name)}`}
        onClick={onTurn}
      >
        {t(isRuledOut ? 'suspects.restore' : 'suspects.rule')}
      </Button>
    </li>
  )
}

function SettlingLine({ settling: { how, text, command, clears } }: { settling: Settling }) {
  const { t, pick } = useText()
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <dt>{t(`suspects.how.${how}`)}</dt>
      <dd>
        {pick(text)} {pick(clears)}
        {command !== null && (
          <div className="row">
            <code>{command}</code>
            <Button size="small" onClick={() => void api.program.copy(command).then(({ ok }) => setCopied(ok))}>
              {t('suspects.copyCommand')}
            </Button>
            <span role="status">{isCopied && t('suspects.copied')}</span>
          </div>
        )}
      </dd>
    </>
  )
}
