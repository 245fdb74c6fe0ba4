// Outside programs (swaks, openssl s_client) that tell what a server really does, without a line of the product.
import { run } from './tools'

export interface SwaksRun {
  /** 0: delivered. swaks' own codes otherwise, e.g. 28: refused sign-in, 24: refused recipient. */
  readonly exit: number | null
  readonly transcript: string
}

/** Lets swaks talk to a loopback port; `args` say how (`--tls`, `--auth LOGIN` …). */
export async function swaks(port: number, args: readonly string[]): Promise<SwaksRun> {
  const { code, stdout } = await run('swaks', [
    '--server',
    '127.0.0.1',
    '--port',
    String(port),
    '--timeout',
    '10',
    ...args,
  ])
  return { exit: code, transcript: stdout }
}

export const tlsFlags = {
  'TLS 1.0': '-tls1',
  'TLS 1.1': '-tls1_1',
  'TLS 1.2': '-tls1_2',
  'TLS 1.3': '-tls1_3',
} as const
export type TlsName = keyof typeof tlsFlags

/** Does the server shake hands in exactly this version behind STARTTLS? */
export async function speaks(port: number, version: TlsName): Promise<boolean> {
  const old = version === 'TLS 1.0' || version === 'TLS 1.1' ? ['-cipher', 'DEFAULT@SECLEVEL=0'] : []
  const { stdout } = await client(port, [tlsFlags[version], ...old])
  // Only one version was offered: any agreed cipher means this version.
  return /Cipher is (?!\(NONE\))/.test(stdout)
}

/** What openssl says about the server's certificate for `host`, trusting only `caFile`: `0 (ok)` or its error. */
export async function verification(port: number, host: string, caFile: string): Promise<string> {
  const trust = ['-CAfile', caFile, '-no-CApath', '-no-CAstore', '-verify_hostname', host, '-servername', host]
  const { stdout } = await client(port, trust)
  return /Verify return code: (.*)/.exec(stdout)?.[1] ?? 'no handshake'
}

/** Sends lines behind STARTTLS all at once and answers what came back. */
export async function saySecured(port: number, lines: readonly string[]): Promise<string> {
  const { stdout } = await client(port, ['-quiet'], [...lines, 'QUIT'].map((line) => `${line}\r\n`).join(''))
  return stdout
}

const client = (port: number, args: readonly string[], input = '') =>
  run('openssl', ['s_client', '-connect', `127.0.0.1:${port}`, '-starttls', 'smtp', ...args], { input })

/** The initial response of XOAUTH2 (Microsoft's and Google's documents agree on it). */
export const xoauth2 = (account: string, token: string) =>
  Buffer.from(`user=${account}\x01auth=Bearer ${token}\x01\x01`).toString('base64')
