import fc from 'fast-check'
import { AttemptStage, CaptureRound, HelloVersion, SeenSignIn, type Attempt } from '../../../src-main/contract/attempt'
import { aMail, anAttempt, aSignIn } from '../../unit/support/attempts'

const version = fc.constantFrom(...HelloVersion.options)
const handshake = fc.oneof(
  version.map((agreed) => ({ state: 'agreed' as const, version: agreed, cipher: 'X' })),
  fc.constantFrom(40, 42, 48, 70).map((alert) => ({ state: 'refused-by-device' as const, alert })),
  fc
    .constantFrom('version', 'no-common-cipher', 'not-tls', 'other')
    .map((why) => ({ state: 'refused-by-us' as const, why })),
  fc.constant({ state: 'left' as const }),
)
const hello = version.map((highest) => ({
  format: 'tls' as const,
  versions: [highest],
  highest,
  serverName: null,
  suites: [],
}))
const encryption = fc.oneof(
  fc.constant({ mode: 'none' as const }),
  fc.record({
    mode: fc.constantFrom('starttls' as const, 'starttls' as const, 'implicit' as const),
    hello: fc.option(hello, { freq: 8 }),
    handshake,
  }),
)
const { mechanism, secret, end, prompt } = SeenSignIn.shape
const signIn = fc
  .record({
    mechanism: fc.constantFrom(...mechanism.options),
    offered: fc.boolean(),
    encrypted: fc.boolean(),
    user: fc.constantFrom(null, 'scan@office.example', 'admin@office.example', 'scan'),
    secret: fc.constantFrom(...secret.options),
    prompt: fc.constantFrom(null, ...prompt.unwrap().options),
    end: fc.constantFrom(...end.options),
  })
  .map(aSignIn)
const mail = fc
  .record({
    from: fc.constantFrom('scan@office.example', ''),
    headerFrom: fc.constantFrom(null, '<scan@office.example>', 'Scan <other@office.example>'),
    signedIn: fc.boolean(),
    attachments: fc.array(fc.constant({ type: 'application/pdf', octets: 9 }), { maxLength: 1 }),
    end: fc.constantFrom('accepted', 'accepted', 'too-large', 'header-too-large', 'unfinished', 'not-sent' as const),
  })
  .map(aMail)

/** Any attempt, also such as no device can make: nothing that is judged may fall over it. */
export const arbitraryAttempt: fc.Arbitrary<Attempt> = fc
  .record({
    round: fc.constantFrom(...CaptureRound.options),
    portKind: fc.constantFrom('starttls' as const, 'starttls' as const, 'implicit' as const),
    firstByteMs: fc.constantFrom(null, 3, 500),
    spokeFirst: fc.boolean(),
    hello: fc.option(
      fc.record({
        verb: fc.constantFrom('EHLO' as const, 'EHLO' as const, 'HELO' as const),
        name: fc.constantFrom('mfp.office.example', 'BRN008077', '', '複合機', 'my_mfp', '[192.168.1.30]'),
      }),
      { freq: 8 },
    ),
    encryption,
    signIns: fc.array(signIn, { maxLength: 2 }),
    mails: fc.array(mail, { maxLength: 2 }),
    furthest: fc.constantFrom(...AttemptStage.options),
    end: fc.constantFrom(
      { how: 'quit' as const },
      { how: 'left' as const },
      { how: 'talking' as const },
      { how: 'limit' as const, limit: 'time' as const },
    ),
  })
  .map(anAttempt)
