import type { TlsStarted } from './network'
import { endpointAt } from './place'
import type { ProbeContext } from './probe'

/** May a secret pass? Only where it is not `unverified`. */
export type Trust = 'verified' | 'overridden' | 'unverified'

const digits = (fingerprint: string): string => fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase()

/**
 * Judges a certificate for the typed host. One that does not verify may be accepted by the person who has seen its fingerprint,
 * but never for a host of Microsoft's: there it is always an attack or an inspecting firewall.
 */
export function trustIn(
  host: string,
  { verification, chain }: Pick<TlsStarted, 'verification' | 'chain'>,
  { consent, knowledge }: Pick<ProbeContext, 'consent' | 'knowledge'>,
): Trust {
  if (verification.state === 'verified') return 'verified'
  const accepted = digits(consent.acceptedFingerprint256 ?? '')
  const seen = digits(chain[0]?.fingerprint256 ?? '')
  const isAccepted = accepted.length === 64 && accepted === seen
  return isAccepted && endpointAt(host, knowledge) === undefined ? 'overridden' : 'unverified'
}
