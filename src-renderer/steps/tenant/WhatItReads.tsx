import { useEffect, useState } from 'react'
import type { CheckupTable } from '../../../src-main/contract/tenant-checkup'
import { api } from '../../app/api'
import { useText } from '../../app/use-text'
import { valueOf } from '../../state/fault-store'
import { Disclosure } from '../../ui/Disclosure'
import { Waiting } from '../../ui/Waiting'

/** What the script reads and what it does not: the very table that the script is written from. */
export function WhatItReads() {
  const { t, pick } = useText()
  const [contents, setContents] = useState<Pick<CheckupTable, 'parts' | 'notRead'> | null>(null)
  useEffect(() => {
    let isCurrent = true
    void valueOf(api.tenant.contents(undefined)).then((answered) => {
      if (isCurrent && answered !== undefined) setContents(answered)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return (
    <Disclosure label={t('tenantPage.reads')}>
      {contents === null ? (
        <Waiting />
      ) : (
        <div className="stack">
          <p>{t('tenantPage.readsHint')}</p>
          {contents.parts.map((part) => (
            <section key={part.name}>
              <h3>
                {pick(part.title)}
                {part.optional && <span className="hint"> {t('tenantPage.optional')}</span>}
              </h3>
              <ul>
                {part.sections.map(({ name, title, command }) => (
                  <li key={name}>
                    {pick(title)} <code className="cmdlet">{command.cmdlet}</code>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <section>
            <h3>{t('tenantPage.readsNot')}</h3>
            <ul>
              {contents.notRead.map((what) => (
                <li key={what.en}>{pick(what)}</li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </Disclosure>
  )
}
