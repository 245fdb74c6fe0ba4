import type { CaptureRound } from '../../contract/attempt'
import type { CapturePort, CaptureValues } from '../../contract/capture'

/** Ports that capture tries, best first: what devices have by default, and one that any user may open on Linux. */
export const usualPorts: readonly Pick<CapturePort, 'port' | 'kind'>[] = [
  { port: 587, kind: 'starttls' },
  { port: 25, kind: 'starttls' },
  { port: 465, kind: 'implicit' },
  { port: 2525, kind: 'starttls' },
]

/** The kind of a port that somebody names. RFC 8314 7.3: 465 is implicit TLS. */
export const kindOfPort = (port: number): CapturePort['kind'] => (port === 465 ? 'implicit' : 'starttls')

/** User and password for one session. They are typed on panels: short, and without characters that look alike. */
export function throwawayAccount(random: (count: number) => Uint8Array): {
  readonly user: string
  readonly password: string
} {
  const pick = (letters: string, count: number) =>
    Array.from(random(count), (byte) => letters[byte % letters.length] ?? '').join('')
  return {
    user: `test${pick('23456789', 4)}@example.com`,
    password: `${pick('abcdefghkmnpqrstuvwxyz', 6)}${pick('23456789', 4)}`,
  }
}

/** The ports with a way out for those that could not be opened: the best listening one, of the same kind if there is any. */
export const withWayOut = (ports: readonly CapturePort[]): readonly CapturePort[] =>
  ports.map((each) =>
    each.state === 'listening' || each.state === 'closed'
      ? { ...each, instead: null }
      : { ...each, instead: bestPort(ports, [], each.kind)?.port ?? bestPort(ports, [], undefined)?.port ?? null },
  )

const bestPort = (ports: readonly CapturePort[], preferred: readonly number[], kind: CapturePort['kind'] | undefined) =>
  ports
    .filter(({ state, kind: own }) => state === 'listening' && (kind === undefined || own === kind))
    .toSorted((one, other) => rank(preferred, one.port) - rank(preferred, other.port))[0]

const rank = (preferred: readonly number[], port: number) => {
  const at = preferred.indexOf(port)
  return at < 0 ? preferred.length : at
}

const signIns = {
  exchange: 'password',
  'oauth-only': 'oauth',
  'no-sign-in': 'none',
  everything: 'password',
} as const satisfies Record<CaptureRound, CaptureValues['signIn']>

/** What to type into the device for a round; the port is the one that this round's route uses, or the next best that listens. */
export function valuesFor(
  round: CaptureRound,
  address: string,
  ports: readonly CapturePort[],
  account: { readonly user: string; readonly password: string },
): CaptureValues {
  const preferred = round === 'no-sign-in' ? [25, 2525, 587] : [587, 2525, 25]
  const best = bestPort(ports, preferred, 'starttls') ?? bestPort(ports, [], 'implicit')
  return {
    server: address,
    port: best?.port ?? 587,
    encryption: best?.kind ?? 'starttls',
    signIn: signIns[round],
    ...account,
    sender: account.user,
    recipient: account.user,
  }
}
