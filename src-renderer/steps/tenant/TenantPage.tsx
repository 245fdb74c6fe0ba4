import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useDropped } from '../../state/dropped-store'
import { useWizard } from '../../state/wizard-store'
import { Page } from '../../ui/Page'
import { Waiting } from '../../ui/Waiting'
import { LoadFile } from './LoadFile'
import { ReadFile } from './ReadFile'
import { SaveScript } from './SaveScript'
import { useTenantFile } from './use-tenant-file'
import { WhatItReads } from './WhatItReads'

/** Beside the way: the administrator looks into the tenant with a script that only reads, and the file that comes back names the guilty switch. */
export function TenantPage() {
  const { t } = useText()
  const goTo = useWizard((wizard) => wizard.goTo)
  const file = useTenantFile()
  const title = t('tenantPage.title')
  // Dropped onto another page, it is read as soon as this one is ready.
  const { state, load } = file
  useEffect(() => {
    const dropped = state === 'ready' ? useDropped.getState().takeTenantFile() : null
    if (dropped !== null) load(dropped)
  }, [state, load])
  const leave = () => goTo(null)
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('tenantPage.lead')}
      back={{ label: t('wizard.back'), go: leave }}
      onSubmit={leave}
      actions={
        <Button size="large" type="submit">
          {t('tenantPage.back')}
        </Button>
      }
    >
      <SaveScript />
      <WhatItReads />
      {file.state === 'loading' ? <Waiting /> : <LoadFile file={file} />}
      {file.reading !== null && (
        <ReadFile reading={file.reading} isNew={file.isNew} onConfirm={file.confirm} onRemove={file.remove} />
      )}
    </Page>
  )
}
