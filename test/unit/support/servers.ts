import { parseScript, type ScriptLine } from './script'

/** A server behind STARTTLS, with that handshake (`! tls …`) and those lines after the second EHLO. */
export const securedServer = (tls: string, ...after: readonly string[]): readonly ScriptLine[] =>
  parseScript(
    ['< 220 a', '> EHLO *', '< 250-a', '< 250 STARTTLS', '> STARTTLS', '< 220 go', tls, '> EHLO *', ...after].join(
      '\n',
    ),
  )

/** A server that takes AUTH LOGIN up to the password and then does that. */
export const loginServer = (...last: readonly string[]): readonly ScriptLine[] =>
  securedServer(
    '! tls',
    ...['< 250-a', '< 250 AUTH LOGIN', '> AUTH LOGIN', '< 334 VXNlcm5hbWU6', '> *', '< 334 UGFzc3dvcmQ6', '> *'],
    ...last,
  )
