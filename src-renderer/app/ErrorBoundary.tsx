import { Component, type ReactNode } from 'react'
import { t } from '../../src-main/text/t'
import { useWizard } from '../state/wizard-store'

/** A bug of a page ends in one calm screen; the answers are saved, so opening again loses nothing. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    const { lang } = useWizard.getState()
    return (
      <main className="main">
        <h1>{t(lang, 'wizard.crash.title')}</h1>
        <p>{t(lang, 'wizard.crash.text')}</p>
        <button type="button" className="plain" onClick={() => window.location.reload()}>
          {t(lang, 'wizard.crash.again')}
        </button>
      </main>
    )
  }
}
