import { useEffect, useRef, type ReactNode } from 'react'
import { ErrorSummary, type FieldError } from './ErrorSummary'
import { Icon } from './icons'

interface PageProps {
  readonly title: string
  /** A few words above the title, part of the heading: what kind of page says this. */
  readonly kicker?: string | undefined
  /** Title of the window for this page. */
  readonly windowTitle: string
  readonly lead?: string | undefined
  readonly back?: { readonly label: string; readonly go: () => void } | undefined
  /** What has to be put right, above everything. */
  readonly errors?: { readonly title: string; readonly list: readonly FieldError[] } | undefined
  /** Bottom left: one primary button (`type="submit"`), at most one beside it. Bottom right: one quiet sentence. */
  readonly actions: ReactNode
  readonly note?: string | undefined
  readonly side?: ReactNode
  /** What the primary button and Enter do. */
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** One page: heading, content, actions, in one form. The heading takes the focus when the page arrives, so that it is read aloud and the page begins at the top. */
export function Page(props: PageProps) {
  const { title, kicker, windowTitle, lead, back, errors, actions, note, side, onSubmit, children } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  // A page may change by itself (a check ends); a button that had the focus may be gone then.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [title])
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  return (
    <form
      className="page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <main className="main" id="content" tabIndex={-1}>
        {back && (
          <button type="button" className="back" onClick={back.go}>
            <Icon name="back" size={18} />
            <span>{back.label}</span>
          </button>
        )}
        <div className={side ? 'columns' : undefined}>
          <div className="stack">
            {errors && errors.list.length > 0 && <ErrorSummary title={errors.title} errors={errors.list} />}
            <header className="heading">
              <h1 ref={heading} tabIndex={-1}>
                {kicker && <span className="kicker">{kicker} </span>}
                <span>{title}</span>
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
    </form>
  )
}
