import { createHmac, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A token issuer of our own, not a real OpenID provider: it makes tokens shaped like Microsoft's and tells Dovecot whose they are. */
export interface TokenDouble {
  /** For Dovecot's `introspection_url` (RFC 7662). */
  readonly introspectionUrl: string
  /** A JWT for `account`, valid for an hour unless `claims` say otherwise. */
  issue(account: string, claims?: Readonly<Record<string, unknown>>): string
  stop(): Promise<void>
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function startTokenDouble(): Promise<TokenDouble> {
  const accounts = new Map<string, { account: string; expiresAt: number }>()
  const key = randomBytes(32)

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const token = new URLSearchParams(Buffer.concat(chunks).toString()).get('token') ?? ''
      const known = accounts.get(token)
      const active = known !== undefined && known.expiresAt > Date.now() / 1000
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(active ? { active, username: known.account, scope: 'SMTP.Send' } : { active: false }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    introspectionUrl: `http://127.0.0.1:${port}/introspect`,
    issue(account, claims = {}) {
      const now = Math.floor(Date.now() / 1000)
      const content = {
        aud: 'https://outlook.office.com',
        iss: 'https://sts.windows.net/11111111-2222-3333-4444-555555555555/',
        nbf: now - 60,
        exp: now + 3600,
        scp: 'SMTP.Send',
        tid: '11111111-2222-3333-4444-555555555555',
        upn: account,
        jti: randomBytes(12).toString('hex'),
        ...claims,
      }
      const body = `${part({ typ: 'JWT', alg: 'HS256' })}.${part(content)}`
      const token = `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`
      accounts.set(token, { account, expiresAt: content.exp })
      return token
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
