import { useEffect, useState } from 'react'
import type { Script } from '../../../src-main/contract/script'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { Disclosure } from '../../ui/Disclosure'
import { Sources } from '../../ui/Sources'
import { ScriptButton } from '../tasks/ScriptButton'

const whys = ['why', 'notOurs', 'how'] as const
export type RegistrationScript = 'register-public-client' | 'register-application'

/** No app yet: why there is none of ours, the script that registers one, and the same by hand. */
export function NoAppYet({ script }: { script: RegistrationScript }) {
  const { t } = useText()
  return (
    <Disclosure label={t('signIn.form.missing')}>
      {whys.map((why) => (
        <p key={why}>{t(`script.whyOwnApp.${why}`)}</p>
      ))}
      <ScriptButton script={script} name={t(`signIn.form.saveScript.${script}`)} />
      <ByHand key={script} script={script} />
    </Disclosure>
  )
}

function ByHand({ script }: { script: RegistrationScript }) {
  const { t, pick } = useText()
  const [clicks, setClicks] = useState<Script['clickPath']>([])
  useEffect(() => {
    void valueOf(api.scripts.byHand(script)).then((known) => setClicks(known ?? []))
  }, [script])
  if (clicks.length === 0) return null
  return (
    <section aria-label={t('script.head.byHand')}>
      <p>{t('script.head.byHand')}</p>
      <ol className="numbered">
        {clicks.map(({ text, source }) => (
          <li key={text.en}>
            {pick(text)}
            <Sources sources={[source]} />
          </li>
        ))}
      </ol>
    </section>
  )
}
