import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from './icons'

interface PageProps {
  readonly title: string
  /** Title of the window for this page. */
  readonly windowTitle: string
  readonly lead?: string | undefined
  readonly back?: { readonly label: string; readonly go: () => void } | undefined
  /** Bottom left: one primary button, at most one beside it. Bottom right: one quiet sentence. */
  readonly actions: ReactNode
  readonly note?: string | undefined
  readonly side?: ReactNode
  readonly children: ReactNode
}

/** One page: heading, content, actions. The heading takes the focus when the page arrives, so that it is read aloud and the page begins at the top. */
export function Page({ title, windowTitle, lead, back, actions, note, side, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  return (
    <>
      <main className="main" id="content">
        {back && (
          <button type="button" className="back" onClick={back.go}>
            <Icon name="back" size={18} />
            <span>{back.label}</span>
          </button>
        )}
        <div className={side ? 'columns' : undefined}>
          <div className="stack">
            <header>
              <h1 ref={heading} tabIndex={-1}>
                {title}
              </h1>
              {lead && <p className="lead">{lead}</p>}
            </header>
            {children}
          </div>
          {side && <aside className="aside">{side}</aside>}
        </div>
      </main>
      <footer className="foot">
        {actions}
        {note && <p className="note">{note}</p>}
      </footer>
    </>
  )
}
