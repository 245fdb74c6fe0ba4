import { capture } from '../devices/capture-rule'
import { authOffer } from './auth-offer'
import { brokenOff } from './broken-off'
import { certificate } from './certificate'
import { device } from './device'
import type { Rule } from './diagnose'
import { dns } from './dns'
import { identityService } from './identity-service'
import { knownReplies } from './known-replies'
import { line } from './line'
import { network } from './network'
import { pipeline } from './pipeline'
import { send } from './send'
import { signIn } from './sign-in'
import { starttls } from './starttls'
import { tls } from './tls'
import { token } from './token'
import { usageAnswers } from './usage-answers'
import { usageCloud } from './usage-cloud'
import { usageServer } from './usage-server'
import { usageSignIn } from './usage-sign-in'
import { volume } from './volume'

/** Every rule. The order does not matter: the report sorts, the advice looks findings up by id. */
export const rules: readonly Rule[] = [
  knownReplies,
  dns,
  network,
  starttls,
  tls,
  certificate,
  authOffer,
  signIn,
  token,
  identityService,
  send,
  brokenOff,
  pipeline,
  usageServer,
  usageCloud,
  usageSignIn,
  usageAnswers,
  volume,
  device,
  capture,
  line,
]
