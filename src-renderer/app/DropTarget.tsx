import { useEffect, useState } from 'react'
import { useDropped } from '../state/dropped-store'
import { useText } from './use-text'
import './drop-target.css'

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** The whole window takes files: what one is, is said on a page of its own. Without this the window would open the file itself. */
export function DropTarget() {
  const { t } = useText()
  const [isOver, setOver] = useState(false)
  const look = useDropped((dropped) => dropped.look)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Only out of the window, not from one element to the next.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file !== undefined) void look(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [look])
  return isOver ? <div className="drop-target">{t('dropped.here')}</div> : null
}
