import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWizard } from '../state/wizard-store'
import { Icon } from '../ui/icons'
import { useText } from './use-text'

/** Header and what is below it. The page itself brings main and footer. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, lang } = useText()
  const setLang = useWizard((wizard) => wizard.setLang)
  const startOver = useWizard((wizard) => wizard.startOver)
  const work = useWizard((wizard) => wizard.work)
  return (
    <div className="app">
      <header className="top">
        <a className="skip-link" href="#content">
          {t('wizard.skip')}
        </a>
        <span className="brand">{t('wizard.name')}</span>
        {work.situation.device.name && <span className="site">{work.situation.device.name}</span>}
        <nav>
          {work.way !== null && (
            <Button appearance="subtle" icon={<Icon name="home" />} onClick={startOver}>
              {t(work.practice === null ? 'wizard.home' : 'practice.leave')}
            </Button>
          )}
          <Button
            appearance="subtle"
            icon={<Icon name="language" />}
            aria-label={t('wizard.languageLabel')}
            onClick={() => setLang(lang === 'ja' ? 'en' : 'ja')}
          >
            {t('wizard.language')}
          </Button>
        </nav>
      </header>
      {work.practice !== null && (
        <p className="practice-banner" role="note">
          {t('practice.banner')}
        </p>
      )}
      {children}
    </div>
  )
}
