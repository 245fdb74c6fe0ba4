import type { CaptureClaim } from '../../contract/capture'
import type { Finding } from '../../contract/finding'
import type { FindingId } from '../../contract/generated/ids'
import type { DeviceFamily } from '../../contract/knowledge'
import { highestIn, highestOf, saidHello, type AttemptFact } from './capture-seen'

type Claim = Omit<CaptureClaim, 'agreement'>

/** The catalogue's word about the family beside what this very device did. Both are shown; neither corrects the other. */
export function captureClaims(
  seen: readonly AttemptFact[],
  findings: readonly Finding[],
  family: DeviceFamily | undefined,
): CaptureClaim[] {
  const firstOf = (...pairs: readonly (readonly [FindingId, string])[]) =>
    pairs.find(([id]) => findings.some((finding) => finding.id === id))?.[1] ?? null
  const uses = (mode: 'starttls' | 'implicit') => seen.some(({ attempt }) => attempt.encryption.mode === mode)
  const inClear = seen.some(({ attempt }) => attempt.encryption.mode === 'none' && saidHello(attempt))
  const version = highestOf(seen.flatMap(({ attempt }) => highestIn(attempt) ?? []))
  const claims: readonly Claim[] = [
    {
      about: 'oauth',
      catalogue: known(family?.oauth.supported),
      seen: firstOf(['seen.oauth-used', 'yes'], ['seen.oauth-fell-back', 'no'], ['seen.oauth-not-tried', 'no']),
    },
    { about: 'tls-version', catalogue: versionIn(family?.tls.max), seen: version ?? null },
    {
      about: 'starttls',
      catalogue: known(family?.tls.starttls),
      // A device that begins with TLS at once has not been asked for STARTTLS.
      seen: uses('starttls') ? 'yes' : inClear ? 'no' : null,
    },
    { about: 'implicit-tls', catalogue: known(family?.tls.implicitTls), seen: uses('implicit') ? 'yes' : null },
    {
      about: 'certificate-check',
      catalogue: known(family?.tls.certValidation),
      seen: firstOf(['seen.checks-certificate', 'always'], ['seen.ignores-certificate', 'never']),
    },
  ]
  return claims.map((claim) => ({ ...claim, agreement: agreementOf(claim) }))
}

const known = (word: string | undefined): string | null => (word === undefined || word === 'unknown' ? null : word)

/** The catalogue writes `1.2` and `TLS 1.2`. */
function versionIn(text: string | null | undefined): string | null {
  const number = /1\.[0-3]/.exec(text ?? '')?.[0]
  return number === undefined ? null : `TLS ${number}`
}

/** Words that leave it open: with them anything that is seen agrees. */
const open: readonly string[] = ['some', 'optional']

function agreementOf({ catalogue, seen }: Claim): CaptureClaim['agreement'] {
  if (catalogue === null || seen === null) return 'unknown'
  return open.includes(catalogue) || catalogue === seen ? 'same' : 'different'
}
