import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { SignInState } from '../../../src-main/contract/sign-in-window'
import { api } from '../../app/api'
import { usePageTitle } from '../../app/use-page-title'
import { useText } from '../../app/use-text'
import { useTimeLeft } from '../../app/use-time-left'
import { valueOf } from '../../state/fault-store'
import { useSignIn } from '../../state/sign-in-store'
import { Icon } from '../../ui/icons'
import { NoteBox } from '../../ui/NoteBox'
import { Page } from '../../ui/Page'
import { StateMark } from '../../ui/StateMark'
import { useLeave } from './use-leave'

type DeviceCode = Extract<SignInState, { state: 'device-code' }>

/** The code to type on another page, large; most printers sign in like this too. */
export function DeviceCodePage({ code }: { code: DeviceCode }) {
  const { t } = useText()
  const { attempt, cancel } = useSignIn()
  const [isCopied, setCopied] = useState(false)
  const left = useTimeLeft(code.until)
  const title = t('signIn.code.title')
  const copy = async () => setCopied((await api.program.copy(code.userCode)).ok)
  return (
    <Page
      title={title}
      windowTitle={usePageTitle(title)}
      lead={t('signIn.code.lead')}
      back={useLeave()}
      onSubmit={() => void copy()}
      actions={
        <>
          <Button appearance="primary" size="large" type="submit" icon={<Icon name="copy" />}>
            {t('signIn.code.copy')}
          </Button>
          <Button size="large" onClick={cancel}>
            {t('signIn.browser.cancel')}
          </Button>
        </>
      }
    >
      <div className="device-code">
        <dl className="facts">
          <dt>{t('signIn.code.page')}</dt>
          <dd>
            <span className="typed">{code.url}</span>
            {code.canOpen && attempt !== null && (
              <Button onClick={() => void valueOf(api.signIn.openDevicePage(attempt))}>{t('signIn.code.open')}</Button>
            )}
          </dd>
          <dt>{t('signIn.code.code')}</dt>
          <dd>
            <output className="user-code">{code.userCode}</output>
          </dd>
        </dl>
        <QrCode address={code.url} label={t('signIn.code.qr')} />
      </div>
      <StateMark mark="wait">{t('signIn.code.left', { time: left })}</StateMark>
      <p role="status">{isCopied && t('wizard.copied')}</p>
      <NoteBox>
        <p>{t('signIn.form.deviceCodeNote')}</p>
      </NoteBox>
    </Page>
  )
}

/** Drawn by the main process, which has the encoder; nothing while it is not there, because the address stands beside it. */
function QrCode({ address, label }: { address: string; label: string }) {
  const [drawing, setDrawing] = useState<{ side: number; path: string }>()
  useEffect(() => {
    void api.program.qrCode(address).then((answered) => answered.ok && setDrawing(answered.value))
  }, [address])
  if (drawing === undefined) return null
  const { side, path } = drawing
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
