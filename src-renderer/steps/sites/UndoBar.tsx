import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useText } from '../../app/use-text'
import { useSites } from '../../state/sites-store'
import { NoteBox } from '../../ui/NoteBox'

/** What was done a moment ago, and the way back. It takes the focus: the button that was pressed is gone. */
export function UndoBar({ said }: { said: string }) {
  const { t } = useText()
  const { undo, putBack } = useSites()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (undo !== null) bar.current?.querySelector('button')?.focus()
  }, [undo])
  const tell = () => {
    if (undo?.kind === 'site') return t('sites.done.tookSite', { what: undo.name || t('sites.unnamed') })
    if (undo?.kind === 'devices') return t('sites.done.tookDevices', { count: String(undo.count) })
    return said
  }
  return (
    <div role="status" ref={bar}>
      {(undo !== null || said !== '') && (
        <NoteBox tone="ok">
          <div className="undo-bar">
            <p>{tell()}</p>
            {undo !== null && <Button onClick={() => void putBack()}>{t('sites.actions.undo')}</Button>}
          </div>
        </NoteBox>
      )}
    </div>
  )
}
