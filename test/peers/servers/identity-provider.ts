import { spawn } from 'node:child_process'
import { generateKeyPair } from 'node:crypto'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Registration } from '../../../src-main/contract/sign-in'
import type { Certificates } from './certificates'
import { officeDomain } from './postfix'
import { environment, freePorts, until } from './tools'

/** A refusal that the provider shall give once, as an HTTP answer. `page`: what the browser shows instead of coming back. */
export type Fault =
  | { readonly stage: 'authorize'; readonly error: string; readonly error_description: string }
  | { readonly stage: 'authorize'; readonly page: string }
  | { readonly stage: 'token' | 'devicecode'; readonly status?: number; readonly body: object }
  | { readonly stage: 'token' | 'devicecode'; readonly status?: number; readonly raw: string }

/** A request as it came, without its headers. */
interface SeenRequest {
  readonly path: string
  readonly fields: Readonly<Record<string, string>>
}

/** The provider under the name of Entra's host: login.microsoftonline.com:443 has to be led to `port`. */
export interface IdentityProvider {
  readonly port: number
  readonly registration: Registration
  /** The registration of an application that signs in by itself, and its secret (begins with `hunter2`). */
  readonly application: Registration
  readonly clientSecret: string
  /** For Dovecot's `introspection_url` (RFC 7662): opaque tokens only. */
  readonly introspectionUrl: string
  /** For Dovecot's own validation of JWTs. */
  readonly publicKey: { readonly id: string; readonly pem: string }
  refuse(fault: Fault): Promise<void>
  set(what: {
    readonly format?: 'jwt' | 'opaque'
    readonly deviceSeconds?: number
    readonly claims?: object
  }): Promise<void>
  /** Forgets what was scripted and seen. */
  reset(): Promise<void>
  requests(): Promise<readonly SeenRequest[]>
  /** Every token, code and secret that went over the wire so far. */
  secrets(): Promise<readonly string[]>
  stop(): Promise<void>
}

const tenant = '11111111-2222-3333-4444-555555555555'
const keyId = 'navi'

/** Starts it (about half a second) in a process of its own, which ends with ours. */
export async function startIdentityProvider(certificates: Certificates): Promise<IdentityProvider> {
  const [port = 0, controlPort = 0] = await freePorts(2)
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const publicClient = '00000000-1111-4222-8333-444444444444'
  const application = '00000000-1111-4222-8333-555555555555'
  const clientSecret = 'hunter2~secret+of&the=application.0123456789'
  const options = {
    ...certificates.pem('good'),
    signingKey: { ...privateKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' },
    tenant,
    domain: officeDomain,
    publicClient,
    application,
    secret: clientSecret,
    port,
    controlPort,
  }
  const program = resolve('test/peers/servers/entra-like.mjs')
  const child = spawn(process.execPath, [program], { env: environment })
  child.stdin.end(JSON.stringify(options))
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const leave = () => void child.kill('SIGKILL')
  process.once('exit', leave)
  const ended = new Promise<void>((end) => child.once('exit', () => end()))
  try {
    await until(() => said.join('').includes('ready'), 'the identity provider listens', 20_000)
  } catch (problem) {
    leave()
    throw new Error(`The identity provider did not start: ${said.join('')}`, { cause: problem })
  }

  const ask = async (path: string, content?: object): Promise<unknown> => {
    const body = content === undefined ? {} : { body: JSON.stringify(content) }
    return (await fetch(`http://127.0.0.1:${controlPort}${path}`, { method: 'POST', ...body })).json()
  }
  return {
    port,
    registration: { cloud: 'worldwide', tenant, clientId: publicClient },
    application: { cloud: 'worldwide', tenant, clientId: application },
    clientSecret,
    introspectionUrl: `http://dovecot:dovecot@127.0.0.1:${controlPort}/introspect`,
    publicKey: { id: keyId, pem: String(publicKey.export({ format: 'pem', type: 'spki' })) },
    refuse: async (fault) => void (await ask('/fault', fault)),
    set: async (what) => void (await ask('/set', what)),
    reset: async () => void (await ask('/forget')),
    requests: async () => (await ask('/requests')) as readonly SeenRequest[],
    secrets: async () => (await ask('/secrets')) as readonly string[],
    async stop() {
      process.off('exit', leave)
      leave()
      await ended
    },
  }
}
