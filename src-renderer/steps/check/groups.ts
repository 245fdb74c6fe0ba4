/** The rows of a check as a person thinks of them. A probe of its own kind stands among the others. */
export const groups = [
  { id: 'reach', icon: 'plug', probes: ['submission-conversation', 'dns-mx', 'port-reach'] },
  { id: 'safe', icon: 'shield', probes: ['tls-versions'] },
  { id: 'sign-in', icon: 'key', probes: ['basic-sign-in', 'oauth-sign-in', 'token-claims'] },
  { id: 'send', icon: 'send', probes: ['submission-send'] },
  { id: 'line', icon: 'network', probes: ['line-port-25', 'line-controls', 'line-name', 'line-surroundings'] },
  { id: 'domain', icon: 'mail', probes: ['domain-policies', 'domain-spf', 'domain-tenant'] },
  { id: 'other', icon: 'info', probes: [] },
] as const

const known: readonly string[] = groups.flatMap(({ probes }) => [...probes])
/** Facts about answers, not tests. */
const silent = 'situation-answers'
/** What needs neither a secret nor the facts of other rows can be tried again alone. */
const alone = ['submission-conversation', 'dns-mx', 'port-reach', 'tls-versions', 'line-port-25', 'domain-policies']

interface Row {
  readonly probe: string
}

/** The groups that have rows, with their rows in the order in which they came. */
export function grouped<R extends Row>(rows: readonly R[]) {
  return groups
    .map(({ id, icon, probes }) => {
      const own: readonly string[] = probes
      const isOwn = ({ probe }: R) =>
        id === 'other' ? !known.includes(probe) && probe !== silent : own.includes(probe)
      return { id, icon, rows: rows.filter(isOwn) }
    })
    .filter((group) => group.rows.length > 0)
}

export const isTest = ({ probe }: Row): boolean => probe !== silent
export const canRunAlone = ({ probe }: Row): boolean => alone.includes(probe)
