import { Button } from '@fluentui/react-components'
import { useCallback, useRef, useState } from 'react'
import { faultText } from '../../../src-main/text/fault-text'
import { useText } from '../../app/use-text'
import { useWizard } from '../../state/wizard-store'
import { Icon } from '../../ui/icons'
import { NoteBox } from '../../ui/NoteBox'
import { useFileDrop } from './use-file-drop'
import type { TenantFile } from './use-tenant-file'

/** The file that came back: chosen, or dropped anywhere on the window. */
export function LoadFile({ file }: { file: TenantFile }) {
  const { t, lang } = useText()
  const isPractice = useWizard((wizard) => wizard.work.practice !== null)
  const input = useRef<HTMLInputElement>(null)
  const [tooMany, setTooMany] = useState(false)
  const { load, loadSample, fault, state } = file
  const take = useCallback(
    (files: readonly File[]) => {
      const [one, ...others] = files
      setTooMany(others.length > 0)
      if (one !== undefined && others.length === 0) load(one)
    },
    [load],
  )
  const { isOver } = useFileDrop(take)
  return (
    <section className="card stack" aria-labelledby="tenant-file">
      <h2 id="tenant-file">{t('tenantPage.two')}</h2>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('tenantPage.choose')}
        onChange={({ target }) => {
          take([...(target.files ?? [])])
          // The same file may be chosen once more after it was mended.
          target.value = ''
        }}
      />
      <div className={`drop-place ${isOver ? 'over' : ''}`}>
        <Button appearance="primary" icon={<Icon name="paper" />} onClick={() => input.current?.click()}>
          {t('tenantPage.choose')}
        </Button>
        <p className="hint">{t('tenantPage.drop')}</p>
      </div>
      {isPractice && (
        <div>
          <Button icon={<Icon name="flask" />} onClick={loadSample}>
            {t('tenantPage.sample')}
          </Button>
        </div>
      )}
      <div role="status">
        {state === 'busy' && <p>{t('tenantPage.busy')}</p>}
        {tooMany && (
          <NoteBox tone="warn">
            <p>{t('tenantPage.oneFile')}</p>
          </NoteBox>
        )}
        {fault !== null && (
          <NoteBox tone="bad">
            <p>{faultText(fault, lang)}</p>
          </NoteBox>
        )}
      </div>
    </section>
  )
}
