import { basicSignIn } from './basic-sign-in'
import { dnsMx } from './dns-mx'
import { domainPolicies } from './domain/policies'
import { domainSpf } from './domain/spf'
import { domainTenant } from './domain/tenant'
import { lineControls } from './line/controls'
import { lineName } from './line/name'
import { linePort25 } from './line/port-25'
import { lineSurroundings } from './line/surroundings'
import { oauthSignIn } from './oauth-sign-in'
import { portReach } from './port-reach'
import type { Probe } from './probe'
import { routeAnonymous } from './route-anonymous'
import { routeConversation } from './route-conversation'
import { routeSend } from './route-send'
import { situationAnswers } from './situation-answers'
import { submissionConversation } from './submission-conversation'
import { submissionSend } from './submission-send'
import { tlsVersions } from './tls-versions'
import { tokenClaims } from './token-claims'

/** Every probe, in the order in which rows are shown and started. A new probe is one file and one line here. */
export const probes: readonly Probe[] = [
  situationAnswers,
  tokenClaims,
  dnsMx,
  submissionConversation,
  tlsVersions,
  portReach,
  lineSurroundings,
  linePort25,
  lineControls,
  lineName,
  domainPolicies,
  domainSpf,
  domainTenant,
  basicSignIn,
  oauthSignIn,
  submissionSend,
  routeConversation,
  routeSend,
  routeAnonymous,
]

/** What tries ways besides the present one. */
export const routeProbes: readonly Probe[] = [situationAnswers, routeConversation, routeSend, routeAnonymous]
