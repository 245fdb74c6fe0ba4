import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import type { Fault } from '../../../src-main/contract/result'
import { faultText } from '../../../src-main/text/fault-text'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useBesidePage } from '../../state/beside-page'
import { useLists } from '../../state/list-store'
import { Disclosure } from '../../ui/Disclosure'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'

/** The file is chosen, or dropped onto the window. */
export function ChooseFile({ trouble }: { readonly trouble: Fault | null }) {
  const { t, lang } = useText()
  const close = useBesidePage((beside) => beside.close)
  const read = useLists((lists) => lists.read)
  const file = useRef<HTMLInputElement>(null)
  const title = t('lists.title')
  const choose = () => file.current?.click()
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('lists.lead')}
      back={{ label: t('wizard.back'), go: close }}
      onSubmit={choose}
      note={t('lists.note')}
      actions={
        <Button appearance="primary" size="large" type="submit">
          {t('lists.choose')}
        </Button>
      }
    >
      <div role="alert">
        {trouble && (
          <NoteBox tone="warn">
            <p>{faultText(trouble, lang)}</p>
          </NoteBox>
        )}
      </div>
      <div className="list-drop">
        <p>
          <b>{t('lists.drop')}</b>
        </p>
        <p className="hint">{t('lists.formats')}</p>
        <input
          ref={file}
          hidden
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.xlsm,.json"
          aria-label={t('lists.file')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen !== undefined) void read(chosen)
            // The same file can be chosen again.
            event.target.value = ''
          }}
        />
      </div>
      <Disclosure label={t('lists.where')}>
        <p>{t('lists.whereReport')}</p>
        <p>{t('lists.whereLog')}</p>
      </Disclosure>
    </Page>
  )
}
