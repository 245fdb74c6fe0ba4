import { Button, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { TestedWay } from '../../../src-main/contract/report'
import type { Arrival, TestedRoute } from '../../../src-main/contract/route-test'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'

const arrivals: readonly Arrival[] = ['inbox', 'junk', 'not-at-all', 'unknown']

interface MailArrivalProps {
  readonly route: TestedRoute
  readonly mail: NonNullable<TestedWay['mail']>
}

/** Only the mailbox can tell: where the mail is, what that means, and its number for whoever has to look for it. */
export function MailArrival({ route, mail }: MailArrivalProps) {
  const { t } = useText()
  const update = useWizard((wizard) => wizard.update)
  const [isCopied, setCopied] = useState(false)
  const { messageId, recipient, arrived } = mail
  const tell = (answer: Arrival) =>
    update((work) => {
      const { routeTests } = work.situation
      const others = routeTests.arrivals.filter((told) => told.messageId !== messageId)
      const told = { route, messageId, arrived: answer }
      return {
        ...work,
        situation: { ...work.situation, routeTests: { ...routeTests, arrivals: [...others.slice(-49), told] } },
      }
    })
  const copy = () => {
    setCopied(false)
    void valueOf(
      api.program.copy(messageId).then((answered) => {
        setCopied(answered.ok)
        return answered
      }),
    )
  }
  return (
    <section className="card arrival" aria-labelledby="arrival">
      <h2 id="arrival">{t('routes.arrival.question', { recipient })}</h2>
      <p>{t('routes.arrival.hint')}</p>
      <RadioGroup
        aria-labelledby="arrival"
        value={arrived}
        onChange={(_event, { value }) => arrivals.filter((known) => known === value).forEach(tell)}
      >
        {arrivals.map((value) => (
          <Radio
            key={value}
            value={value}
            label={
              <span className="choice-text">
                <b>{t(`routes.arrival.answers.${value}`)}</b>
                <small>{t(`routes.arrival.means.${value}`)}</small>
              </span>
            }
          />
        ))}
      </RadioGroup>
      <p className="message-id">
        <b>{t('routes.messageId')}</b> <code>{messageId}</code>
      </p>
      <div className="row">
        <Button icon={<Icon name="copy" />} onClick={copy}>
          {t('routes.arrival.copy')}
        </Button>
        <span role="status">{isCopied && t('suspects.copied')}</span>
      </div>
      <p className="hint">{t('routes.trace')}</p>
    </section>
  )
}
