import type { Knowledge } from '../../contract/knowledge'
import type { Cloud } from '../../contract/knowledge-parts'
import type { TestedRoute } from '../../contract/route-test'
import type { Situation } from '../../contract/situation'
import type { TransportRow } from '../../contract/transports'
import { endpointAt, placeKey, placeOf, type Place } from '../probes/place'

/** How a way without sign-in is encrypted: always, never, from the first byte, or as the server offers. */
export type WayEncryption = 'starttls' | 'implicit' | 'none' | 'if-offered'

/** Whom a test mail goes from and to, and who signs in; absent where nobody said. */
export interface Envelope {
  readonly account?: string
  readonly sender?: string
  readonly recipient?: string
}

/** A server at which a route is tried. */
export interface Way {
  readonly route: TestedRoute
  /** Shown and saved, e.g. `hve smtp.hve.mx.microsoft:587`. */
  readonly key: string
  readonly envelope: Envelope
  readonly at:
    | { readonly kind: 'sign-in'; readonly place: Place }
    | { readonly kind: 'anonymous'; readonly place: Place; readonly encryption: WayEncryption }
    /** The MX host of the sender's domain, known only after DNS was asked; `given` by the administrator instead. */
    | { readonly kind: 'mx'; readonly domain: string; readonly given?: string }
    /** Nobody said which server or which domain. */
    | { readonly kind: 'nowhere'; readonly why: 'no-relay' | 'no-sender' }
}

/** Rows of `transports.yaml` that can be tried. */
export const testable = ({ transports = [] }: Knowledge): readonly Testable[] =>
  transports.flatMap((row) => (row.test === null ? [] : [{ ...row, test: row.test }]))
export type Testable = TransportRow & { readonly test: NonNullable<TransportRow['test']> }

export const testableAs = (route: TestedRoute, knowledge: Knowledge): Testable | undefined =>
  testable(knowledge).find(({ test }) => test.as === route)

/** The servers at which a route is tried, the recommended one first. */
export function waysOf(route: TestedRoute, situation: Situation, knowledge: Knowledge): readonly Way[] {
  const row = testableAs(route, knowledge)
  if (row === undefined) return []
  const envelope = envelopeFor(route, situation)
  const way = (key: string, at: Way['at']): Way => ({ route, key: `${route} ${key}`, envelope, at })
  const [port = 587] = row.ports
  switch (row.host.from) {
    case 'endpoints':
      return hostsFor(row.host.use, situation, knowledge).map((host) => {
        const place = { host, port, implicitTls: false }
        return way(placeKey(place), { kind: 'sign-in', place })
      })
    case 'mx': {
      const domain = domainOf(envelope.sender)
      if (domain === undefined) return [way('MX', { kind: 'nowhere', why: 'no-sender' })]
      const given = situation.routeTests.mxHost?.trim().toLowerCase().replace(/\.$/, '')
      return [way(`${given || domain}:${port}`, { kind: 'mx', domain, ...(given && { given }) })]
    }
    case 'person':
      return [relay(situation, knowledge, way)]
  }
}

/** Hosts of the cloud that the device sends to now; of the worldwide one where that has none. */
function hostsFor(use: string, situation: Situation, knowledge: Knowledge): readonly string[] {
  const present = placeOf(situation, knowledge)
  const own = present && endpointAt(present.host, knowledge)
  if (own?.use === use && present !== undefined && use === 'client-submission') return [present.host]
  const inCloud = (cloud: Cloud) =>
    knowledge.endpoints
      .filter((row) => row.use === use && row.cloud === cloud)
      .flatMap(({ hosts }) => hosts.slice(0, 2))
  const hosts = inCloud(own?.cloud ?? 'worldwide')
  // Of submission hosts one stands for all; the second host of HVE is its old name.
  return use === 'hve' ? hosts : hosts.slice(0, 1)
}

function relay({ routeTests }: Situation, knowledge: Knowledge, way: (key: string, at: Way['at']) => Way): Way {
  const { relayHost, relayPort, relayEncryption, relaySignIn } = routeTests
  const usual = relayEncryption === 'implicit' ? 465 : relaySignIn === 'password' ? 587 : 25
  const encrypted = relayEncryption === 'implicit' ? 'implicit' : 'unknown'
  const named = placeOf({ sending: { host: relayHost, port: relayPort ?? usual, encryption: encrypted } }, knowledge)
  if (named === undefined) return way('-', { kind: 'nowhere', why: 'no-relay' })
  if (relaySignIn === 'password') return way(placeKey(named), { kind: 'sign-in', place: named })
  const encryption = named.implicitTls ? 'implicit' : relayEncryption === 'unknown' ? 'if-offered' : relayEncryption
  return way(placeKey(named), { kind: 'anonymous', place: named, encryption })
}

export const domainOf = (address: string | undefined): string | undefined => {
  const domain = address?.includes('@')
    ? address
        .slice(address.lastIndexOf('@') + 1)
        .trim()
        .toLowerCase()
    : ''
  return domain === '' ? undefined : domain
}

/** Who sends to whom. The test recipient of the present way serves where it is inside or outside as the route wants it. */
export function envelopeFor(route: TestedRoute, { sending, routeTests }: Situation): Envelope {
  const present = [sending.from, sending.account].find((text) => text?.includes('@'))
  const sender = routeTests.sender || present
  const own = domainOf(sender)
  const isInside = own !== undefined && domainOf(sending.testRecipient) === own
  const inside = routeTests.insideRecipient || (isInside ? sending.testRecipient : undefined)
  const outside = routeTests.outsideRecipient || (isInside ? undefined : sending.testRecipient)
  const parts = (account: string | undefined, from: string | undefined, to: string | undefined): Envelope => ({
    ...(account && { account }),
    ...(from && { sender: from }),
    ...(to && { recipient: to }),
  })
  switch (route) {
    case 'direct-send':
      return parts(undefined, sender, inside)
    case 'connector-relay':
      return parts(undefined, sender, outside)
    case 'hve':
      // Envelope and header sender must be the account itself (5.7.62 and 5.6.241 otherwise).
      return parts(routeTests.hveAccount, routeTests.hveAccount, inside)
    case 'acs':
      return parts(routeTests.acsUser, routeTests.acsSender, outside ?? inside)
    case 'submission-25':
      return parts(sending.account, present, outside ?? inside)
    case 'local-relay':
      return parts(routeTests.relayUser, sender, outside ?? inside)
  }
}
