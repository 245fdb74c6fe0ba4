import type { Evidence } from '../../contract/evidence'
import type { Finding } from '../../contract/finding'
import type { Knowledge } from '../../contract/knowledge'
import { addressScope } from '../smtp/ip-address'
import { answerTo } from './answers'
import { found, only, type Rule } from './diagnose'
import { isPrivateAddress } from './hosts'
import { port25By } from './port-25'

/** The line as it was measured from this computer, else as the person says. */
export const line: Rule = (facts, knowledge) => [
  ...port25(facts, knowledge),
  ...publicAddress(facts),
  ...differingAddresses(facts),
  ...sharedAddress(facts),
  ...changingName(facts, knowledge),
  ...surroundings(facts),
]

/** IPv4 decides, since connectors take nothing else and offices send by it; where only IPv6 could be tried, that does. */
function port25(facts: readonly Evidence[], knowledge: Knowledge): readonly Finding[] {
  const [byIpv4, byIpv6] = [port25By('ipv4', facts, knowledge), port25By('ipv6', facts, knowledge)]
  const measured = byIpv4 ?? byIpv6
  const said = answerTo(facts, 'office.port25Open')
  const isSaid = said?.answer === 'yes' || said?.answer === 'no'
  if (measured !== undefined && !(measured.verdict === 'unclear' && isSaid)) {
    const differ = byIpv4 && byIpv6 && (byIpv4.verdict === 'open') !== (byIpv6.verdict === 'open')
    return [
      ...found(`line.port-25-${measured.verdict}`, measured.because, measured.args),
      ...(differ ? found('line.port-25-by-family', [...byIpv4.because, ...byIpv6.because]) : []),
    ]
  }
  if (said?.answer === 'yes') return found('line.port-25-open', [said])
  return said?.answer === 'no' ? found('line.port-25-blocked', [said]) : []
}

const greetings = (facts: readonly Evidence[]) =>
  only(facts, 'smtp.capabilities-announced').flatMap((fact) => {
    const address = fact.capabilities.callerAddress
    return address === null || isPrivateAddress(address) ? [] : [{ fact, address }]
  })

/** The address under which the office is seen, as the server echoes it in its answer to EHLO. */
const publicAddress = (facts: readonly Evidence[]) =>
  greetings(facts).flatMap(({ fact, address }) => found('line.public-address', [fact], { address }))

/** Two IPv4 addresses: the router sends some ports another way, and a connector has to know the one of port 25. */
function differingAddresses(facts: readonly Evidence[]): readonly Finding[] {
  const byIpv4 = greetings(facts).filter(({ address }) => !address.includes(':'))
  const [one] = byIpv4
  const other = byIpv4.find(({ address }) => address !== one?.address)
  return one === undefined || other === undefined
    ? []
    : found('line.addresses-differ', [one.fact, other.fact], {
        ...{ one: one.address, onePort: one.fact.port },
        ...{ other: other.address, otherPort: other.fact.port },
      })
}

/** 100.64/10 (RFC 6598) at this computer: the provider translates addresses for many customers. */
function sharedAddress(facts: readonly Evidence[]): readonly Finding[] {
  const fact = facts.find(({ local }) => local !== undefined && addressScope(local.address) === 'shared')
  return fact === undefined ? [] : found('line.carrier-grade-nat', [fact], { address: fact.local?.address ?? '' })
}

function changingName(facts: readonly Evidence[], knowledge: Knowledge): readonly Finding[] {
  const words = new Set((knowledge.line?.dynamicNames ?? []).flatMap((row) => row.words))
  const isOne = (name: string) =>
    name
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => words.has(word))
  return only(facts, 'dns.pointer-looked-up').flatMap((fact) => {
    const name = fact.names.find(isOne)
    return name === undefined ? [] : found('line.dynamic-name', [fact], { name, address: fact.address })
  })
}

const surroundings = (facts: readonly Evidence[]) =>
  only(facts, 'line.surroundings-read').flatMap((fact) => [
    ...(fact.tunnels.length > 0 ? found('line.vpn-on', [fact], { names: fact.tunnels.join(', ') }) : []),
    ...(fact.proxies.length > 0 ? found('line.proxy-set', [fact], { names: fact.proxies.join(', ') }) : []),
  ])
