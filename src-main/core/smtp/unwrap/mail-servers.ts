import type { WrapperFamily } from './family'

/** Postfix, Exim, sendmail and msmtp say which host said it, and in reply to what. */
export const mailServers: WrapperFamily = {
  id: 'mail-servers',
  hides: /SASL authentication failed|authentication failed \(method/,
}
