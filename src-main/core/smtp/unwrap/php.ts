import type { WrapperFamily } from './family'

/** Swift Mailer and Symfony say the number twice: `Expected response code 250 but got code "550", with message "550 5.7.60 …"`. */
const expectation = /Expected response code .{1,40}? but got (?:code )?"?\d{3}"?, with message "?/g

export const php: WrapperFamily = {
  id: 'php',
  tidy: (text) => (text.includes('Expected response code') ? text.replace(expectation, 'said: ') : text),
  hides: /Could not authenticate|Failed to authenticate on SMTP server/,
}

/** PHPMailer tears a reply apart: `Detail: 5.7.139 Authentication unsuccessful … SMTP code: 535`. */
export const belongsToWords = (
  saying: { readonly code: number | undefined; readonly enhanced: string | undefined },
  code: number | undefined,
): boolean =>
  saying.code === undefined && saying.enhanced !== undefined && saying.enhanced.charAt(0) === String(code).charAt(0)
