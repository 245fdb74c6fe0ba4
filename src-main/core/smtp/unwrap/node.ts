import type { WrapperFamily } from './family'

/** nodemailer has the reply in `response`, its number in `responseCode`, and its own words in front. */
export const node: WrapperFamily = { id: 'node', hides: /\bEAUTH\b|Invalid login\b/ }
