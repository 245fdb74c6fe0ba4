import type { Evidence } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { Knowledge } from '../../contract/knowledge'
import { judgeRoutes, refusalIn, type JudgedRoute } from '../routes/judge-route'
import { brokenOff } from './broken-off'
import { certificate } from './certificate'
import { found, type Rule } from './diagnose'
import { dns } from './dns'
import { knownReplies } from './known-replies'
import { pipeline } from './pipeline'
import { notSent } from './send'
import { heldBackSignIns } from './sign-in'
import { starttls } from './starttls'
import { tls } from './tls'
import { argsOfReply } from './unknown-reply'

/** Rules that say the same of every server, whichever way it belongs to. */
const ofAnyServer: readonly Rule[] = [
  knownReplies,
  dns,
  starttls,
  tls,
  certificate,
  brokenOff,
  pipeline,
  (facts) => notSent(facts),
  (facts) => heldBackSignIns(facts),
]

/** The ways that were tried besides the present one. What is found of a way names it, and says nothing of any other. */
export const routes: Rule = (facts, knowledge) =>
  judgeRoutes(facts, knowledge).flatMap((judged) =>
    [...verdict(judged), ...inClear(judged), ...others(judged, facts, knowledge)].map((finding) => ({
      ...finding,
      route: judged.route,
    })),
  )

function verdict({ verdict: how, best }: JudgedRoute): readonly Finding[] {
  const because = best.because.length > 0 ? best.because : best.facts.slice(0, 1)
  return found(`route.${how}`, because, argsOf(best.because[0] ?? best.facts[0]))
}

function argsOf(fact: Evidence | undefined) {
  const place =
    fact !== undefined && 'host' in fact && 'port' in fact ? { host: fact.host, port: fact.port } : undefined
  const reply = fact?.kind === 'mail.accepted' ? fact.reply : fact && refusalIn(fact)?.reply
  const words = reply && { code: reply.code, enhanced: reply.enhanced, text: reply.lines.join(' ') }
  const code = reply === undefined ? '-' : [reply.code, reply.enhanced].filter(Boolean).join(' ')
  return {
    host: place?.host ?? '-',
    port: place?.port ?? '-',
    code,
    text: words ? (argsOfReply(words)['text'] ?? '') : '',
  }
}

/** A sender was accepted over a connection that nobody encrypted. */
function inClear({ best }: JudgedRoute): readonly Finding[] {
  const sent = best.facts.find(({ kind }) => kind === 'mail.recipient-accepted')
  const isEncrypted = best.facts.some(({ kind }) => kind === 'tls.negotiated')
  return sent === undefined || isEncrypted ? [] : found('route.without-encryption', [sent], argsOf(sent))
}

const others = ({ route }: JudgedRoute, facts: readonly Evidence[], knowledge: Knowledge): readonly Finding[] => {
  const own = facts.filter((fact) => fact.route === route)
  return ofAnyServer.flatMap((rule) => rule(own, knowledge))
}
