import type { EntranceAnswer, SignInAnswer } from './scenario'
import { practicePassword, practiceToken, wrongPassword } from './scenarios'

/** What the server says next, and whether the connection changes. */
export interface Spoken {
  readonly lines: readonly string[]
  readonly then?: 'close' | 'start-tls'
}

/** What a server of the tenant says: one that wants a sign-in, or the mail entrance, which wants none. */
export type ServerScript =
  | { readonly kind: 'submission'; readonly basic: SignInAnswer; readonly oauth: SignInAnswer }
  | {
      readonly kind: 'entrance'
      /** Mail to these domains is for people inside. */
      readonly domains: readonly string[]
      readonly inside: EntranceAnswer
      readonly outside: EntranceAnswer
    }

export interface Session {
  readonly script: ServerScript
  readonly greeted: boolean
  greet(): Spoken
  /** One line of the client, without its end. */
  hear(line: string): Spoken
}

const delivered = '250 2.0.0 OK <practice@practice.invalid> [Hostname=practice.invalid] Queued mail for delivery'
const wrongToken: SignInAnswer = { kind: 'refuses', reply: '535 5.7.3 Authentication unsuccessful' }

type Expecting = 'command' | 'user' | 'password' | 'token' | 'message'

const say = (...lines: string[]): Spoken => ({ lines })
const decode = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8')

/**
 * The conversation of one connection, worded as Exchange Online words it (research: EHLO lines and replies seen in public logs).
 * Pure but for its own state: no socket, no clock.
 */
export function createSession(script: ServerScript): Session {
  let greeted = false
  let secured = false
  let signedIn = false
  let expecting: Expecting = 'command'
  let afterMessage = delivered

  const signIn = (answer: SignInAnswer): Spoken => {
    expecting = 'command'
    if (answer.kind === 'refuses') return say(answer.reply)
    signedIn = true
    return say('235 2.7.0 Authentication successful')
  }
  const ehlo = (): Spoken => {
    const offers = !secured ? ['STARTTLS'] : script.kind === 'submission' ? ['AUTH LOGIN XOAUTH2'] : []
    const all = [
      'practice.outlook.office365.com Hello [127.0.0.1]',
      'SIZE 157286400',
      'PIPELINING',
      'DSN',
      'ENHANCEDSTATUSCODES',
      ...offers,
      '8BITMIME',
      'SMTPUTF8',
    ]
    return say(...all.map((text, at) => `250${at === all.length - 1 ? ' ' : '-'}${text}`))
  }
  const auth = (mechanism: string, initial: string | undefined): Spoken => {
    if (!secured) return say('530 5.7.0 Must issue a STARTTLS command first')
    if (mechanism === 'LOGIN') {
      expecting = initial === undefined ? 'user' : 'password'
      return say(initial === undefined ? '334 VXNlcm5hbWU6' : '334 UGFzc3dvcmQ6')
    }
    if (mechanism !== 'XOAUTH2') return say('504 5.7.4 Unrecognized authentication type')
    if (initial !== undefined) return token(initial)
    expecting = 'token'
    return say('334 ')
  }
  const token = (line: string): Spoken =>
    decode(line).includes(`auth=Bearer ${practiceToken}\x01`)
      ? signIn(script.kind === 'submission' ? script.oauth : wrongToken)
      : signIn(wrongToken)

  const entrance = (answer: EntranceAnswer, at: 'sender' | 'recipient', good: string): Spoken =>
    say(answer.kind === 'refuses' && answer.at === at ? answer.reply : good)
  const recipient = (line: string): Spoken => {
    const accepted = '250 2.1.5 Recipient OK'
    if (script.kind === 'submission') return say(accepted)
    const isInside = script.domains.some((domain) => line.toLowerCase().includes(`@${domain}>`))
    const answer = isInside ? script.inside : script.outside
    afterMessage = answer.kind === 'refuses' && answer.at === 'message' ? answer.reply : delivered
    return entrance(answer, 'recipient', accepted)
  }

  const command = (line: string): Spoken => {
    const [verb = '', ...words] = line.split(' ')
    switch (verb.toUpperCase()) {
      case 'EHLO':
      case 'HELO':
        return ehlo()
      case 'STARTTLS':
        secured = true
        return { lines: ['220 2.0.0 SMTP server ready'], then: 'start-tls' }
      case 'AUTH':
        return script.kind === 'entrance'
          ? say('504 5.7.4 Unrecognized authentication type')
          : auth((words[0] ?? '').toUpperCase(), words[1])
      case 'MAIL':
        if (script.kind === 'entrance') return entrance(script.inside, 'sender', '250 2.1.0 Sender OK')
        return signedIn ? say('250 2.1.0 Sender OK') : say('530 5.7.57 Client not authenticated to send mail.')
      case 'RCPT':
        return recipient(line)
      case 'DATA':
        expecting = 'message'
        return say('354 Start mail input; end with <CRLF>.<CRLF>')
      case 'RSET':
      case 'NOOP':
        return say('250 2.0.0 OK')
      case 'QUIT':
        return { lines: ['221 2.0.0 Service closing transmission channel'], then: 'close' }
      default:
        return say('500 5.3.3 Unrecognized command')
    }
  }

  return {
    script,
    get greeted() {
      return greeted
    },
    greet() {
      greeted = true
      return say('220 practice.outlook.office365.com Microsoft ESMTP MAIL Service ready')
    },
    hear(line) {
      switch (expecting) {
        case 'command':
          return command(line)
        case 'user':
          expecting = 'password'
          return say('334 UGFzc3dvcmQ6')
        case 'password':
          return signIn(
            decode(line) === practicePassword && script.kind === 'submission'
              ? script.basic
              : { kind: 'refuses', reply: wrongPassword },
          )
        case 'token':
          return token(line)
        case 'message':
          if (line !== '.') return say()
          expecting = 'command'
          return say(afterMessage)
      }
    },
  }
}
