import { found, only, type Rule } from './diagnose'

/** Could the connection be encrypted by STARTTLS (RFC 3207)? */
export const starttls: Rule = (facts) => [
  ...only(facts, 'smtp.starttls-missing').flatMap((fact) =>
    found(fact.sign === 'masked' ? 'starttls.masked' : 'starttls.missing', [fact], at(fact)),
  ),
  ...only(facts, 'smtp.replied')
    .filter(({ stage, reply }) => stage === 'starttls' && reply.code >= 400)
    .flatMap((fact) => found('starttls.refused', [fact], { ...at(fact), code: fact.reply.code })),
  ...only(facts, 'smtp.injected-behind-starttls').flatMap((fact) =>
    found('starttls.injected', [fact], { ...at(fact), count: fact.byteCount }),
  ),
]

const at = ({ host, port }: { host: string; port: number }) => ({ host, port })
