import type { Attempt, SeenHandshake } from '../../contract/attempt'
import type { Finding } from '../../contract/finding'
import { found } from '../diagnosis/diagnose'
import { highestIn, highestOf, isModern, saidHello, saidHelloSecured, whose, type AttemptFact } from './capture-seen'

type Seen = readonly AttemptFact[]

/** How does the device encrypt, as it was seen? */
export const captureEncryption = (seen: Seen): readonly Finding[] => [
  ...versions(seen),
  ...certificate(seen),
  ...refusals(seen),
  ...kinds(seen),
]

function versions(seen: Seen): readonly Finding[] {
  const hellos = whose(seen, (attempt) => highestIn(attempt) !== undefined)
  const version = highestOf(hellos.flatMap(({ attempt }) => highestIn(attempt) ?? []))
  if (version !== undefined)
    return found(isModern(version) ? 'seen.tls-modern' : 'seen.tls-old-only', hellos, { version })
  // STARTTLS was on offer in every round; whoever goes on without does not want it.
  const inClear = whose(seen, (attempt) => attempt.encryption.mode === 'none' && saidHello(attempt) && isOver(attempt))
  return found('seen.no-encryption', inClear)
}

const isOver = ({ end }: Attempt): boolean => end.how !== 'talking'

/** RFC 8446 6.2: what is said about a certificate, and access_denied, which some use for it. */
const certificateAlerts: readonly number[] = [42, 43, 44, 45, 46, 48, 49]

/**
 * Ours is signed by nobody known. A device that checks says so with an alert, or goes away without a word as soon as it stands (GnuTLS programs do).
 * One that goes on does not check.
 */
function certificate(seen: Seen): readonly Finding[] {
  const handshakeIs = (isSo: (handshake: SeenHandshake) => boolean) => (attempt: Attempt) =>
    attempt.encryption.mode !== 'none' && isSo(attempt.encryption.handshake)
  const alerted = whose(
    seen,
    handshakeIs((one) => one.state === 'refused-by-device' && certificateAlerts.includes(one.alert)),
  )
  const left = whose(
    seen,
    (attempt) =>
      handshakeIs(({ state }) => state === 'agreed')(attempt) &&
      attempt.furthest === 'secured' &&
      (attempt.end.how === 'left' || attempt.end.how === 'reset'),
  )
  return [
    ...found('seen.checks-certificate', [...alerted, ...left]),
    ...found(
      'seen.ignores-certificate',
      whose(seen, (attempt) => attempt.encryption.mode !== 'none' && saidHelloSecured(attempt)),
    ),
  ]
}

function refusals(seen: Seen): readonly Finding[] {
  return seen.flatMap((fact) => {
    const { encryption } = fact.attempt
    if (encryption.mode === 'none') return []
    const { handshake } = encryption
    if (handshake.state === 'refused-by-device' && !certificateAlerts.includes(handshake.alert))
      return found('seen.tls-refused', [fact], { alert: handshake.alert })
    if (handshake.state !== 'refused-by-us') return []
    return found(handshake.why === 'not-tls' ? 'seen.not-tls' : 'seen.tls-not-served', [fact])
  })
}

/** 587 and 25 want STARTTLS, 465 wants TLS at once. A device set the wrong way round waits for ever at a real server. */
function kinds(seen: Seen): readonly Finding[] {
  const implicit = whose(seen, ({ portKind, encryption }) => portKind === 'starttls' && encryption.mode === 'implicit')
  const plain = whose(
    seen,
    (attempt) => attempt.portKind === 'implicit' && attempt.encryption.mode !== 'implicit' && saidHello(attempt),
  )
  return [
    ...implicit.flatMap((fact) => found('seen.implicit-on-starttls-port', [fact], { port: fact.attempt.port })),
    ...plain.flatMap((fact) => found('seen.plain-on-implicit-port', [fact], { port: fact.attempt.port })),
  ]
}
