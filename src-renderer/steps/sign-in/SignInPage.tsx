import { useSignIn } from '../../state/sign-in-store'
import { DeviceCodePage } from './DeviceCodePage'
import { NotSignedInPage } from './NotSignedInPage'
import { RegistrationPage } from './RegistrationPage'
import { SignedInPage } from './SignedInPage'
import { WaitingPage } from './WaitingPage'

/** Signing in with OAuth: the app, the browser or a code, and what came of it. Each phase is a page with a heading of its own. */
export function SignInPage() {
  const phase = useSignIn((signIn) => signIn.phase)
  switch (phase.state) {
    case 'form':
      return <RegistrationPage />
    case 'starting':
    case 'waiting-for-browser':
    case 'came-back':
      return <WaitingPage phase={phase} />
    case 'device-code':
      return <DeviceCodePage code={phase} />
    case 'signed-in':
      return <SignedInPage signedIn={phase.signedIn} findings={phase.findings} />
    case 'refused':
    case 'not-reached':
    case 'not-finished':
      return <NotSignedInPage end={phase} />
  }
}
