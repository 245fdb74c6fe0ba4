import { Component, type ReactNode } from 'react'
import { t } from '../../src-main/text/t'
import { useWizard } from '../state/wizard-store'

/** A bug of a page ends in one calm screen. The answers are saved: opening again, or going home, loses nothing. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    const { lang, goHome } = useWizard.getState()
    const again = () => this.setState({ isBroken: false })
    return (
      <main className="main stack">
        <h1>{t(lang, 'wizard.crash.title')}</h1>
        <p>{t(lang, 'wizard.crash.text')}</p>
        <p className="row">
          <button type="button" className="reload" autoFocus onClick={again}>
            {t(lang, 'wizard.crash.again')}
          </button>
          <button
            type="button"
            className="reload"
            onClick={() => {
              goHome()
              again()
            }}
          >
            {t(lang, 'wizard.home')}
          </button>
        </p>
      </main>
    )
  }
}
