import { base64OfText } from './base64'

/** The SASL OAUTHBEARER response in base64 (RFC 7628 3.1): a GS2 header with the mailbox, then the token. Host and port are optional and left out. */
export const oauthbearerResponse = (user: string, token: string): string =>
  base64OfText(`n,a=${saslName(user)},\u0001auth=Bearer ${token}\u0001\u0001`)

/** How a refused client lets the server come to its end: one ^A (RFC 7628 3.2.3). */
export const oauthbearerGoOn: string = base64OfText('\u0001')

/** RFC 5801 4: in a name `=` and `,` are written as numbers. */
const saslName = (name: string): string => name.replaceAll('=', '=3D').replaceAll(',', '=2C')
