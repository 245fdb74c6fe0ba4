// Exim as a second mail entrance, of another make: other words, other TLS (GnuTLS). Unpacked beside Postfix by test/prepare; nothing it accepts leaves this machine.
import { accessSync, constants } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import type { Certificates } from './certificates'
import { connectorAddress, elsewhere, officeDomain } from './postfix'
import { rootPrefix, supervise } from './supervisor'
import { freePorts, mustRun, until } from './tools'

/** The program as test/prepare unpacks it. */
export const eximProgram = '/usr/local/lib/smtp-auth-navi-tests/exim/usr/sbin/exim4'

/** Why Exim cannot run on this machine, or undefined when it can. */
export function whyNoExim(): string | undefined {
  try {
    accessSync(eximProgram, constants.X_OK)
  } catch {
    return 'Exim is not unpacked (test/prepare)'
  }
  if (spawnSync('getent', ['passwd', 'Debian-exim']).status !== 0) return 'there is no user Debian-exim (test/prepare)'
  return rootPrefix() === undefined ? 'only root, or sudo without a password, may start Exim' : undefined
}

export interface Exim {
  readonly port: number
  logs(): Promise<string>
  stop(): Promise<void>
}

const configuration = (folder: string, port: number) => `
primary_hostname = mail.example
exim_path = ${eximProgram}
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/pid
daemon_smtp_ports = ${port}
local_interfaces = 127.0.0.1
tls_advertise_hosts = *
tls_certificate = ${folder}/chain.pem
tls_privatekey = ${folder}/key.pem
host_lookup =
rfc1413_hosts =
smtp_enforce_sync = false
never_users =
acl_smtp_rcpt = recipient
acl_smtp_data = content
begin acl
recipient:
  accept hosts = ${connectorAddress}
  accept domains = ${officeDomain}
  deny message = relay not permitted
content:
  deny message = 5.7.1 Message refused by local policy
       condition = \${if match{$sender_address}{@refused-late\\\\.example}}
  accept
begin routers
nowhere:
  driver = accept
  domains = ${officeDomain} : ${elsewhere}
  transport = nowhere
begin transports
nowhere:
  driver = appendfile
  file = /dev/null
  user = Debian-exim
`

/** Starts Exim on a free port. Always call \`stop\`. */
export async function startExim(certificates: Certificates): Promise<Exim> {
  const folder = await mkdtemp(join(tmpdir(), 'navi-exim-'))
  await chmod(folder, 0o755)
  const [port = 0] = await freePorts(1)
  const { chainFile, keyFile } = certificates.files('good')
  await copyFile(chainFile, join(folder, 'chain.pem'))
  await copyFile(keyFile, join(folder, 'key.pem'))
  for (const name of ['spool', 'log']) await mkdir(join(folder, name))
  await writeFile(join(folder, 'conf'), configuration(folder, port))
  const own = 'chown -R Debian-exim:Debian-exim spool log chain.pem key.pem && chown root:root conf && chmod 644 conf'
  const [shell = 'sh', ...args] = [...(rootPrefix() ?? []), 'sh', '-c', own]
  await mustRun(shell, args, folder)
  const server = supervise(folder, [`${eximProgram} -C ${folder}/conf -bdf -q1h`])
  const logs = () => readFile(join(folder, 'log', 'mainlog'), 'utf8').catch(() => server.output())
  try {
    await until(() => answers(port), 'Exim listens')
  } catch (problem) {
    const said = `${server.output()}\n${await logs()}`
    await server.stop()
    throw new Error(`Exim did not start: ${said}`, { cause: problem })
  }
  return { port, logs, stop: () => server.stop() }
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const settle = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => settle(true)).once('error', () => settle(false))
  })
