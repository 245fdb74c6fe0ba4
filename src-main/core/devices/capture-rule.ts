import type { Rule } from '../diagnosis/diagnose'
import { captureConversation } from './capture-conversation'
import { captureEncryption } from './capture-encryption'
import { seenDevice } from './capture-seen'
import { captureSignIn } from './capture-sign-in'

/** What the device showed in capture mode. */
export const capture: Rule = (facts) => {
  const seen = seenDevice(facts)
  return [...captureSignIn(seen), ...captureEncryption(seen), ...captureConversation(seen)]
}
