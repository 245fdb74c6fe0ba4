import type { Capabilities, EvidenceOf, Learnt } from '../../contract/evidence'
import type { TestedRoute } from '../../contract/route-test'
import type { Way, WayEncryption } from '../routes/ways'
import { mailHost } from './dns-mx'
import { converse, reach } from './converse'
import { learnt } from './learnt'
import { endpointAt, type Place } from './place'
import type { Probe, ProbeContext, Target } from './probe'
import { consentedWays, contextOf } from './route-context'
import { sendTestMail } from './send-test-mail'
import { askForTls, beginTls, greet, isEnd, sayHello, secure, type Step } from './steps'
import type { Talk } from './talk'

interface AnonymousTarget extends Target {
  readonly route: TestedRoute
  readonly way: Way
}

/**
 * Tries a way without sign-in: greeting, encryption if there is any, sender, recipient, and the mail where that was consented to, as one conversation.
 * The MX host comes from DNS or from the administrator and is never computed; one that is not Exchange Online's is not tried.
 */
export const routeAnonymous: Probe<AnonymousTarget> = {
  id: 'route-anonymous',
  targets: (ctx) =>
    consentedWays(ctx).flatMap((way) => (way.at.kind === 'sign-in' ? [] : [{ key: way.key, route: way.route, way }])),
  readiness: () => ({ state: 'ready' }),
  async *run({ way }, ctx) {
    const { at } = way
    switch (at.kind) {
      case 'nowhere':
        yield notTried({ host: '', port: 25 }, at.why, ctx)
        return
      case 'mx': {
        const host = at.given ?? (yield* mailHost(at.domain, ctx))
        if (host === undefined) yield notTried({ host: at.domain, port: 25 }, 'no-mail-host', ctx)
        else if (!isMailHost(host, ctx)) yield notTried({ host, port: 25 }, 'mail-host-elsewhere', ctx)
        else yield* tried({ host, port: 25, implicitTls: false }, 'if-offered', way, ctx)
        return
      }
      case 'anonymous':
        yield* tried(at.place, at.encryption, way, ctx)
        return
      case 'sign-in':
    }
  },
}

const isMailHost = (host: string, { knowledge }: ProbeContext): boolean => endpointAt(host, knowledge)?.use === 'mx'

async function* tried(
  place: Place,
  encryption: WayEncryption,
  way: Way,
  ctx: ProbeContext,
): AsyncGenerator<Learnt, void> {
  const own = contextOf(way, ctx)
  const howFar = ctx.consent.realMailBy === way.route ? 'real' : 'to-recipient-check'
  const reached = yield* reach(place, own)
  if (reached) yield* converse(place, reached, own, 'everything', (talk) => anonymousTalk(talk, encryption, howFar))
}

async function* anonymousTalk(
  talk: Talk,
  encryption: WayEncryption,
  howFar: 'to-recipient-check' | 'real',
): Step<'told'> {
  const capabilities = yield* hello(talk, encryption)
  if (isEnd(capabilities)) return capabilities
  yield* sendTestMail(talk, capabilities, howFar)
  return 'told'
}

/** Until the last EHLO. No secret is sent this way, so a certificate that does not verify is told and nothing more. */
async function* hello(talk: Talk, encryption: WayEncryption): Step<Capabilities> {
  if (encryption === 'implicit') {
    const trust = yield* secure(talk)
    return isEnd(trust) ? trust : yield* sayHello(talk, true)
  }
  const greeted = yield* greet(talk)
  if (isEnd(greeted)) return greeted
  const inClear = yield* sayHello(talk, false)
  if (isEnd(inClear)) return inClear
  if (encryption === 'none' || (encryption === 'if-offered' && !inClear.starttls)) return inClear
  const granted = yield* askForTls(talk, inClear)
  if (isEnd(granted)) return granted
  const trust = yield* beginTls(talk)
  return isEnd(trust) ? trust : yield* sayHello(talk, true)
}

function notTried(
  { host, port }: { readonly host: string; readonly port: number },
  why: EvidenceOf<'mail.not-tried'>['why'],
  ctx: ProbeContext,
): Learnt {
  const mapped = ctx.network.isMapped(host, port)
  return learnt({ kind: 'mail.not-tried', host, port, why }, { at: ctx.now(), tookMs: 0, mapped })
}
