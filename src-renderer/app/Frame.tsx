import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { faultText } from '../../src-main/text/fault-text'
import { useFault } from '../state/fault-store'
import { useLearn } from '../state/learn-store'
import { useSites } from '../state/sites-store'
import { useWizard } from '../state/wizard-store'
import { Mark } from '../ui/Drawing'
import { Icon } from '../ui/icons'
import { useText } from './use-text'

/** Header, what is to be known on every page, and below it the page with its main part and footer. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, lang } = useText()
  const setLang = useWizard((wizard) => wizard.setLang)
  const { goHome, toSite } = useWizard.getState()
  const { openList, close: stopReading } = useLearn()
  const practice = useWizard((wizard) => wizard.work.practice)
  const way = useWizard((wizard) => wizard.work.way)
  const device = useWizard((wizard) => wizard.work.situation.device.name)
  const site = useSites((sites) => sites.site)
  const ownSite = useWizard((wizard) => wizard.key.site)
  // From the list one comes to the start page; there is no room for both.
  const isListed = way !== null && site === ownSite
  const toList = () => {
    stopReading()
    toSite()
  }
  const leave = () => {
    stopReading()
    goHome()
  }
  return (
    <div className="app">
      <header>
        <div className="top">
          <a
            className="skip-link"
            href="#content"
            onClick={(event) => {
              event.preventDefault()
              document.getElementById('content')?.focus()
            }}
          >
            {t('wizard.skip')}
          </a>
          <span className="brand">
            <Mark />
            {t('wizard.name')}
          </span>
          {device && <span className="site">{device}</span>}
          <nav aria-label={t('wizard.menu')}>
            {isListed && (
              <Button appearance="subtle" icon={<Icon name="device" />} onClick={toList}>
                <span className="wide-only">{t('sites.site.toList')}</span>
              </Button>
            )}
            {way !== null && !isListed && (
              <Button appearance="subtle" icon={<Icon name="home" />} onClick={leave}>
                <span className="wide-only">{t(practice === null ? 'wizard.home' : 'practice.leave')}</span>
              </Button>
            )}
            <Button appearance="subtle" icon={<Icon name="info" />} onClick={openList}>
              <span className="wide-only">{t('learn.open')}</span>
            </Button>
            <Button
              appearance="subtle"
              icon={<Icon name="language" />}
              aria-label={t('wizard.languageLabel')}
              onClick={() => setLang(lang === 'ja' ? 'en' : 'ja')}
            >
              <span className="wide-only" lang={lang === 'ja' ? 'en' : 'ja'}>
                {t('wizard.language')}
              </span>
            </Button>
          </nav>
        </div>
        {practice !== null && (
          <p className="practice-banner">
            <Icon name="flask" size={18} />
            {t('practice.banner')}
          </p>
        )}
        <FaultBar />
      </header>
      {children}
    </div>
  )
}

/** A failure of the program in one calm sentence. */
function FaultBar() {
  const { t, lang } = useText()
  const { fault, close } = useFault()
  return (
    <div role="alert">
      {fault && (
        <div className="fault-bar">
          <Icon name="warn" />
          <p>{faultText(fault, lang)}</p>
          <Button onClick={close}>{t('wizard.close')}</Button>
        </div>
      )}
    </div>
  )
}
