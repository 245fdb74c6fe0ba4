import type { FindingId } from '../../contract/generated/ids'
import type { EvidenceOf } from '../../contract/evidence'
import { found, only, type Rule } from './diagnose'

type Seen = EvidenceOf<'list.sign-in-seen'>

const isBasic = ({ sender }: Seen) => sender.signIn === 'basic' || sender.signIn === 'both'
/** Every sign-in failed: the list then says what is tried, not what works. */
const onlyFails = ({ sender }: Seen) => sender.count === 0 && (sender.failed ?? 0) > 0
const usesOldTls = ({ sender }: Seen) => sender.tls.some((version) => version === 'TLS 1.0' || version === 'TLS 1.1')

/** What Microsoft's own lists say of the account of this device. */
export const lists: Rule = (facts) => [
  ...only(facts, 'list.sign-in-seen').flatMap((fact) => [
    ...found(signInOf(fact), [fact], {
      account: fact.sender.account,
      file: fact.file,
      count: fact.sender.count ?? 0,
      failed: fact.sender.failed ?? 0,
    }),
    ...(usesOldTls(fact) ? found('list.old-tls-seen', [fact], { account: fact.sender.account, file: fact.file }) : []),
  ]),
  ...only(facts, 'list.no-sign-in-seen').flatMap((fact) =>
    found('list.not-seen', [fact], { account: fact.account, file: fact.file }),
  ),
]

function signInOf(fact: Seen): FindingId {
  if (isBasic(fact)) return onlyFails(fact) ? 'list.basic-fails' : 'list.basic-seen'
  return fact.sender.signIn === 'oauth' ? 'list.oauth-seen' : 'list.sign-in-unclear'
}

/** Facts that prove that the device signs in with a password, or with nothing but a token, at Microsoft. */
export const toldBasic = (facts: readonly Seen[]) => facts.filter((fact) => isBasic(fact) && !onlyFails(fact))
export const toldOAuth = (facts: readonly Seen[]) =>
  facts.filter((fact) => fact.sender.signIn === 'oauth' && !onlyFails(fact))
