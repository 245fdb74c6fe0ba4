import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { DeviceFamily } from '../../../src-main/contract/knowledge'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useFamilyPage } from '../../state/family-page'
import { valueOf } from '../../state/fault-store'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { Abilities } from './Abilities'
import { FamilySources } from './FamilySources'
import { Labels } from './Labels'
import './family.css'

/** Everything that is known of a family, how sure it is, and where it comes from. Lies over the page it was opened from. */
export function FamilyDetails({ id }: { id: string }) {
  const { t, pick } = useText()
  const close = useFamilyPage((page) => page.close)
  const [family, setFamily] = useState<DeviceFamily | null>(null)
  useEffect(() => {
    let isCurrent = true
    void valueOf(api.devices.family(id)).then((found) => {
      if (!isCurrent || found === undefined) return
      // A family of an older catalogue has no page.
      if (found === null) close()
      setFamily(found)
    })
    return () => {
      isCurrent = false
    }
  }, [id, close])
  const title = family === null ? t('family.title') : `${pick(family.vendor)} ${pick(family.name)}`
  return (
    <Page
      title={title}
      kicker={t('family.kicker')}
      windowTitle={usePageTitle(title)}
      back={{ label: t('wizard.back'), go: close }}
      onSubmit={close}
      note={t('family.note')}
      actions={
        <Button appearance="primary" size="large" type="submit">
          {t('family.close')}
        </Button>
      }
    >
      {family === null ? (
        <Waiting />
      ) : (
        <>
          <Abilities family={family} />
          <NoteBox icon="search">
            <b>{t('questions.offersOAuth.where')}</b>
            <p>{pick(family.oauth.whereToLook)}</p>
          </NoteBox>
          <Labels family={family} />
          <FamilySources family={family} />
        </>
      )}
    </Page>
  )
}
