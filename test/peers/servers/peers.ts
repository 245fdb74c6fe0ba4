// The real servers the tests talk to: Postfix, Dovecot and dnsmasq on loopback, in one folder below the system's temp folder.
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Certificates, makeCertificates } from './certificates'
import { configureDovecot } from './dovecot'
import { configureNameServer } from './name-server'
import { configurePostfix, officeDomain, ownPostfixFolders, type PostfixPort, postfixPorts } from './postfix'
import { rootPrefix, supervise } from './supervisor'
import { startTokenDouble, type TokenDouble } from './token-double'
import { freePorts, until, whereIs } from './tools'

/** A person or device that may sign in. */
export interface Account {
  readonly address: string
  /** Begins with `hunter2`, so that a search finds it; holds characters that change under base64 and URL encoding. */
  readonly password: string
}

export interface Peers {
  readonly folder: string
  readonly ports: Readonly<Record<PostfixPort, number>>
  readonly dnsPort: number
  readonly certificates: Certificates
  readonly tokens: TokenDouble
  readonly account: Account
  /** A second mailbox: to send as somebody else. */
  readonly colleague: Account
  /** User names as Azure Communication Services has them: short, and long with . or | between the parts. */
  readonly azure: readonly Account[]
  /** The messages delivered so far, oldest first. */
  delivered(): Promise<readonly string[]>
  /** What Postfix and Dovecot wrote about themselves. */
  logs(): Promise<string>
  stop(): Promise<void>
}

/** Why the servers cannot run on this machine, or undefined when they can. */
export function whyNoPeers(): string | undefined {
  const missing = ['postfix', 'dovecot', 'dnsmasq', 'openssl'].filter((program) => whereIs(program) === undefined)
  if (missing.length > 0) return `not installed: ${missing.join(', ')} (test/prepare)`
  return rootPrefix() === undefined ? 'only root, or sudo without a password, may start Postfix' : undefined
}

const newAccount = (name: string): Account => ({
  address: `${name}@${officeDomain}`,
  password: `hunter2-${randomBytes(6).toString('hex')}+&/=?`,
})

const azureName = (between: string): string =>
  ['navi-mail', '11111111-2222-3333-4444-555555555555', '66666666-7777-8888-9999-000000000000'].join(between)

/** A real identity provider in the place of the token double: the submission port asks it about tokens, the ports that refuse passwords check signatures. */
export interface TokenIssuer {
  readonly introspectionUrl: string
  readonly publicKey: { readonly id: string; readonly pem: string }
}

/** Starts everything (about a second). Always call `stop`; if the tests are killed, the servers end by themselves. */
export async function startPeers(issuer?: TokenIssuer): Promise<Peers> {
  const folder = await mkdtemp(join(tmpdir(), 'navi-peers-'))
  await chmod(folder, 0o755)
  const [dnsPort = 0, ...postfixNumbers] = await freePorts(1 + postfixPorts.length)
  const ports = Object.fromEntries(postfixPorts.map((name, index) => [name, postfixNumbers[index] ?? 0])) as Record<
    PostfixPort,
    number
  >
  const [certificates, tokens] = await Promise.all([makeCertificates(join(folder, 'certificates')), startTokenDouble()])
  const account = newAccount('scanner')
  const colleague = newAccount('taro')
  const azure = ['scan-mail', azureName('.'), azureName('|')].map((name) => ({
    address: name,
    password: newAccount(name).password,
  }))
  const saslSocket = join(folder, 'sasl')
  const basicRefusedSocket = join(folder, 'sasl-basic-refused')
  const mailOwner = { uid: process.getuid?.() || 8, gid: process.getgid?.() || 8 }
  const inside = (name: string) => join(folder, name)

  const common = issuer
    ? { introspectionUrl: issuer.introspectionUrl, bearer: true }
    : { introspectionUrl: tokens.introspectionUrl }
  await configureDovecot({
    ...common,
    folder: inside('dovecot'),
    socket: saslSocket,
    accounts: new Map([account, colleague, ...azure].map(({ address, password }) => [address, password])),
  })
  await configureDovecot({
    ...common,
    folder: inside('dovecot-basic-refused'),
    socket: basicRefusedSocket,
    accounts: new Map(),
    ...(issuer && { publicKey: issuer.publicKey }),
  })
  const postfix = inside('postfix')
  await configurePostfix({ folder: postfix, ports, certificates, saslSocket, basicRefusedSocket, mailOwner })
  await ownPostfixFolders(postfix, mailOwner)

  const servers = supervise(folder, [
    `dovecot -F -c ${inside('dovecot')}/conf`,
    `dovecot -F -c ${inside('dovecot-basic-refused')}/conf`,
    await configureNameServer(inside('dns'), dnsPort),
    `/usr/lib/postfix/sbin/master -c ${postfix}/conf -s`,
  ])
  const stop = async () => {
    await servers.stop()
    await tokens.stop()
  }
  const logFiles = ['postfix/log', 'dovecot/log', 'dovecot-basic-refused/log', 'dns/log'].map(inside)
  const logs = async () =>
    (await Promise.all(logFiles.map((file) => readFile(file, 'utf8').catch(() => '')))).join('\n')
  try {
    await until(() => answers(saslSocket), 'Dovecot listens')
    await until(() => answers(basicRefusedSocket), 'the second Dovecot listens')
    // Postfix opens all its ports at once; asking at each would start twelve of its programs.
    await until(() => answers(ports.submission), 'Postfix listens')
    await until(() => answers(dnsPort), 'dnsmasq listens')
  } catch (problem) {
    const said = `${servers.output()}\n${await logs()}`
    await stop()
    throw new Error(`The servers did not start: ${said}`, { cause: problem })
  }
  const inbox = join(postfix, 'mail', 'inbox', 'new')
  return {
    folder,
    ports,
    dnsPort,
    certificates,
    tokens,
    account,
    colleague,
    azure,
    logs,
    stop,
    delivered: async () => {
      const names = (await readdir(inbox).catch(() => [])).sort()
      return Promise.all(names.map((name) => readFile(join(inbox, name), 'utf8')))
    },
  }
}

/** Does anybody accept a connection on this port or socket file? */
function answers(place: number | string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = typeof place === 'number' ? connect(place, '127.0.0.1') : connect(place)
    const settle = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => settle(true)).once('error', () => settle(false))
  })
}
