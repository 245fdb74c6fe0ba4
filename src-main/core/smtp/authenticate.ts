import type { AuthMechanism } from '../../contract/evidence'
import { base64OfText } from './base64'
import { replied, type Answer, type Dialogue } from './dialogue'
import { oauthbearerGoOn, oauthbearerResponse } from './oauthbearer'
import { parseXoauth2Challenge, xoauth2Response, type Xoauth2Challenge } from './xoauth2'

export interface Credentials {
  readonly user: string
  /** Password, or access token for XOAUTH2 and OAUTHBEARER. */
  readonly secret: string
}

/** The last answer of one AUTH, and the challenge a refused token was answered with. */
export interface Authentication {
  readonly answer: Answer
  readonly challenge?: Xoauth2Challenge
}

/** A CR, LF or NUL would end the line or the field; XOAUTH2 and OAUTHBEARER separate their fields by ^A. */

const unsafe = /[\u0000\u0001\r\n]/

/** May these be put on the wire? */
export const areSafe = ({ user, secret }: Credentials): boolean => !unsafe.test(user) && !unsafe.test(secret)

/**
 * One AUTH (RFC 4954), no second attempt whatever comes. The caller has judged the certificate. Secrets go behind the server's 334, never on the command line:
 * a token is longer than a command may be.
 */
export async function authenticate(
  dialogue: Dialogue,
  mechanism: AuthMechanism,
  credentials: Credentials,
): Promise<Authentication> {
  if (!areSafe(credentials)) throw new Error('Unsafe credentials must be refused before a connection is made')
  dialogue.borrow([credentials.secret])
  const first = await dialogue.command(`AUTH ${mechanism}`)
  if (!replied(first, 334)) return { answer: first }
  switch (mechanism) {
    case 'LOGIN':
      return login(dialogue, credentials)
    case 'PLAIN':
      return ended(dialogue, await dialogue.secret(base64OfText(`\0${credentials.user}\0${credentials.secret}`)))
    case 'XOAUTH2':
      return token(dialogue, xoauth2Response(credentials.user, credentials.secret), '')
    case 'OAUTHBEARER':
      return token(dialogue, oauthbearerResponse(credentials.user, credentials.secret), oauthbearerGoOn)
  }
}

async function login(dialogue: Dialogue, { user, secret }: Credentials): Promise<Authentication> {
  const second = await dialogue.command(base64OfText(user))
  if (!replied(second, 334)) return { answer: second }
  return ended(dialogue, await dialogue.secret(base64OfText(secret)))
}

/** A refused token may be answered by a challenge with the reason, and the refusal follows upon a line without content. */
async function token(dialogue: Dialogue, response: string, goOn: string): Promise<Authentication> {
  const answer = await dialogue.secret(response)
  if (!replied(answer, 334)) return { answer }
  const challenge = parseXoauth2Challenge(answer.reply.lines.join(''))
  const last = await ended(dialogue, await dialogue.command(goOn))
  return challenge ? { ...last, challenge } : last
}

/** Some servers ask once more than the mechanism knows; `*` ends the exchange (RFC 4954 4). */
async function ended(dialogue: Dialogue, answer: Answer): Promise<Authentication> {
  return { answer: replied(answer, 334) ? await dialogue.command('*') : answer }
}
