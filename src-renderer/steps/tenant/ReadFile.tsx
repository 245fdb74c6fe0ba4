import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { ShownReading } from '../../../src-main/contract/tenant-checkup'
import { useReport } from '../../app/use-report'
import { useText } from '../../app/use-text'
import { NoteBox } from '../../ui/NoteBox'
import { StateMark } from '../../ui/StateMark'
import { Waiting } from '../../ui/Waiting'
import { FindingCard } from '../result/FindingCard'
import { ScriptButton } from '../tasks/ScriptButton'
import { ReadValues } from './ReadValues'

const locales = { ja: 'ja-JP', en: 'en-GB' } as const

/** What the file said: whose it is, how old, what follows from it, and its values. */
export function ReadFile(props: {
  reading: ShownReading
  isNew: boolean
  onConfirm: () => void
  onRemove: () => void
}) {
  const { reading, isNew, onConfirm, onRemove } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNew) heading.current?.focus()
  }, [isNew, reading])
  const { t, lang } = useText()
  const day = new Intl.DateTimeFormat(locales[lang], { dateStyle: 'long' }).format(reading.readAt)
  return (
    <section className="stack" aria-labelledby="tenant-read">
      <h2 id="tenant-read" ref={heading} tabIndex={-1}>
        {t('tenantPage.result')}
      </h2>
      <p>
        {t('tenantPage.readOn', { day, days: reading.ageDays })}
        <br />
        {t('tenantPage.domains', { domains: reading.domains.slice(0, 5).join(', ') })}
        <br />
        {t('tenantPage.mailbox', { mailbox: reading.mailbox })}
      </p>
      {reading.isOld && (
        <NoteBox tone="warn">
          <p>{t('tenantPage.old')}</p>
        </NoteBox>
      )}
      {reading.match === 'other' && (
        <NoteBox tone="warn">
          <h3>{t('tenantPage.otherTitle')}</h3>
          <p>{t('tenantPage.other')}</p>
          <Button onClick={onConfirm}>{t('tenantPage.confirm')}</Button>
        </NoteBox>
      )}
      {reading.match === 'confirmed' && <p>{t('tenantPage.confirmed')}</p>}
      {reading.match !== 'other' && !reading.isOfMailbox && (
        <NoteBox tone="warn">
          <p>{t('tenantPage.otherMailbox')}</p>
        </NoteBox>
      )}
      {reading.match !== 'other' && <Judged />}
      <ReadValues sections={reading.sections} />
      <div>
        <Button onClick={onRemove}>{t('tenantPage.remove')}</Button>
      </div>
    </section>
  )
}

/** The findings about the tenant that somebody has to look at, each with the script that changes the least. */
function Judged() {
  const { t, pick } = useText()
  const report = useReport()
  if (report === null) return <Waiting />
  const about = report.findings.filter(
    ({ id, severity }) => id.startsWith('tenant.') && (severity === 'trouble' || severity === 'warning'),
  )
  return (
    <section className="stack" aria-labelledby="tenant-guilty">
      <h2 id="tenant-guilty">{t('tenantPage.guilty')}</h2>
      {about.every(({ severity }) => severity !== 'trouble') && (
        <p>
          <StateMark mark="ok">{t('tenantPage.nothing')}</StateMark>
        </p>
      )}
      {about.map((finding) => (
        <div key={finding.id} className="stack">
          <FindingCard finding={finding} />
          {finding.steps.flatMap(({ script, text }) =>
            script === undefined ? [] : [<ScriptButton key={script} script={script} name={pick(text)} />],
          )}
        </div>
      ))}
    </section>
  )
}
