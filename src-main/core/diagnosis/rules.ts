import type { Evidence } from '../../contract/evidence'
import { aboutTheLine } from '../probes/line/about-the-line'
import { capture } from '../devices/capture-rule'
import { authOffer } from './auth-offer'
import { brokenOff } from './broken-off'
import { certificate } from './certificate'
import { device } from './device'
import type { Rule } from './diagnose'
import { dns } from './dns'
import { domain } from './domain'
import { identityService } from './identity-service'
import { knownReplies } from './known-replies'
import { line } from './line'
import { lists } from './lists'
import { network } from './network'
import { pipeline } from './pipeline'
import { routes } from './routes'
import { send } from './send'
import { signIn } from './sign-in'
import { starttls } from './starttls'
import { tls } from './tls'
import { tenant } from './tenant/tenant'
import { token } from './token'
import { usageAnswers } from './usage-answers'
import { usageCloud } from './usage-cloud'
import { usageServer } from './usage-server'
import { usageSignIn } from './usage-sign-in'
import { volume } from './volume'

/** Rules about the present way of sending, the device and the office. */
const aboutThePresent: readonly Rule[] = [
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
  tenant,
  domain,
  lists,
]

/** What was learnt by trying another way, or by looking at the line, says nothing of the present way. */
const isOfThePresent = ({ route, probe }: Evidence) => route === undefined && !aboutTheLine.includes(probe)
const ofThePresent =
  (rule: Rule): Rule =>
  (facts, knowledge) =>
    rule(facts.every(isOfThePresent) ? facts : facts.filter(isOfThePresent), knowledge)

/** Every rule. The order does not matter: the report sorts, the advice looks findings up by id. The line is the same for every way. */
export const rules: readonly Rule[] = [...aboutThePresent.map(ofThePresent), line, routes]
